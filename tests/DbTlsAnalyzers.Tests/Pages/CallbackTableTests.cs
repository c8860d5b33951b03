using DbTlsAnalyzers.Tests.Callbacks;

namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>The tables of callbacks on the rule pages: every callback in them gets the verdict that stands beside it, on a member of either driver.</summary>
public sealed class CallbackTableTests
{
    private const string Table = "| Callback | Verdict | Why |";

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var page in RulePage.All.Where(static page => page.Text.Contains(Table, StringComparison.Ordinal)))
            {
                foreach (var (callback, verdict) in Read(page.Text))
                {
                    rows.Add(page.Id, callback, verdict);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task A_callback_of_the_table_gets_its_verdict(string page, string callback, string verdict)
    {
        Assert.Contains(callback.Replace("||", "\\|\\|", StringComparison.Ordinal), RulePage.Of(page).Text, StringComparison.Ordinal);
        var value = callback[..2] switch
        {
            "=>" => $"(sender, certificate, chain, errors) {callback}",
            "{ " => $"(sender, certificate, chain, errors) => {callback}",
            _ => callback,
        };
        var marked = verdict switch
        {
            "2001" => $"{{|DBTLS2001!Warning:{value}|}}",
            "2002" => $"{{|DBTLS2002!Warning:{value}|}}",
            "2002 (Info)" => $"{{|DBTLS2002!Info:{value}|}}",
            "silent" => value,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "no verdict"),
        };
        return CallbackCase.File($$"""
            #pragma warning disable CS8618, CS0649
            using Microsoft.Extensions.Logging;

            interface IValidator { bool Check(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors); void Require(SslPolicyErrors errors); }

            class Shop
            {
                {{Members}}

                void Open(NpgsqlConnection npgsql, MySqlConnection mysql)
                {
                    npgsql.UserCertificateValidationCallback = {{marked}};
                    mysql.RemoteCertificateValidationCallback = {{marked}};
                }
            }
            """);
    }

    [Fact]
    public void The_page_of_each_rule_about_callbacks_has_a_table() =>
        Assert.Equal(["DBTLS2001", "DBTLS2002"], RulePage.All.Where(static page => page.Text.Contains(Table, StringComparison.Ordinal)).Select(static page => page.Id));

    /// <summary>The members that the callbacks of the tables use.</summary>
    private static string Members => RulePage.Of("DBTLS2001").Blocks.Single(static block => block.Section == RulePage.Callbacks).Text;

    private static IEnumerable<(string Callback, string Verdict)> Read(string page)
    {
        foreach (var row in page.Split('\n').SkipWhile(static line => line != Table).Skip(2).TakeWhile(static line => line.StartsWith("| ", StringComparison.Ordinal)))
        {
            var cells = row.Replace("\\|", "\0", StringComparison.Ordinal).Split('|', StringSplitOptions.TrimEntries);
            var verdict = cells[2].StartsWith('[') ? cells[2][1..5] + cells[2][(cells[2].IndexOf(')', StringComparison.Ordinal) + 1)..] : cells[2];
            foreach (var callback in cells[1].Replace('\0', '|').Split('`').Where(static (_, index) => index % 2 == 1))
            {
                yield return (callback, verdict);
            }
        }
    }
}
