using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>
/// What the tables say of each setting, held against what real drivers did with real servers. A row of <c>Data/measured-*.csv</c> tells for
/// one setting what happened at four servers: the right one, an impostor (unknown CA, right name), the right CA with the wrong name, one
/// without TLS. T: connected with TLS; P: connected in clear text; -: refused; x: the driver did not take the setting; ?: not tried.
/// </summary>
public sealed class MeasuredBehaviourTests
{
    public static TheoryData<string> Rows() => [.. Lines()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_posture_is_what_was_measured(string row)
    {
        var cell = MeasuredCell.Parse(row);
        var connection = cell.Connection();
        if (cell.IsNotTaken)
        {
            Assert.True(connection.IsRejected());
            return;
        }

        if (connection.IsRejected())
        {
            Assert.False(cell.Connects);
            return;
        }

        var posture = connection.Posture;
        if (cell.NoTls == 'P')
        {
            Assert.True(posture.Encryption < Encryption.Required);
        }
        else if (cell.NoTls == '-' && cell.Connects && !cell.IsHeldUpByAuthentication)
        {
            Assert.Equal(Encryption.Required, posture.Encryption);
        }

        if (cell.Good == 'P')
        {
            // Allow begins in clear text and would use TLS if the server insisted.
            Assert.Equal(cell.Mode == "Allow" ? Encryption.Opportunistic : Encryption.None, posture.Encryption);
        }

        if (cell.MeasuredVerification is { } verification)
        {
            Assert.Equal(verification, posture.Verification);
        }
    }

    [Fact]
    public void Most_rows_tell_something_about_verification()
    {
        var cells = Lines().Select(MeasuredCell.Parse).ToList();

        Assert.Equal((732, 381), (cells.Count, cells.Count(static cell => cell.IsNotTaken)));
        Assert.Equal((76, 4, 18), (
            cells.Count(static cell => cell.MeasuredVerification == Verification.None),
            cells.Count(static cell => cell.MeasuredVerification == Verification.Chain),
            cells.Count(static cell => cell.MeasuredVerification == Verification.ChainAndHost)));
    }

    private static IEnumerable<string> Lines()
    {
        foreach (var name in new[] { "measured-npgsql.csv", "measured-sqlclient.csv" })
        {
            using var reader = new StreamReader(typeof(MeasuredBehaviourTests).Assembly.GetManifestResourceStream(name)!);
            foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            {
                yield return line;
            }
        }
    }

    /// <summary>One row of the measurements.</summary>
    private sealed record MeasuredCell(string Driver, string Version, string Mode, string Ca, string Other, char Good, char Impostor, char WrongHost, char NoTls)
    {
        public bool IsNotTaken => Good == 'x';

        public bool Connects => Good is 'T' or 'P' || Impostor is 'T' or 'P' || WrongHost is 'T' or 'P';

        /// <summary>Prefer with these refuses a server without TLS, but only because SCRAM then lacks the binding: a server that asks for another login gets it.</summary>
        public bool IsHeldUpByAuthentication => Other.StartsWith("Channel Binding=Require", StringComparison.Ordinal) || Other.StartsWith("Require Auth", StringComparison.Ordinal);

        /// <summary>Null where the row does not tell.</summary>
        public Verification? MeasuredVerification =>
            Good != 'T' ? null

            // The impostor's CA is trusted there: that it gets through says nothing.
            : Ca.EndsWith("+os-trusts-rogue", StringComparison.Ordinal) ? null

            // Up to 5.0 a callback replaces the verification; what it does is not in the connection string.
            : Other.Contains("callback", StringComparison.Ordinal) && (Version.StartsWith('4') || Version.StartsWith('5')) ? null

            // SqlClient verifies with Encrypt=False if the server forces TLS, as the measured one did: an attacker's would not.
            : Driver.EndsWith("SqlClient", StringComparison.Ordinal) && NoTls == 'P' ? null
            : Impostor == 'T' ? Verification.None
            : WrongHost == 'T' ? Verification.Chain
            : Verification.ChainAndHost;

        public static MeasuredCell Parse(string row)
        {
            var fields = row.Split(',');
            return new MeasuredCell(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5][0], fields[6][0], fields[7][0], fields[8][0]);
        }

        public Connection Connection()
        {
            var driver = DriverCatalog.All.Single(driver => driver.Name == Driver);
            var text = "Database=app";
            if (Mode != "(absent)")
            {
                text += $";{(Driver == "Npgsql" ? "SSL Mode" : "Encrypt")}={Mode}";
            }

            // Files that the environment supplies are not in the connection string; neither is what the system trusts.
            var file = Ca.Split('+')[0];
            if (!file.StartsWith("none", StringComparison.Ordinal) && !file.StartsWith("env ", StringComparison.Ordinal) && !file.StartsWith("default ", StringComparison.Ordinal))
            {
                text += $";Root Certificate={(file == "empty-value" ? string.Empty : file)}";
            }

            if (Other.Contains('=', StringComparison.Ordinal) && !Other.StartsWith("env ", StringComparison.Ordinal))
            {
                text += ";" + Other;
            }

            var connection = Given.Connection(driver, Version, text);
            return Other.Contains("callback", StringComparison.Ordinal) ? connection.WithCallback(CallbackEffect.None) : connection;
        }
    }
}
