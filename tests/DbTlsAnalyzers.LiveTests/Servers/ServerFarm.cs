using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>
/// One server for each scenario, in a temporary folder, for all tests of a collection; and the probes that connect to them. Says in the end how many
/// attempts were made.
/// </summary>
public abstract class ServerFarm : IAsyncLifetime
{
    private readonly ServerKind _kind;
    private readonly IMessageSink _messages;
    private readonly Dictionary<Scenario, ServerProcess> _servers = [];
    private readonly Dictionary<SystemStore, Probe> _probes = [];
    private string _folder = string.Empty;
    private int _attempts;

    private protected ServerFarm(ServerKind kind, IMessageSink messages)
    {
        _kind = kind;
        _messages = messages;
    }

    /// <summary>What clients are given.</summary>
    internal CertificateFolder Certificates { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (_kind.Missing is { } missing)
        {
            // Otherwise the tests are skipped.
            Assert.False(ServerKind.IsRequired, missing);
            return;
        }

        _folder = Directory.CreateTempSubdirectory("dbtls-live-").FullName;
        var clients = Directory.CreateDirectory(Path.Combine(_folder, "clients")).FullName;
        var home = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName;
        Certificates = new CertificateFolder(clients);
        _probes[SystemStore.Empty] = new Probe(Certificates.NoCaFile, home);
        _probes[SystemStore.TrustsCa] = new Probe(Certificates.CaFile, home);
        _probes[SystemStore.TrustsImpostor] = new Probe(Certificates.OtherCaFile, home);
        await StartServersAsync(Path.Combine(_folder, "servers"));
    }

    public async Task DisposeAsync()
    {
        foreach (var probe in _probes.Values)
        {
            probe.Dispose();
        }

        await Task.WhenAll(_servers.Values.Select(static server => server.DisposeAsync().AsTask()));
        if (_folder.Length > 0)
        {
            Directory.Delete(_folder, recursive: true);
        }

        _messages.OnMessage(new DiagnosticMessage(_kind.Missing ?? string.Create(CultureInfo.InvariantCulture, $"{_kind.Name}: {_attempts} live cells")));
    }

    /// <summary>Where the scenario's server is.</summary>
    internal string Endpoint(Scenario scenario) =>
        string.Create(CultureInfo.InvariantCulture, $"Host={CertificateFolder.HostName};Port={_servers[scenario].Port}");

    internal async Task<Answer> TryAsync(SystemStore store, Attempt attempt)
    {
        Interlocked.Increment(ref _attempts);
        var answer = await _probes[store].AskAsync(attempt);

        // A busy machine is not a refusal: ask again.
        for (var again = 0; again < 2 && answer.Outcome == Outcome.TimedOut; again++)
        {
            answer = await _probes[store].AskAsync(attempt);
        }

        return answer;
    }

    private async Task StartServersAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var account = Account.For(_kind.User);
        foreach (var scenario in Enum.GetValues<Scenario>().Where(static scenario => scenario != Scenario.Plaintext))
        {
            File.Copy(Certificates.CertificateFile(scenario.ToString()), Path.Combine(folder, $"{scenario}.pem"));
            File.Copy(Certificates.KeyFile(scenario.ToString()), Path.Combine(folder, $"{scenario}.key"));
        }

        // PostgreSQL insists that nobody else can read its key.
        await Command.RunAsync(null, folder, "chmod", "-R", "go=", folder);
        await HandOverAsync(account, folder);
        var template = Path.Combine(folder, "template");
        await _kind.InitializeAsync(account, folder, template);
        foreach (var server in await Task.WhenAll(Enum.GetValues<Scenario>().Select(scenario => StartAsync(account, folder, template, scenario))))
        {
            _servers.Add(server.Scenario, server.Process);
        }
    }

    private async Task<(Scenario Scenario, ServerProcess Process)> StartAsync(Account? account, string folder, string template, Scenario scenario)
    {
        var data = Path.Combine(folder, scenario.ToString());
        await Command.RunAsync(account, folder, "cp", "-R", "-p", template, data);
        var certificate = scenario == Scenario.Plaintext ? null : new ServerCertificate(Path.Combine(folder, $"{scenario}.pem"), Path.Combine(folder, $"{scenario}.key"));
        return (scenario, await ServerProcess.StartAsync(_kind, account, folder, port => _kind.CommandLine(folder, data, port, certificate)));
    }

    /// <summary>Gives the folder to the servers' user, and lets that user through to it.</summary>
    private async Task HandOverAsync(Account? account, string folder)
    {
        if (account is not null)
        {
            await Command.RunAsync(null, folder, "chown", "-R", account.Owner, folder);
            await Command.RunAsync(null, _folder, "chmod", "go+x", _folder);
        }
    }
}
