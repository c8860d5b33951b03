using System.Collections;
using System.Reflection;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>The table of MySql.Data against the builders of four real versions.</summary>
public sealed class MySqlDataParityTests
{
    private const BindingFlags Anything = BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>The driver accepts these on Windows only, or loads other assemblies for them: they cannot be asked here.</summary>
    private static readonly string[] NotOnThisSystem = ["pipe", "sharedmemoryname", "integratedsecurity", "useperformancemonitor", "kerberosauthmode", "defaultauthenticationplugin"];

    public static TheoryData<string> Versions => ["26.10.0", "8.0.19", "8.0.16", "6.9.12"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_table_has_every_keyword_of_the_driver_and_no_other(string version)
    {
        var parity = Parity(version);
        var theirs = KeywordsOf(parity.Real).Order(StringComparer.Ordinal);

        var ours = parity.Options.SelectMany(option => option.Spellings(parity.InUse.Version)).Select(static keyword => keyword.ToLowerInvariant()).Order(StringComparer.Ordinal);

        Assert.Equal(theirs, ours);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_table_has_every_property_of_the_builder(string version)
    {
        var parity = Parity(version);
        // Fabric and sharding (6.9) and the callback (26.10) have no keyword.
        var theirs = parity.Real.Properties.Where(static name => !name.StartsWith("Fabric", StringComparison.Ordinal) && !name.StartsWith("Sharding", StringComparison.Ordinal));

        Assert.All(theirs, name => Assert.NotNull(parity.InUse.FindByProperty(name)));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_default_is_the_driver_s(string version)
    {
        var parity = Parity(version);
        var builder = parity.Real.New();
        var connection = parity.Bind(string.Empty);

        Assert.All(parity.Options.Where(static option => option.Property is not null), option => Assert.Equal(parity.Theirs(builder, option), parity.Ours(connection, option)));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Quotes_around_nothing_hold_a_value_that_the_driver_reads(string version)
    {
        var parity = Parity(version);
        foreach (var option in parity.Options.Where(static option => option.Syntax != ValueSyntax.Text && !NotOnThisSystem.Contains(option.Name)))
        {
            var text = $"{option.Spellings(parity.InUse.Version)[0]}=''";

            Assert.Equal((option.Name, parity.Real.Parse(text) is null), (option.Name, parity.Bind(text).Settings.Single().IsRefusedEmpty));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_keyword_sets_the_property_of_its_row(string version)
    {
        var parity = Parity(version);
        foreach (var option in parity.Options.Where(static option => option.Property is not null && !NotOnThisSystem.Contains(option.Name)))
        {
            foreach (var keyword in option.Spellings(parity.InUse.Version))
            {
                var text = RealBuilder.Setting(keyword.ToUpperInvariant(), SomeValue(option, parity.InUse.Version));
                var builder = parity.Real.Parse(text);

                Assert.True(builder is not null, text);
                Assert.True(parity.Theirs(parity.Real.New(), option) != parity.Theirs(builder, option), text);
                Assert.Null(parity.Difference(text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_slot_of_a_row_is_the_keyword_that_the_driver_prints(string version)
    {
        var parity = Parity(version);
        foreach (var option in parity.Options.Where(static option => option.Property is not null && !NotOnThisSystem.Contains(option.Name)))
        {
            var printed = parity.Real.Parse(RealBuilder.Setting(option.Spellings(parity.InUse.Version)[^1], SomeValue(option, parity.InUse.Version)))!.ConnectionString;

            Assert.True(printed.StartsWith(option.Slot + "=", StringComparison.OrdinalIgnoreCase), $"{option.Name}: {printed}");
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_value_is_accepted_or_rejected_as_the_driver_does(string version)
    {
        var parity = Parity(version);
        string[] modes =
        [
            "None", "none", "Disabled", "Preferred", "PREFERRED", "Prefered", "Required", "VerifyCA", "verifyca", "VerifyFull", " VerifyFull ", "0", "1", "2", "3", "4", "+4", " 4 ", "5", "99", "-1",
            "Preferred,Required", "Required,VerifyFull", "1,2", "4294967296", "verify-full", "VERIFY_IDENTITY", "verify_ca", "Verify Full", "require", "prefer", "disable", "true", "0x4", " ", "Preferred,",
        ];
        string[] flags = ["true", "TRUE", "True", "false", "yes", "YES", "no", "No", "1", "0", "on", "off", "t", " true ", " yes ", "enabled"];
        string[] versions =
        [
            "TLSv1.2", "TLS 1.2", "Tls12", "tls1.2", "TLS1.2,TLS1.3", "(TLSv1.2)", "[TLSv1.2]", "[(TLSv1.2)]", "TLS", "TLSv1", "TLSv1.0", "TLSv1.1", "TLSv1.1,TLSv1.2", "TLSv1.2,", "TLSv1.2 , TLSv1.3",
            ",", "[]", "1.2", "SSL3", "ssl2", "Default", "None", "TLSv1.4", "TLSv1.2,foo", "foo,TLSv1.2", "v1.2tls", "t.l.s.1.2", "TLSv1,TLSv1.1", "TLSv1.3", "tls13", "0", "12", "3072", "TLSvv1.2", " ",
        ];
        string[] locations = ["None", "CurrentUser", "localmachine", "0", "2", "3", "-1", "foo"];
        string[] protocols = ["Socket", "tcp", "Sockets", "unix", "UnixSocket", "1", "3", "9", "http"];

        Assert.All(modes, value => Check("SslMode", value));
        Assert.All(flags, value => Check("AllowPublicKeyRetrieval", value));
        Assert.All(flags, value => Check("Encrypt", value));
        Assert.All(versions, value => Check("TlsVersion", value));
        Assert.All(locations, value => Check("CertificateStoreLocation", value));
        Assert.All(protocols, value => Check("Protocol", value));

        void Check(string keyword, string value) => Assert.Null(parity.Difference(RealBuilder.Setting(keyword, value)));
    }

    [Theory]
    [InlineData("sslmode=Required;ssl mode=")]
    [InlineData("ssl mode=Required;sslmode=")]
    [InlineData("sslmode=Required;SSLMODE=")]
    [InlineData("sslca=a.pem;certificatefile=")]
    [InlineData("certificatefile=a.pem;sslca=")]
    [InlineData("certificatefile=a.pem;sslca=b.pem")]
    [InlineData("sslca=a.pem;certificate file=b.pfx")]
    public void An_empty_value_resets_by_the_canonical_keyword_only(string text) => Assert.Null(Parity("26.10.0").Difference(text));

    [Theory]
    [MemberData(nameof(Versions))]
    public void Random_strings_are_read_as_the_driver_reads_them(string version)
    {
        var parity = Parity(version);
        var texts = new RandomMySqlStrings(parity.Options.Where(static option => !NotOnThisSystem.Contains(option.Name)), parity.InUse.Version, seed: 20261120);
        for (var count = 0; count < Effort.Of(10_000); count++)
        {
            var text = texts.Next();
            if (!ThrowsOnThisSystem(parity, text) && !ThrowsForACombination(parity, text) && !ResetsWhatEncryptSet(parity, text))
            {
                Assert.True(parity.Difference(text) is not { } difference, $"{text}: {parity.Difference(text)}");
            }
        }
    }

    internal static MySqlParity Parity(string version) => new(
        DriverCatalog.MySqlData,
        Version.Parse(version),
        RealBuilder.Of("MySql.Data", version, "MySql.Data.MySqlClient.MySqlConnectionStringBuilder"));

    /// <summary>Pipes and shared memory, which are Windows'; 6.9 does not look.</summary>
    private static bool ThrowsOnThisSystem(MySqlParity parity, string text) =>
        parity.InUse.Version.Major > 6 && parity.Bind(text).Settings.Any(static s => s is { Role: Role.Protocol, Reading.Canonical: "Pipe" or "SharedMemory" });

    /// <summary>8.0.19: a TLS version list while the mode is off, be it only in between. The quirks have the row; here the order in which settings are applied decides.</summary>
    private static bool ThrowsForACombination(MySqlParity parity, string text) =>
        parity.InUse.Version == new Version(8, 0, 19)
        && parity.Bind(text) is var connection
        && connection.Settings.Any(static s => s.Role == Role.TlsVersions)
        && connection.Settings.Any(static s => s is { Role: Role.TlsMode, Reading.Meaning.Encryption: Posture.Encryption.None });

    /// <summary>6.9.12: what <c>encrypt</c> sets is held under <c>ssl mode</c>, so that this spelling resets it and <c>sslmode</c> does not. Too odd for a row.</summary>
    private static bool ResetsWhatEncryptSet(MySqlParity parity, string text) =>
        parity.Bind(text).Settings is var settings
        && settings.Any(static s => s.Option.Name == "encrypt")
        && settings.Any(static s => s.Option.Name == "sslmode" && !s.IsSet);

    /// <summary>A value that is not the default.</summary>
    private static string SomeValue(Option option, Version version) => option switch
    {
        { Name: "sslmode" } => "VerifyFull",
        { Name: "tlsversion" } => "TLSv1.2",
        { Name: "protocol" } => "unix",
        { Name: "certificatestorelocation" } => "CurrentUser",
        { Syntax: BooleanSyntax } => option.Defaults.For(version) == "True" ? "no" : "yes",
        { Syntax: IntegerSyntax } => "7",
        _ => "some text",
    };

    /// <summary>Keywords and synonyms as the driver holds them; one with a space before it (8.0.16) can never be written.</summary>
    private static SortedSet<string> KeywordsOf(RealBuilder real)
    {
        var type = (Type?)real.New().GetType();
        FieldInfo? field = null;
        for (; field is null && type is not null; type = type.BaseType)
        {
            field = type.GetFields(Anything | BindingFlags.DeclaredOnly).FirstOrDefault(static f => string.Equals(f.Name, "options", StringComparison.OrdinalIgnoreCase));
        }

        var keywords = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var option in (IEnumerable)field!.GetValue(null)!)
        {
            var value = option.GetType() is { IsGenericType: true } pair ? pair.GetProperty("Value")!.GetValue(option)! : option;
            _ = keywords.Add((string)value.GetType().GetProperty("Keyword", Anything)!.GetValue(value)!);
            foreach (var synonym in (IEnumerable<string>?)value.GetType().GetProperty("Synonyms", Anything)!.GetValue(value) ?? [])
            {
                _ = keywords.Add(synonym);
            }
        }

        _ = keywords.RemoveWhere(static keyword => keyword.StartsWith(' '));
        return keywords;
    }
}
