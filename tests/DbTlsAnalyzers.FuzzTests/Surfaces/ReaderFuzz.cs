using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Tests.ConfigFiles;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>The readers of configuration files: every place lies in the file, and an edit of a value changes what it says.</summary>
public sealed class ReaderFuzz(ITestOutputHelper output)
{
    private static readonly string[] Values = ["VerifyFull", "True", "certs/ca.pem", @"C:\certs\my 'own' ca.pem", "a;\"<>&b", "ü\uD83D\uDE00"];

    [Fact]
    public void Readers_survive_any_file() => new Surface(nameof(Readers_survive_any_file), 0.09, 20_000, ConfigurationFiles.Draw, Check).Run(output);

    private static void Check(FuzzInput input)
    {
        var (path, text) = input.Files[0];
        var host = new ConfigurationText(path, SourceText.From(text));
        var file = ConfigFile.Read(path, text, host);
        Reading.CheckPositions(text, file);
        if (file.Entries.Count == 0)
        {
            return;
        }

        var random = new Random(input.Chance);
        for (var round = 0; round < 3; round++)
        {
            Edit(random, host, text, file);
        }
    }

    private static void Edit(Random random, ConfigurationText host, string text, ConfigFile file)
    {
        var path = host.Path;
        var index = random.Next(file.Entries.Count);
        var value = file.Entries[index].Value;
        var connection = ConnectionStringParser.Parse(value.Value);
        if (connection.Settings.Count == 0)
        {
            return;
        }

        var setting = connection.Settings[random.Next(connection.Settings.Count)];
        SettingEdit change = random.Next(3) switch
        {
            0 => new SettingEdit.Remove(setting),
            1 => new SettingEdit.Set(setting, random.Pick(Values)),
            _ => new SettingEdit.Add("SSL Mode", random.Pick(Values)),
        };
        if (ConnectionStringEditor.Apply(connection, [change]) is not { Count: > 0 } changes || TextEditing.ToFiles(value, changes) is not { } edits)
        {
            return;
        }

        // Lists of edits that overlap, or leave the file, would throw here.
        var changed = TextEdits.Apply(text, [.. edits.Select(static edit => new TextEdit(edit.Range, edit.NewText))]);
        Assert.All(edits, edit => Assert.InRange(edit.Range.End, edit.Range.Start, text.Length));
        var expected = TextEdits.Apply(value.Value, changes);
        var after = ConfigFile.Read(path, changed, host);
        Assert.True(
            // What has no form may take any: a quote that nothing closed, closed by the one that the edit brings. And one setting alone may read like a variable.
            file.Problems.Count > 0 || string.IsNullOrWhiteSpace(expected)
                || after.Entries.Any(entry => entry.Value.Value == expected || expected.EndsWith($"={entry.Value.Value}", StringComparison.Ordinal)),
            $"the edit did not give the value\n{change}\n'{value.Value}' -> '{expected}'\n{new FuzzInput(path, changed).Show()}");
    }
}
