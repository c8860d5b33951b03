using System.Globalization;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>PostgreSQL: takes clients with and without TLS, with a password by SCRAM.</summary>
internal sealed class PostgreSql : ServerKind
{
    private static readonly string? Server = ServerProgram.Find("postgres");
    private static readonly string? InitDb = ServerProgram.Find("initdb");

    public override string Name => "PostgreSQL";

    public override string User => "postgres";

    public override string ReadyMark => "database system is ready to accept connections";

    public override string StopSignal => "INT";

    public override bool IsInstalled => Server is not null && InitDb is not null;

    public override async Task InitializeAsync(Account? account, string folder, string data)
    {
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, Login.Password);
        await Command.RunAsync(account, folder, InitDb!, "-D", data, "-U", Login.User, $"--pwfile={password}", "--auth=scram-sha-256", "--locale=C", "--encoding=UTF8", "--no-sync");
    }

    public override IReadOnlyList<string> CommandLine(string folder, string data, int port, ServerCertificate? certificate)
    {
        string[] settings =
        [
            $"port={port.ToString(CultureInfo.InvariantCulture)}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "shared_buffers=1MB",
            "max_connections=100",
            "max_worker_processes=0",
            "autovacuum=off",
            .. certificate is not null ? ["ssl=on", $"ssl_cert_file={certificate.File}", $"ssl_key_file={certificate.KeyFile}"] : (string[])["ssl=off"],
        ];
        return [Server!, "-D", data, .. settings.SelectMany(static setting => (string[])["-c", setting])];
    }
}
