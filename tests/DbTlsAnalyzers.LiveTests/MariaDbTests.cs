namespace DbTlsAnalyzers.Tests.Live;

/// <summary>MySql.Data and MySqlConnector with MariaDB servers.</summary>
[Collection(nameof(MariaDbFarm))]
public sealed class MariaDbTests(MariaDbFarm farm)
{
    public static TheoryData<string, string, string> Rows => LiveMatrix.Rows(
    [
        ("MySql.Data", "8.0.16"),
#if UPSTREAM_PACKAGES
        ("MySqlConnector", "2.6.1"),
#endif
    ]);

    /// <summary>Rule and settings that both drivers have.</summary>
    public static TheoryData<string, string> WeakStrings => new()
    {
        { "DBTLS1001", "SslMode=None" },
        { "DBTLS1002", "SslMode=Preferred" },
        { "DBTLS1003", "SslMode=Required" },
        { "DBTLS1003", " ssl mode = 'required' ;; " },
        { "DBTLS1005", "" },
    };

    [MariaDbTheory]
    [MemberData(nameof(Rows))]
    public Task The_driver_does_with_servers_what_the_reference_and_our_posture_say(string driver, string version, string row) => LiveMatrix.CheckAsync(farm, driver, version, row);

    [MariaDbTheory]
    [MemberData(nameof(WeakStrings))]
    [InlineData("DBTLS1003", "SslMode=Required;SslCa={ca}")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA;SslCa={ca}")]
    public Task A_weak_string_of_MySqlData_connects_where_it_must_not(string rule, string settings) => LiveFixes.CheckWeakAsync(farm, MySqlData, rule, settings, WrongServers(rule));

    [MariaDbTheory]
    [MemberData(nameof(WeakStrings))]
    [InlineData("DBTLS1003", "SslMode=Required;SslCa={ca}")]
    public Task Fixed_with_the_CA_in_the_systems_store_MySqlData_connects_to_the_right_server_alone(string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlData, SystemStore.TrustsCa, rule, settings, "full", Scenario.Good);

    /// <summary>
    /// MySql.Data 8.0.16 with a CA file: VerifyFull wants a client certificate and a key as well, so the fix is VerifyCA, and its title says "without host
    /// name check"; the driver then does not look at the certificate's dates either.
    /// </summary>
    [MariaDbTheory]
    [MemberData(nameof(WeakStrings))]
    public Task Fixed_with_a_CA_file_MySqlData_connects_to_servers_of_that_CA(string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlData, SystemStore.Empty, rule, settings, "chain:{ca}", Scenario.Good, Scenario.WrongHost, Scenario.Expired);

    /// <summary>With client files as well, VerifyFull connects; up to 9.1.0 it then checks the chain alone.</summary>
    [MariaDbFact]
    public Task Fixed_with_client_files_MySqlData_connects_to_servers_of_the_CA() =>
        LiveFixes.CheckFixedAsync(farm, MySqlData, SystemStore.Empty, "DBTLS1003", "SslMode=Required;SslCa={ca};SslCert={client.pem};SslKey={client.key}", "full", Scenario.Good, Scenario.WrongHost, Scenario.Expired);

    /// <summary>With a CA file and no client files this version cannot check the host name: the finding says so, and there is no fix to offer.</summary>
    [MariaDbFact]
    public void VerifyCA_with_a_CA_file_is_reported_in_MySqlData_without_a_fix()
    {
        var bench = MySqlData.Judge(MySqlData.ConnectionString(Scenario.Good, $"SslMode=VerifyCA;SslCa={farm.Certificates.CaFile}"));

        Assert.Empty(Assert.Single(bench.Of("1004")).Fixes);
    }

#if UPSTREAM_PACKAGES
    [MariaDbTheory]
    [MemberData(nameof(WeakStrings))]
    [InlineData("DBTLS1003", "SslMode=Required;SslCa={ca}")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA;SslCa={ca}")]
    public Task A_weak_string_of_MySqlConnector_connects_where_it_must_not(string rule, string settings) => LiveFixes.CheckWeakAsync(farm, MySqlConnector, rule, settings, WrongServers(rule));

    [MariaDbTheory]
    [MemberData(nameof(WeakStrings))]
    [InlineData("DBTLS1003", "SslMode=Required;SslCa={ca}")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA;SslCa={ca}")]
    public Task Fixed_with_a_CA_file_MySqlConnector_connects_to_the_right_server_alone(string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlConnector, SystemStore.Empty, rule, settings, settings.Contains("{ca}", StringComparison.Ordinal) ? "full" : "full:{ca}", Scenario.Good);

    /// <summary>MySqlConnector looks for revocation lists under VerifyFull; certificates of a CA in the system's store that name none are refused.</summary>
    [MariaDbTheory]
    [MemberData(nameof(WeakStrings))]
    public Task Fixed_with_a_CA_in_the_systems_store_that_has_no_revocation_list_MySqlConnector_connects_to_no_server(string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlConnector, SystemStore.TrustsCa, rule, settings, "full");

    private LiveDriver MySqlConnector => new(farm, "MySqlConnector", "2.6.1");
#endif

    private LiveDriver MySqlData => new(farm, "MySql.Data", "8.0.16");

    private static Scenario[] WrongServers(string rule) => rule switch
    {
        "DBTLS1003" => [Scenario.Impostor, Scenario.SelfSigned, Scenario.WrongHost, Scenario.Expired],
        "DBTLS1004" => [Scenario.WrongHost],
        _ => [Scenario.Impostor, Scenario.SelfSigned, Scenario.WrongHost, Scenario.Expired, Scenario.Plaintext],
    };
}
