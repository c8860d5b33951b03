using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Tests.Rules;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>A driver version with the servers that it is asked about.</summary>
internal sealed class LiveDriver(ServerFarm farm, string driver, string version)
{
    private const int TimeoutSeconds = 8;

    /// <summary>What belongs to every connection string here. Pools would hand out a connection that another string has opened.</summary>
    private static readonly Dictionary<string, string> Rest = new(StringComparer.Ordinal)
    {
        ["Npgsql"] = $"Username={Login.User};Password={Login.QuotedPassword};Database=postgres;Pooling=false;Timeout={TimeoutSeconds}",
        ["MySql.Data"] = $"User Id={Login.User};Password={Login.QuotedPassword};Database=mysql;Pooling=false;Connect Timeout={TimeoutSeconds}",
        ["MySqlConnector"] = $"User Id={Login.User};Password={Login.QuotedPassword};Database=mysql;Pooling=false;Connect Timeout={TimeoutSeconds}",
    };

    /// <summary>The connection string with these settings for the scenario's server.</summary>
    public string ConnectionString(Scenario scenario, string settings) =>
        string.Join(';', new[] { farm.Endpoint(scenario), Rest[driver], settings }.Where(static part => part.Length > 0));

    /// <summary>The rules' view of a connection string. The servers are on this machine, and judged as if they were elsewhere.</summary>
    public Bench Judge(string connectionString, string? caFile = null) =>
        new([Bench.InUse($"{driver} {version}")], connectionString, AnalysisOptions.Default with { CheckLocalHosts = true, CaFile = caFile }, hasHoles: false);

    /// <summary>What the driver does with the connection string.</summary>
    public Task<Answer> ConnectAsync(SystemStore store, string connectionString) => farm.TryAsync(store, new Attempt(driver, version, connectionString));
}
