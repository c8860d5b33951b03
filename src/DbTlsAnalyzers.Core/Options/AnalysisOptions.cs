namespace DbTlsAnalyzers.Options;

/// <summary>What the user asks for (DESIGN: options), and what is known of the project.</summary>
public sealed record AnalysisOptions
{
    public static AnalysisOptions Default { get; } = new();

    /// <summary>False (<c>dbtls.required_verification = ca</c>): a chain without host name is enough.</summary>
    public bool RequireHostName { get; init; } = true;

    /// <summary>Patterns of host names that count as this machine; <c>*</c> spans dots.</summary>
    public IReadOnlyList<string> LocalHosts { get; init; } = [];

    /// <summary>True: connections to this machine and to nearby ones are judged like any other.</summary>
    public bool CheckLocalHosts { get; init; }

    /// <summary>The CA certificate that fixes write, whatever the driver.</summary>
    public string? CaFile { get; init; }

    /// <summary>The CA certificate that fixes write, by driver id.</summary>
    public IReadOnlyDictionary<string, string> CaFilesByDriver { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>CA certificates among the project's files, as paths relative to it, in a stable order.</summary>
    public IReadOnlyList<string> ProjectCaFiles { get; init; } = [];

    /// <summary>Days before its end from which on a certificate is reported as expiring.</summary>
    public int ExpiryDays { get; init; } = 30;

    /// <summary>The CA files to offer for a driver: configured ones first.</summary>
    public IReadOnlyList<string> CaFilesFor(string driverId)
    {
        var configured = CaFilesByDriver.TryGetValue(driverId, out var own) ? own : CaFile;
        return configured is null ? ProjectCaFiles : [configured, .. ProjectCaFiles.Where(path => !string.Equals(path, configured, StringComparison.Ordinal))];
    }
}
