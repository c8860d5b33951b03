using System.Globalization;
using DbTlsAnalyzers.Certificates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Options;

/// <summary>
/// The certificate files of a project, from its additional files and from the list of files that the package's targets write: analyzers do not look at the
/// disk, and the compiler stops when an analyzer asks for the text of a binary file.
/// </summary>
internal sealed class CertificateReader
{
    /// <summary>
    /// The list is an additional file of that name. A line per file and name: <c>text</c> (may be opened), <c>binary</c> or <c>closed</c> (unknown), the size in bytes, how settings
    /// name it, the full path; separated by <c>|</c>.
    /// </summary>
    public const string ListName = "DbTls.files.txt";

    private readonly Dictionary<string, AdditionalText> _texts;
    private readonly AnalyzerConfigOptionsProvider _options;

    private CertificateReader(Dictionary<string, AdditionalText> texts, AnalyzerConfigOptionsProvider options)
    {
        _texts = texts;
        _options = options;
    }

    public static ProjectCertificates Read(AnalyzerOptions options)
    {
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var texts = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        AdditionalText? list = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (file.Path.EndsWith(ListName, StringComparison.Ordinal))
            {
                list = file;
            }
            else if (CertificatePath.FormatOf(file.Path) != CertificateFileFormat.Other)
            {
                texts[Key(file.Path)] = file;
            }
        }

        var reader = new CertificateReader(texts, options.AnalyzerConfigOptionsProvider);
        return new ProjectCertificates(Directory(global), list?.GetText() is { } lines ? reader.Listed(lines.ToString()) : reader.Unlisted())
        {
            IsComplete = list is not null,
            AreReportedHere = OptionReader.AreFilesReported(global),
            Today = CalendarDay.Parse(Value(global, OptionNames.Today)),
        };
    }

    private IEnumerable<ProjectFile> Listed(string list) =>
        list.Split('\n').Select(static line => line.TrimEnd('\r').Split('|')).Where(static fields => fields.Length == 4)
            .GroupBy(static fields => fields[3], StringComparer.Ordinal)
            .Select(lines => Listed(lines.Key, lines.First(), [.. lines.Select(static fields => fields[2])]));

    private ProjectFile Listed(string path, string[] fields, IReadOnlyList<string> names)
    {
        var size = long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : (long?)null;
        return string.Equals(fields[0], "text", StringComparison.Ordinal) && _texts.TryGetValue(Key(path), out var text)
            ? Open(text, names, size)
            : new ProjectFile(path, names, size, read: null) { IsBinary = string.Equals(fields[0], "binary", StringComparison.Ordinal) };
    }

    /// <summary>Without the list only the extension that always means text is opened.</summary>
    private IEnumerable<ProjectFile> Unlisted() =>
        _texts.Values.Where(static text => CertificatePath.FormatOf(text.Path) == CertificateFileFormat.Pem).Select(text => Open(text, [text.Path], size: null));

    private ProjectFile Open(AdditionalText text, IReadOnlyList<string> names, long? size) =>
        new(text.Path, names, size, () => text.GetText()?.ToString(), text) { IsExcluded = OptionReader.IsExcluded(text, _options) };

    private static string Key(string path) => path.Replace('\\', '/');

    private static string Directory(AnalyzerConfigOptions global) => Value(global, "build_property.MSBuildProjectDirectory") ?? Value(global, "build_property.projectdir") ?? string.Empty;

    private static string? Value(AnalyzerConfigOptions global, string key) => global.TryGetValue(key, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}
