using DbTlsAnalyzers.Certificates;

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

    /// <summary>The certificate files of the project.</summary>
    public ProjectCertificates Certificates { get; init; } = ProjectCertificates.None;

    /// <summary>CA certificates among the project's files, as paths relative to it, in a stable order. Reads all files when it is asked for.</summary>
    public IReadOnlyList<string> ProjectCaFiles { get => field ?? Certificates.CaFiles; init; }

    /// <summary>Days before its end from which on a certificate is reported as expiring.</summary>
    public int ExpiryDays { get; init; } = 30;

    /// <summary>The CA certificate that fixes write for a driver; null if none is configured.</summary>
    public string? ConfiguredCaFile(string driverId) => CaFilesByDriver.TryGetValue(driverId, out var own) ? own : CaFile;

    /// <summary>The CA files to offer for a driver: configured ones first.</summary>
    public IReadOnlyList<string> CaFilesFor(string driverId)
    {
        var configured = ConfiguredCaFile(driverId);
        return configured is null ? ProjectCaFiles : [configured, .. ProjectCaFiles.Where(path => !string.Equals(path, configured, StringComparison.Ordinal))];
    }
}
