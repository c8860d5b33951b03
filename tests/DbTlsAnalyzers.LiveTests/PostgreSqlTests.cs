namespace DbTlsAnalyzers.Tests.Live;

/// <summary>Npgsql with PostgreSQL servers.</summary>
[Collection(nameof(PostgreSqlFarm))]
public sealed class PostgreSqlTests(PostgreSqlFarm farm)
{
    private static readonly string[] Versions = ["10.0.0", "9.0.3"];

    private static readonly (string Rule, string Settings)[] WithoutFile =
    [
        ("DBTLS1001", "SSL Mode=Disable"),
        ("DBTLS1002", "SSL Mode=Allow"),
        ("DBTLS1002", "SSL Mode=Prefer"),
        ("DBTLS1002", " sslmode = 'prefer' ;; "),
        ("DBTLS1003", "SSL Mode=Require"),
        ("DBTLS1003", "SSL Mode=VerifyFull;Application Name=\"a;b\";SslMode=\"Require\""),
        ("DBTLS1003", "SSL Mode=Require;Trust Server Certificate=true"),
        ("DBTLS1004", "SSL Mode=VerifyCA"),
        ("DBTLS1005", ""),
        ("DBTLS1005", "Trust Server Certificate=true"),
    ];

    private static readonly (string Rule, string Settings)[] WithFile =
    [
        ("DBTLS1003", "SSL Mode=Require;Root Certificate={ca}"),
        ("DBTLS1004", "SSL Mode=VerifyCA;Root Certificate={ca}"),
    ];

    public static TheoryData<string, string, string> Rows => LiveMatrix.Rows(Versions.Select(static version => ("Npgsql", version)));

    /// <summary>Version, rule, settings.</summary>
    public static TheoryData<string, string, string> WeakStringsWithoutFile => ForEachVersion(WithoutFile);

    public static TheoryData<string, string, string> WeakStrings => ForEachVersion([.. WithoutFile, .. WithFile]);

    [PostgreSqlTheory]
    [MemberData(nameof(Rows))]
    public Task The_driver_does_with_servers_what_the_reference_and_our_posture_say(string driver, string version, string row) => LiveMatrix.CheckAsync(farm, driver, version, row);

    [PostgreSqlTheory]
    [MemberData(nameof(WeakStrings))]
    public Task A_weak_string_connects_where_it_must_not(string version, string rule, string settings) => LiveFixes.CheckWeakAsync(farm, Npgsql(version), rule, settings, rule switch
    {
        "DBTLS1003" => [Scenario.Impostor, Scenario.SelfSigned, Scenario.WrongHost, Scenario.Expired],
        "DBTLS1004" => [Scenario.WrongHost],
        _ => [Scenario.Impostor, Scenario.SelfSigned, Scenario.WrongHost, Scenario.Expired, Scenario.Plaintext],
    });

    [PostgreSqlTheory]
    [MemberData(nameof(WeakStrings))]
    public Task Fixed_with_a_CA_file_it_connects_to_the_right_server_alone(string version, string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, Npgsql(version), SystemStore.Empty, rule, settings, settings.Contains("{ca}", StringComparison.Ordinal) ? "full" : "full:{ca}", Scenario.Good);

    [PostgreSqlTheory]
    [MemberData(nameof(WeakStrings))]
    public Task Fixed_with_the_CA_in_the_systems_store_it_connects_to_the_right_server_alone(string version, string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, Npgsql(version), SystemStore.TrustsCa, rule, settings, "full", Scenario.Good);

    /// <summary>Npgsql 9 reads the file only where the system's store does not vouch for the server; Npgsql 10 trusts the file alone.</summary>
    [PostgreSqlTheory]
    [MemberData(nameof(WeakStringsWithoutFile))]
    public Task Fixed_with_a_CA_file_that_is_not_there_yet_it_connects_to_no_server_that_the_system_does_not_trust(string version, string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, Npgsql(version), SystemStore.TrustsCa, rule, settings, "full:supply", version == "9.0.3" ? [Scenario.Good] : []);

    private static TheoryData<string, string, string> ForEachVersion(params IReadOnlyList<(string Rule, string Settings)> cases)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var version in Versions)
        {
            foreach (var (rule, settings) in cases)
            {
                data.Add(version, rule, settings);
            }
        }

        return data;
    }

    private LiveDriver Npgsql(string version) => new(farm, "Npgsql", version);
}
