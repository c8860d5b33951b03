namespace DbTlsAnalyzers.Tests.Live;

/// <summary>What one driver version is known to do with one combination of settings, server by server.</summary>
internal sealed class ReferenceRow
{
    /// <summary>MySql.Data 26.10.0 reads PEM with BouncyCastle.Cryptography, which not every registry has.</summary>
    public const bool HasPemReader =
#if UPSTREAM_PACKAGES
        true;
#else
        false;
#endif

    private static readonly Dictionary<string, string> Expired = Read("expired.csv", ';').ToDictionary(static f => string.Join(';', f[..5]), static f => f[5], StringComparer.Ordinal);
    private static readonly IReadOnlyList<ReferenceRow> All = [.. ReadNpgsql(), .. ReadMySql()];

    private ReferenceRow(string driver, string version, string mode, string ca, string extra, bool isRejected, Dictionary<Scenario, Outcome> outcomes)
    {
        (Driver, Version, Mode, Ca, Extra, IsRejected, Outcomes) = (driver, version, mode, ca, extra, isRejected, outcomes);
        if (Expired.TryGetValue(string.Join(';', driver, version, mode, ca, extra), out var expired))
        {
            outcomes[Scenario.Expired] = Parse(expired)!.Value;
        }
    }

    public string Driver { get; }

    public string Version { get; }

    public string Mode { get; }

    public string Ca { get; }

    public string Extra { get; }

    /// <summary>The driver throws on the settings themselves, whatever the server.</summary>
    public bool IsRejected { get; }

    /// <summary>What happens at which server; a server is missing if that was not tried.</summary>
    public IReadOnlyDictionary<Scenario, Outcome> Outcomes { get; }

    /// <summary>Identifies the row within its driver.</summary>
    public string Name => $"{Mode} / {Ca} / {Extra}";

    public SystemStore Store =>
        Ca.EndsWith("+os-trusts-ca", StringComparison.Ordinal) ? SystemStore.TrustsCa
        : Ca.EndsWith("+os-trusts-rogue", StringComparison.Ordinal) ? SystemStore.TrustsImpostor
        : SystemStore.Empty;

    /// <summary>The rows of a driver version that can be had with settings alone, and whose outcome depends on nothing but certificates.</summary>
    public static IReadOnlyList<ReferenceRow> Of(string driver, string version) =>
        [.. All.Where(row => row.Driver == driver && row.Version == version && row.CanBeHad)];

    /// <summary>The settings, with the files of this run.</summary>
    public string Settings(CertificateFolder files)
    {
        var (mode, ca) = Driver == "Npgsql" ? ("SSL Mode", "Root Certificate") : ("SslMode", "SslCa");
        List<string> settings = [];
        settings.Add(Mode.StartsWith("(absent)", StringComparison.Ordinal) ? Mode["(absent)".Length..].Trim() : $"{mode}={Mode}");
        settings.Add(Ca.Split('+')[0] switch
        {
            "ca.pem" => $"{ca}={files.CaFile}",
            "missing-path" => $"{ca}={files.CertificateFile("missing")}",
            _ => string.Empty,
        });
        settings.Add(Extra switch
        {
            "SslCert+SslKey (PKCS#1)" => $"SslCert={files.ClientCertificateFile};SslKey={files.ClientKeyFile}",
            "CertificateFile (pfx)" => $"CertificateFile={files.ClientPfxFile};CertificatePassword={CertificateFolder.PfxPassword}",
            _ => IsSetting ? Extra : string.Empty,
        });
        return string.Join(';', settings.Where(static setting => setting.Length > 0));
    }

    private bool CanBeHad =>
        Ca.Split('+')[0] is "none" or "ca.pem" or "missing-path"
        && !LacksPemReader && (Extra == "-" || IsSetting || (IsClientCertificate && Driver == "MySql.Data"));

    private bool LacksPemReader =>
        !HasPemReader && (Driver, Version) == ("MySql.Data", "26.10.0") && Ca.StartsWith("ca.pem", StringComparison.Ordinal) && Mode.StartsWith("Verify", StringComparison.Ordinal);

    /// <summary>Older TLS versions depend on the operating system, direct TLS on the server's version.</summary>
    private bool IsSetting => Extra.Contains('=', StringComparison.Ordinal) && !Extra.StartsWith("Tls Version", StringComparison.Ordinal) && !Extra.StartsWith("SSL Negotiation", StringComparison.Ordinal);

    /// <summary>A server that asks for none never sees it; what MySqlConnector makes of the files depends on more than they hold.</summary>
    private bool IsClientCertificate => Extra is "SslCert+SslKey (PKCS#1)" or "CertificateFile (pfx)";

    private static IEnumerable<ReferenceRow> ReadNpgsql() =>
        from f in Read("measured-npgsql.csv", ',')
        select new ReferenceRow(f[0], f[1], f[2], f[3], f[4], f[5] == "x", Pair((Scenario.Good, f[5]), (Scenario.Impostor, f[6]), (Scenario.WrongHost, f[7]), (Scenario.Plaintext, f[8])));

    private static IEnumerable<ReferenceRow> ReadMySql() =>
        from f in Read("mysql-live.csv", ';')
        select new ReferenceRow(f[0], f[1], f[2], f[3], f[4], f[11] == "no", Pair((Scenario.Good, f[5]), (Scenario.Impostor, f[6]), (Scenario.WrongHost, f[7]), (Scenario.SelfSigned, f[8]), (Scenario.Plaintext, f[9])));

    private static Dictionary<Scenario, Outcome> Pair(params IEnumerable<(Scenario Scenario, string Code)> cells) =>
        cells.Where(static cell => Parse(cell.Code) is not null).ToDictionary(static cell => cell.Scenario, static cell => Parse(cell.Code)!.Value);

    private static Outcome? Parse(string code) => code switch
    {
        "T" or "TLS" => Outcome.Tls,
        "P" or "clear" => Outcome.Clear,
        "-" or "no" => Outcome.Refused,
        _ => null,
    };

    private static IEnumerable<string[]> Read(string file, char separator)
    {
        using var reader = new StreamReader(typeof(ReferenceRow).Assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(separator))];
    }
}
