using System.Globalization;
using DbTlsAnalyzers.Certificates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Options;

/// <summary>Reads the user's options. What cannot be read counts as not given; <see cref="Problems(AnalyzerConfigOptions, AnalyzerConfigOptions)"/> tells the user.</summary>
internal static class OptionReader
{
    private static readonly string[] Severities = ["error", "warning", "suggestion", "silent", "none"];

    /// <summary>The options for a C# file.</summary>
    public static AnalysisOptions For(SyntaxTree tree, AnalyzerOptions options) => Read(options.AnalyzerConfigOptionsProvider.GetOptions(tree), options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>The options for an additional file.</summary>
    public static AnalysisOptions For(AdditionalText file, AnalyzerOptions options) => Read(options.AnalyzerConfigOptionsProvider.GetOptions(file), options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>A value given for this file, or else for the whole project; null if neither or empty.</summary>
    public static string? Value(string key, AnalyzerConfigOptions own, AnalyzerConfigOptions global) =>
        own.TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim()
        : global.TryGetValue(key, out value) && value.Trim().Length > 0 ? value.Trim()
        : global.TryGetValue(OptionNames.BuildProperty(key), out value) && value.Trim().Length > 0 ? value.Trim()
        : null;

    /// <summary>True for an additional file that is to be left alone: <c>dbtls.exclude = true</c>, <c>dbtls.severity = none</c>.</summary>
    public static bool IsExcluded(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        Is(Value(OptionNames.Exclude, options.GetOptions(file), options.GlobalOptions), "true") || Is(Value(OptionNames.Severity, options.GetOptions(file), options.GlobalOptions), "none");

    /// <summary>False in all but one of a project's target frameworks: files that the project lists itself are in every one.</summary>
    public static bool AreFilesReported(AnalyzerConfigOptions global) => !(global.TryGetValue(OptionNames.ReportFiles, out var value) && Is(value.Trim(), "false"));

    /// <summary>One sentence for each option whose value cannot be read.</summary>
    public static IEnumerable<string> Problems(AnalyzerConfigOptions own, AnalyzerConfigOptions global)
    {
        if (Value(OptionNames.RequiredVerification, own, global) is { } verification && !Is(verification, "full") && !Is(verification, "ca"))
        {
            yield return Problem(OptionNames.RequiredVerification, verification, "full, ca");
        }

        foreach (var key in new[] { OptionNames.CheckLocalHosts, OptionNames.Exclude })
        {
            if (Value(key, own, global) is { } flag && !Is(flag, "true") && !Is(flag, "false"))
            {
                yield return Problem(key, flag, "true, false");
            }
        }

        if (Value(OptionNames.ExpiryDays, own, global) is { } days && Days(days) is null)
        {
            yield return Problem(OptionNames.ExpiryDays, days, "a whole number of days from 0");
        }

        if (Value(OptionNames.Severity, own, global) is { } severity && !Severities.Contains(severity, StringComparer.OrdinalIgnoreCase))
        {
            yield return Problem(OptionNames.Severity, severity, "error, warning, suggestion, silent, none");
        }
    }

    /// <summary>The same for what only the build says.</summary>
    public static IEnumerable<string> ProblemsOfBuild(AnalyzerConfigOptions global)
    {
        if (global.TryGetValue(OptionNames.Today, out var today) && today.Trim().Length > 0 && CalendarDay.Parse(today.Trim()) is null)
        {
            yield return Problem("DbTlsToday", today.Trim(), "a day such as 2026-12-31");
        }
    }

    public static AnalysisOptions Read(AnalyzerConfigOptions own, AnalyzerConfigOptions global)
    {
        var byDriver = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var driver in Drivers.DriverCatalog.All)
        {
            if (Value($"{OptionNames.CaFile}.{driver.Id}", own, global) is { } file)
            {
                byDriver[driver.Id] = file;
            }
        }

        return new AnalysisOptions
        {
            RequireHostName = !Is(Value(OptionNames.RequiredVerification, own, global), "ca"),
            LocalHosts = List(Value(OptionNames.LocalHosts, own, global)),
            CheckLocalHosts = Is(Value(OptionNames.CheckLocalHosts, own, global), "true") || Is(Value(OptionNames.Mode, own, global), "strict"),
            CaFile = Value(OptionNames.CaFile, own, global),
            CaFilesByDriver = byDriver,
            ExpiryDays = Days(Value(OptionNames.ExpiryDays, own, global)) ?? AnalysisOptions.Default.ExpiryDays,
        };
    }

    private static string Problem(string key, string value, string accepted) => $"'{key}' has the value '{value}', which cannot be read; accepted: {accepted}";

    private static bool Is(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    private static int? Days(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;

    // A semicolon separates, too: an .editorconfig takes it for a comment only at the start of a value, MSBuild writes lists with it.
    private static IReadOnlyList<string> List(string? text) => text is null ? [] : [.. text.Split(',', ';').Select(static part => part.Trim()).Where(static part => part.Length > 0)];
}
