namespace DbTlsAnalyzers.Tests.Live;

/// <summary>MySql.Data and MySqlConnector with MariaDB servers.</summary>
[Collection(nameof(MariaDbFarm))]
public sealed class MariaDbTests(MariaDbFarm farm)
{
    /// <summary>The versions of MySql.Data, with the word that each has for no TLS.</summary>
    private static readonly Dictionary<string, string> MySqlDataVersions = new(StringComparer.Ordinal) { ["8.0.16"] = "None", ["8.0.19"] = "None", ["26.10.0"] = "Disabled" };

    /// <summary>The versions that can read PEM files here (ReferenceRow): the others can only be asked about the system's store.</summary>
    private static readonly string[] PemVersions =
    [
        "8.0.16",
        "8.0.19",
#if UPSTREAM_PACKAGES
        "26.10.0",
#endif
    ];

    public static TheoryData<string, string, string> Rows => LiveMatrix.Rows(
    [
        .. MySqlDataVersions.Keys.Select(static version => ("MySql.Data", version)),
#if UPSTREAM_PACKAGES
        ("MySqlConnector", "2.6.1"),
#endif
    ]);

    /// <summary>Version of MySql.Data, rule, settings.</summary>
    public static TheoryData<string, string, string> MySqlDataStrings => ForMySqlData(MySqlDataVersions.Keys, static off => [.. Weak(off), ("DBTLS1003", "SslMode=Required;SslCa={ca}")]);

    /// <summary>Those without a CA file, for versions that can be asked what a fix with one does.</summary>
    public static TheoryData<string, string, string> MySqlDataPemStrings => ForMySqlData(PemVersions, Weak);

    public static TheoryData<string> MySqlDataPemVersions => [.. PemVersions];

    [MariaDbTheory]
    [MemberData(nameof(Rows))]
    public Task The_driver_does_with_servers_what_the_reference_and_our_posture_say(string driver, string version, string row) => LiveMatrix.CheckAsync(farm, driver, version, row);

    [MariaDbTheory]
    [MemberData(nameof(MySqlDataStrings))]
    public Task A_weak_string_of_MySqlData_connects_where_it_must_not(string version, string rule, string settings) =>
        LiveFixes.CheckWeakAsync(farm, MySqlData(version), rule, settings, WrongServers(rule));

    [MariaDbTheory]
    [MemberData(nameof(MySqlDataPemVersions))]
    public Task VerifyCA_of_MySqlData_connects_to_another_host(string version) => LiveFixes.CheckWeakAsync(farm, MySqlData(version), "DBTLS1004", "SslMode=VerifyCA;SslCa={ca}", WrongServers("DBTLS1004"));

    [MariaDbTheory]
    [MemberData(nameof(MySqlDataStrings))]
    public Task Fixed_with_the_CA_in_the_systems_store_MySqlData_connects_to_the_right_server_alone(string version, string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlData(version), SystemStore.TrustsCa, rule, settings, "full", Scenario.Good);

    /// <summary>
    /// MySql.Data with a CA file: VerifyFull wants a client certificate and a key as well, so the fix is VerifyCA, and its title says "without host name
    /// check". Version 8.0 then does not look at the certificate's dates either.
    /// </summary>
    [MariaDbTheory]
    [MemberData(nameof(MySqlDataPemStrings))]
    public Task Fixed_with_a_CA_file_MySqlData_connects_to_servers_of_that_CA(string version, string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlData(version), SystemStore.Empty, rule, settings, "chain:{ca}", ChecksFilesFully(version) ? [Scenario.Good, Scenario.WrongHost] : [Scenario.Good, Scenario.WrongHost, Scenario.Expired]);

    /// <summary>With client files as well, VerifyFull connects; up to 9.1.0 it then checks the chain alone.</summary>
    [MariaDbTheory]
    [MemberData(nameof(MySqlDataPemVersions))]
    public Task Fixed_with_client_files_MySqlData_checks_what_its_version_can(string version) => LiveFixes.CheckFixedAsync(
        farm, MySqlData(version), SystemStore.Empty, "DBTLS1003", "SslMode=Required;SslCa={ca};SslCert={client.pem};SslKey={client.key}", "full",
        ChecksFilesFully(version) ? [Scenario.Good] : [Scenario.Good, Scenario.WrongHost, Scenario.Expired]);

    /// <summary>With a CA file and no client files no version can check the host name: the finding says so, and there is no fix to offer.</summary>
    [MariaDbTheory]
    [InlineData("8.0.16")]
    [InlineData("26.10.0")]
    public void VerifyCA_with_a_CA_file_is_reported_in_MySqlData_without_a_fix(string version)
    {
        var bench = MySqlData(version).Judge(MySqlData(version).ConnectionString(Scenario.Good, $"SslMode=VerifyCA;SslCa={farm.Certificates.CaFile}"));

        Assert.Empty(Assert.Single(bench.Of("1004")).Fixes);
    }

#if UPSTREAM_PACKAGES
    /// <summary>Rule, settings.</summary>
    public static TheoryData<string, string> MySqlConnectorStrings
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (rule, settings) in Weak("None"))
            {
                data.Add(rule, settings);
            }

            return data;
        }
    }

    [MariaDbTheory]
    [MemberData(nameof(MySqlConnectorStrings))]
    [InlineData("DBTLS1003", "SslMode=Required;SslCa={ca}")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA;SslCa={ca}")]
    public Task A_weak_string_of_MySqlConnector_connects_where_it_must_not(string rule, string settings) => LiveFixes.CheckWeakAsync(farm, MySqlConnector, rule, settings, WrongServers(rule));

    [MariaDbTheory]
    [MemberData(nameof(MySqlConnectorStrings))]
    [InlineData("DBTLS1003", "SslMode=Required;SslCa={ca}")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA")]
    [InlineData("DBTLS1004", "SslMode=VerifyCA;SslCa={ca}")]
    public Task Fixed_with_a_CA_file_MySqlConnector_connects_to_the_right_server_alone(string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlConnector, SystemStore.Empty, rule, settings, settings.Contains("{ca}", StringComparison.Ordinal) ? "full" : "full:{ca}", Scenario.Good);

    /// <summary>MySqlConnector looks for revocation lists under VerifyFull; certificates of a CA in the system's store that name none are refused.</summary>
    [MariaDbTheory]
    [MemberData(nameof(MySqlConnectorStrings))]
    public Task Fixed_with_a_CA_in_the_systems_store_that_has_no_revocation_list_MySqlConnector_connects_to_no_server(string rule, string settings) =>
        LiveFixes.CheckFixedAsync(farm, MySqlConnector, SystemStore.TrustsCa, rule, settings, "full");

    private LiveDriver MySqlConnector => new(farm, "MySqlConnector", "2.6.1");
#endif

    private static (string Rule, string Settings)[] Weak(string off) =>
    [
        ("DBTLS1001", $"SslMode={off}"),
        ("DBTLS1002", "SslMode=Preferred"),
        ("DBTLS1003", "SslMode=Required"),
        ("DBTLS1003", " ssl mode = 'required' ;; "),
        ("DBTLS1005", ""),
    ];

    private static TheoryData<string, string, string> ForMySqlData(IEnumerable<string> versions, Func<string, (string Rule, string Settings)[]> cases)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var version in versions)
        {
            foreach (var (rule, settings) in cases(MySqlDataVersions[version]))
            {
                data.Add(version, rule, settings);
            }
        }

        return data;
    }

    private static Scenario[] WrongServers(string rule) => rule switch
    {
        "DBTLS1003" => [Scenario.Impostor, Scenario.SelfSigned, Scenario.WrongHost, Scenario.Expired],
        "DBTLS1004" => [Scenario.WrongHost],
        _ => [Scenario.Impostor, Scenario.SelfSigned, Scenario.WrongHost, Scenario.Expired, Scenario.Plaintext],
    };

    /// <summary>Some version after 9.1.0 began to check host name and dates with PEM files, too.</summary>
    private static bool ChecksFilesFully(string version) => version == "26.10.0";

    private LiveDriver MySqlData(string version) => new(farm, "MySql.Data", version);
}
