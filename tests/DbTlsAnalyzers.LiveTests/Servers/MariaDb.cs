using System.Globalization;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>MariaDB: takes clients with and without TLS, with a password.</summary>
internal sealed class MariaDb : ServerKind
{
    private static readonly string? Server = ServerProgram.Find("mariadbd", "mysqld");
    private static readonly string? InstallDb = ServerProgram.Find("mariadb-install-db", "mysql_install_db");

    public override string Name => "MariaDB";

    public override string User => "mysql";

    public override string ReadyMark => "ready for connections";

    public override string StopSignal => "TERM";

    public override bool IsInstalled => Server is not null && InstallDb is not null;

    public override async Task InitializeAsync(Account? account, string folder, string data)
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, "users.sql"),
            $"CREATE USER IF NOT EXISTS {Login.User}@'%' IDENTIFIED BY '{Login.Password.Replace("'", "''", StringComparison.Ordinal)}';\nGRANT ALL ON *.* TO {Login.User}@'%';\n");
        await Command.RunAsync(account, folder, InstallDb!, ["--no-defaults", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", .. Small]);
    }

    public override IReadOnlyList<string> CommandLine(string folder, string data, int port, ServerCertificate? certificate)
    {
        // No CA on the server's side: with one it sends that certificate along (CertificateFolder).
        string[] security = certificate is not null ? [$"--ssl-cert={certificate.File}", $"--ssl-key={certificate.KeyFile}"] : ["--skip-ssl"];
        return
        [
            Server!,
            "--no-defaults",
            $"--datadir={data}",
            $"--port={port.ToString(CultureInfo.InvariantCulture)}",
            "--bind-address=127.0.0.1",
            "--socket=socket",
            $"--pid-file={Path.Combine(data, "pid")}",
            $"--init-file={Path.Combine(folder, "users.sql")}",
            "--skip-name-resolve",
            "--skip-log-bin",
            // Drivers do not close every connection that they refuse.
            "--max-connections=200",
            .. Small,
            .. security,
        ];
    }

    /// <summary>Little memory, little on the disk, no waiting for it.</summary>
    private static string[] Small => ["--innodb-buffer-pool-size=8M", "--innodb-log-file-size=4M", "--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync", "--key-buffer-size=1M", "--tmpdir=."];
}
