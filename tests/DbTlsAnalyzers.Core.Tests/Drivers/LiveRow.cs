namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>
/// What a real driver did with one combination of settings against servers that are right, wrong in one way, or without TLS:
/// <c>TLS</c> and <c>clear</c> for connections, <c>no</c> for refusals, empty where it was not tried. <c>Any</c> is <c>no</c> where the driver throws on
/// the settings themselves.
/// </summary>
internal sealed record LiveRow(
    string Driver, string Version, string Mode, string Ca, string Extra,
    string Good, string Impostor, string WrongHost, string SelfSigned, string PlaintextServer, string DowngradeProxy, string Any)
{
    /// <summary>All rows of a driver version; the columns of the file are those of the record.</summary>
    public static IReadOnlyList<LiveRow> Read(string file, string driver, string version)
    {
        using var stream = typeof(LiveRow).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var rows = new List<LiveRow>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            if (cells[0] == driver && cells[1] == version)
            {
                rows.Add(new LiveRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], cells[11]));
            }
        }

        return rows;
    }

    /// <summary>The settings as a connection string, in the order in which they were given to the driver.</summary>
    public string ConnectionString => string.Join(';', new[] { "Server=db.example.com", "User ID=app", "Password=secret", ModeSetting, CaSetting, ExtraSetting }.Where(static s => s.Length > 0));

    public bool WasRejected => Any == "no";

    public bool ConnectsInClear => PlaintextServer == "clear" || DowngradeProxy == "clear";

    public bool TriedWithoutTls => PlaintextServer.Length > 0 && DowngradeProxy.Length > 0;

    /// <summary>Some server with TLS was good enough: only then there is something to learn about verification.</summary>
    public bool ConnectsWithTls => Good == "TLS" || Impostor == "TLS";

    /// <summary>Nobody vouches for a self-signed certificate; the impostor's CA is in the system's store in some rows.</summary>
    public bool AcceptsAnyCertificate => SelfSigned == "TLS";

    private string ModeSetting => Mode.StartsWith("(absent)", StringComparison.Ordinal) ? Mode["(absent)".Length..].Trim() : $"SslMode={Mode}";

    private string CaSetting => Ca.Split('+')[0] switch
    {
        "none" => string.Empty,
        "empty-value" => "SslCa=",
        var file => $"SslCa={file}",
    };

    private string ExtraSetting => Extra switch
    {
        "-" or "callback-rejects-all" => string.Empty,
        "CertificateFile (pfx)" => "CertificateFile=client.pfx;CertificatePassword=secret",
        "SslCert+SslKey (PKCS#1)" or "SslCert+SslKey (PKCS#8)" => "SslCert=client.pem;SslKey=client.key",
        "SslCert only" => "SslCert=client.pem",
        var setting => setting,
    };
}
