using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DbTlsAnalyzers.FuzzTests.Inputs;
using DbTlsAnalyzers.FuzzTests.Running;
using DbTlsAnalyzers.Options;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace DbTlsAnalyzers.FuzzTests.Surfaces;

/// <summary>Options of the user: each value counts, or is reported with what is accepted.</summary>
public sealed class OptionFuzz(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<string, bool>> Accepted = new(StringComparer.Ordinal)
    {
        [OptionNames.RequiredVerification] = static value => Is(value, "full", "ca"),
        [OptionNames.CheckLocalHosts] = static value => Is(value, "true", "false"),
        [OptionNames.Exclude] = static value => Is(value, "true", "false"),
        [OptionNames.ExpiryDays] = static value => value.TrimEnd('\0').All(char.IsAsciiDigit) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        [OptionNames.Severity] = static value => Is(value, "error", "warning", "suggestion", "silent", "none"),
        [OptionNames.LocalHosts] = static _ => true,
        [OptionNames.CaFile] = static _ => true,
        [OptionNames.CaFile + ".npgsql"] = static _ => true,
    };

    private static readonly string[] Values =
    [
        "full", "CA", "true", "False", "0", "30", "2147483647", "2147483648", "-1", "error", "warning", "suggestion", "silent", "none", "db, *.internal", "*", "**;*.a", "certs/ca.pem", "../ca.pem", "C:\\ca.pem", "${CA}", "1", "yes", "",
    ];

    private static readonly string[] OtherKeys = ["build_property.DbTlsToday", "build_property.DbTlsReportFiles", "build_property.MSBuildProjectDirectory", "build_property.projectdir", "dbtls.mode", "dbtls.", "dotnet_diagnostic.DBTLS1003.severity"];

    [Fact]
    public void Option_values_count_or_are_reported() => new Surface(nameof(Option_values_count_or_are_reported), 0.03, 20_000, DrawValues, CheckValues).Run(output);

    [Fact]
    public void Files_of_options_are_survived() => new Surface(nameof(Files_of_options_are_survived), 0.05, 200, DrawFiles, static input =>
        _ = Lab.Diagnose(Lab.Project(input)).GetAwaiter().GetResult()).Run(output);

    private static FuzzInput DrawValues(Random random) =>
        new([.. Accepted.Keys.Select(key => new FuzzFile(random.OneIn(3) ? OptionNames.BuildProperty(key) : key, Value(random)))], random.Next());

    private static string Value(Random random) => TextMutator.Mutate(random, random.Pick(Values), random.Next(3));

    private static void CheckValues(FuzzInput input)
    {
        // Half of them for the file, the rest for the project.
        var own = new Dictionary(input.Files.Where((_, i) => i % 2 == input.Chance % 2));
        var global = new Dictionary(input.Files.Where((_, i) => i % 2 != input.Chance % 2));
        var problems = OptionReader.Problems(own, global).ToList();
        foreach (var (key, isAccepted) in Accepted)
        {
            var value = OptionReader.Value(key, own, global);
            var isReported = problems.Exists(problem => problem.StartsWith($"'{key}' ", StringComparison.Ordinal));
            Assert.True(isReported == (value is not null && !isAccepted(value)), $"{key} = '{value}' is {(isReported ? "" : "not ")}reported");
        }

        var read = OptionReader.Read(own, global);
        Assert.Equal(!Is(OptionReader.Value(OptionNames.RequiredVerification, own, global), "ca"), read.RequireHostName);
        Assert.Equal(Is(OptionReader.Value(OptionNames.CheckLocalHosts, own, global), "true"), read.CheckLocalHosts);
        Assert.InRange(read.ExpiryDays, 0, int.MaxValue);
    }

    private static FuzzInput DrawFiles(Random random)
    {
        var files = new List<FuzzFile> { new("Shop.cs", CodeTemplates.Draw(random)), ConfigurationFiles.DrawFile(random) };
        foreach (var path in new[] { ".editorconfig", ".globalconfig" }.Where(_ => !random.OneIn(4)))
        {
            var lines = Enumerable.Range(0, random.Next(1, 8)).Select(_ => $"{random.Pick([.. Accepted.Keys, .. Accepted.Keys.Select(OptionNames.BuildProperty), .. OtherKeys])} = {Value(random)}");
            var text = (path == ".editorconfig" ? random.Pick(["[*]\n", "[*.json]\n", "[*.{cs,json,env,yml,config}]\n", "root = true\n[**]\n"]) : "is_global = true\n") + string.Join('\n', lines) + "\n";
            files.Add(new FuzzFile(path, TextMutator.Mutate(random, text, random.OneIn(2) ? 0 : random.Next(4))));
        }

        if (random.OneIn(3))
        {
            files.Add(new FuzzFile("certs/ca.pem", CertificateFuzz.DrawText(random)));
        }

        return new FuzzInput(files, random.Next());
    }

    private static bool Is(string? value, params string[] words) => words.Contains(value, StringComparer.OrdinalIgnoreCase);

    private sealed class Dictionary(IEnumerable<FuzzFile> values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = values.ToDictionary(static value => value.Path, static value => value.Text, StringComparer.OrdinalIgnoreCase);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
