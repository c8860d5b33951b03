using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>What the rules repair, asked of the real builders: they take every repaired string, and the rules have nothing new to say about it.</summary>
public sealed class RepairTests
{
    private static readonly int Runs = Effort.Of(2_000);

    private static readonly string[] PostureRules = ["DBTLS1001", "DBTLS1002", "DBTLS1003", "DBTLS1004", "DBTLS1005"];

    [Theory]
    [MemberData(nameof(MeasuredDriver.All), MemberType = typeof(MeasuredDriver))]
    public void Every_repair_is_accepted_by_the_driver_and_raises_nothing_new(string driver, string version)
    {
        var measured = MeasuredDriver.Of(driver, version);
        var strings = new RandomConnectionStrings(measured, new Random(11));
        var repaired = 0;
        for (var run = 0; run < Runs; run++)
        {
            var text = $"{(driver == "Npgsql" ? "Host" : "Server")}=db.example.com;{strings.Next()}";
            var before = Read(measured, text);
            foreach (var finding in Findings(before))
            {
                foreach (var fix in finding.Fixes)
                {
                    if (Apply(before, fix) is not { } after)
                    {
                        continue;
                    }

                    repaired++;
                    var found = Findings(Read(measured, after)).Select(static f => f.Rule.Id).ToList();
                    var what = $"{finding.Rule.Id} {fix.Key}: {text} -> {after}";
                    if (PostureRules.Contains(finding.Rule.Id))
                    {
                        Assert.True(measured.Real.Parse(after) is not null || measured.Real.Parse(text) is null, $"refused: {what}");
                        Assert.True(!found.Exists(static id => PostureRules.Contains(id)), $"{string.Join(' ', found)}: {what}");
                    }

                    var known = Findings(before).Select(static f => f.Rule.Id).ToList();

                    // Of a string that the driver refuses, only the refusal is told; what else is wrong shows once it is gone.
                    var wasRefused = known.Contains("DBTLS4001") || known.Contains("DBTLS4002");
                    Assert.True(wasRefused || found.TrueForAll(id => known.Contains(id) || id is "DBTLS3001" or "DBTLS1008"), $"{string.Join(' ', found)}: {what}");
                }
            }
        }

        Assert.True(repaired > Runs / 10, $"{repaired} repairs: too few to prove much");
    }

    [Theory]
    [InlineData("Npgsql", "10.0", "Host=db.example.com;SSL Mode=Require", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql", "10.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql", "10.0", "Host=db.example.com;SslMode=99", "Host=db.example.com;SslMode=VerifyFull")]
    [InlineData("Npgsql", "10.0", "Host=db.example.com;sslmode=verify-full", "Host=db.example.com;sslmode=VerifyFull")]
    [InlineData("Npgsql", "10.0", "Host=db.example.com;SSL Mode=VerifyCA;Root Certificate=ca.pem", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem")]
    [InlineData("Npgsql", "9.0", "Host=db.example.com;SSL Mode=Prefer;SSL Negotiation=Direct", "Host=db.example.com;SSL Mode=VerifyFull;SSL Negotiation=Direct")]
    [InlineData("Npgsql", "7.0", "Host=db.example.com;SSL Mode=Require", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql", "7.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql", "6.0", "Host=db.example.com;SSL Mode=VerifyFull;Trust Server Certificate=true", "Host=db.example.com;SSL Mode=VerifyFull")]
    [InlineData("Npgsql", "5.0", "Host=db.example.com", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Npgsql", "5.0", "Host=db.example.com;SSL Mode=Prefer", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Npgsql", "5.0", "Host=db.example.com;SSL Mode=Require;Trust Server Certificate=true", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Npgsql", "5.0", "Host=db.example.com;SSL Mode=VerifyFull", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Microsoft.Data.SqlClient", "6.0", "Server=db.example.com;Encrypt=True;TrustServerCertificate=True", "Server=db.example.com;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient", "6.0", "Server=db.example.com;TrustServerCertificate=True", "Server=db.example.com")]
    [InlineData("Microsoft.Data.SqlClient", "6.0", "Server=db.example.com;Encrypt=Optional", "Server=db.example.com;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient", "2.0", "Server=db.example.com;Encrypt=Strict", "Server=db.example.com;Encrypt=True")]
    [InlineData("Microsoft.Data.SqlClient", "3.0", "Server=db.example.com", "Server=db.example.com;Encrypt=True")]
    [InlineData("System.Data.SqlClient", "4.6", "Server=db.example.com;TrustServerCertificate=True", "Server=db.example.com;Encrypt=True")]
    [InlineData("System.Data.SqlClient", "4.6", "Server=db.example.com;Encrypt=False;TrustServerCertificate=False", "Server=db.example.com;Encrypt=True;TrustServerCertificate=False")]
    public void Trusting_the_system_store_repairs(string driver, string version, string text, string expected)
    {
        var connection = Given.Connection(DriverCatalog.All.Single(d => d.Name == driver), version, text);
        var fix = Findings(connection).SelectMany(static finding => finding.Fixes).First(static fix => fix.Key == "full");

        Assert.Equal(expected, Apply(connection, fix));
        Assert.DoesNotContain(Findings(Given.Connection(connection.Driver.Driver, version, expected)), static finding => PostureRules.Contains(finding.Rule.Id) || finding.Rule.Id is "DBTLS4001" or "DBTLS4003");
    }

    [Theory]
    [InlineData("Npgsql", "10.0", "Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=ca.pem")]
    [InlineData("Npgsql", "5.0", "Host=db.example.com;SSL Mode=Require")]
    [InlineData("Microsoft.Data.SqlClient", "6.0", "Server=db.example.com")]
    [InlineData("Microsoft.Data.SqlClient", "6.0", "Server=db.example.com;Encrypt=Strict")]
    [InlineData("System.Data.SqlClient", "4.6", "Server=db.example.com;Encrypt=True")]
    [InlineData("System.Data.SqlClient", "4.6", "Server=(localdb)\\MSSQLLocalDB")]
    [InlineData("Npgsql", "10.0", "Host=/var/run/postgresql;SSL Mode=Disable")]
    public void Secure_and_local_strings_are_silent(string driver, string version, string text) =>
        Assert.DoesNotContain(
            Findings(Given.Connection(DriverCatalog.All.Single(d => d.Name == driver), version, text)),
            static finding => finding.Rule.IsEnabledByDefault && finding.Severity > RuleSeverity.Hidden);

    private static Connection Read(MeasuredDriver measured, string text) => ConnectionBinder.Bind(measured.InUse, ConnectionStringParser.Parse(text));

    private static IReadOnlyList<Finding> Findings(Connection connection) => Judge.Connection(connection, AnalysisOptions.Default, isSourceCode: true);

    private static string? Apply(Connection connection, Fix fix)
    {
        var text = connection.Text!;
        var edits = fix.Changes.Select(change => change switch
        {
            ChangeValue { Setting.Origin: Setting setting } changed => new SettingEdit.Set(setting, changed.Value),
            RemoveSetting { Origin: Setting setting } => new SettingEdit.Remove(setting),
            AddSetting added => new SettingEdit.Add(ConnectionStringEditor.ChooseSpelling(text, added.Option.Spellings(connection.Driver.Version)), added.Value),
            _ => (SettingEdit?)null,
        }).ToList();
        return !edits.Contains(null) && ConnectionStringEditor.Apply(text, [.. edits.OfType<SettingEdit>()]) is { Count: > 0 } textEdits ? TextEdits.Apply(text.Text, textEdits) : null;
    }
}
