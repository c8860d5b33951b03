using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Rules;

/// <summary>A driver is a table: nothing else has to know that there is another one.</summary>
public sealed class SixthDriverTests
{
    private static readonly Driver OtherDb = new()
    {
        Id = "otherdb",
        Name = "OtherDb",
        Assemblies = ["OtherDb.Client"],
        Namespaces = ["OtherDb.Client"],
        Newest = new Version(3, 0),
        DetectVersion = static probe => probe.AssemblyVersion,
        FullVerification = [new(VersionRange.All, "Strict")],
        ChainVerification = [new(VersionRange.All, "Trusted")],
        Options =
        [
            new Option
            {
                Name = "Security",
                Role = Role.TlsMode,
                Keywords = ["Security"],
                Syntax = new EnumSyntax([new("Open", 0, TlsMeaning.Off), new("Try", 1, TlsMeaning.Opportunistic), new("Secret", 2, TlsMeaning.Unverified), new("Trusted", 3, TlsMeaning.ChainOnly), new("Strict", 4, TlsMeaning.Full)]),
                Defaults = [new(VersionRange.Until("2.0"), "Open"), new(VersionRange.Since("2.0"), "Try")],
            },
            new Option { Name = "Authority File", Role = Role.CaCertificate, Keywords = ["Authority File", "AuthorityFile"] },
            new Option { Name = "Machine", Role = Role.Host, Keywords = ["Machine"] },
            new Option { Name = "Owner", Role = Role.User, Keywords = ["Owner"] },
        ],
        Quirks =
        [
            new Quirk(
                QuirkKind.WithoutEffect,
                "is not read in this mode; use 'Security=Strict'",
                static connection => connection.Posture.Verification == DbTlsAnalyzers.Posture.Verification.None ? connection.Effective(Role.CaCertificate) : null) { Repair = QuirkRepair.Verify },
        ],
    };

    [Theory]
    [InlineData("1.0", "Machine=db.example.com;Owner=app", "1005 (all)")]
    [InlineData("2.0", "Machine=db.example.com;Owner=app", "1005 (all)")]
    [InlineData("2.0", "Machine=db.example.com;Security=Open", "1001 Security=Open")]
    [InlineData("2.0", "Machine=db.example.com;Security=Try", "1002 Security=Try")]
    [InlineData("2.0", "Machine=db.example.com;Security=Secret;Authority File=a.pem", "1003 Security=Secret | 4003 Authority File=a.pem")]
    [InlineData("2.0", "Machine=db.example.com;Security=Trusted;Authority File=a.pem", "1004 Security=Trusted")]
    [InlineData("2.0", "Machine=db.example.com;Security=Strict", "3001 Security=Strict")]
    [InlineData("2.0", "Machine=db.example.com;Security=Strict;Authority File=a.pem", "")]
    [InlineData("2.0", "Machine=db.example.com;Security=Tight", "4001 Security=Tight")]
    [InlineData("2.0", "Machine=db.example.com;sslmode=require", "4002 sslmode=require")]
    [InlineData("2.0", "Machine=localhost;Security=Open", "")]
    [InlineData("2.0", "Machine=db;Security=Open", "1001 (Info) Security=Open")]
    public void It_is_judged_by_its_table(string version, string text, string expected) => Assert.Equal(expected, On(version, text).All);

    [Theory]
    [InlineData("1005", "Machine=db.example.com; Owner=app", "Machine=db.example.com; Owner=app; Security=Strict")]
    [InlineData("1002", "machine=db.example.com;security=try", "machine=db.example.com;security=Strict")]
    [InlineData("4001", "Machine=db.example.com;Security=Tight", "Machine=db.example.com;Security=Strict")]
    [InlineData("4002", "Machine=db.example.com;sslmode=require;sslrootcert=a.pem", "Machine=db.example.com;Authority File=a.pem;Security=Strict")]
    [InlineData("4002", "otherdb is no scheme", null)]
    [InlineData("4003", "Machine=localhost;Security=Secret;Authority File=a.pem", "Machine=localhost;Security=Strict;Authority File=a.pem")]
    [InlineData("3001", "Machine=db.example.com;Security=Strict", "Machine=db.example.com;Security=Strict;Authority File=ca.pem")]
    public void It_is_repaired_by_its_table(string rule, string text, string? expected)
    {
        var bench = On("2.0", text);
        Assert.Equal(expected, bench.Of(rule).Count == 0 ? null : bench.Fix(rule));
    }

    [Fact]
    public void Its_messages_name_it() =>
        Assert.Equal(
            "'Security=Try' (OtherDb 2) falls back to clear text when an attacker on the network declines TLS; use 'Security=Strict'",
            Assert.Single(On("2.0", "Machine=db.example.com;Security=Try").Findings).Message);

    private static Bench On(string version, string text) => new([new DriverInUse(OtherDb, Version.Parse(version))], text);
}
