using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Configuration;

/// <summary>Judges the connection strings of one configuration file.</summary>
internal sealed class ConfigurationFileJudge(AnalyzerOptions options, ConnectionOwner owner, CompilationFlow flow)
{
    private readonly ProjectOptions _project = new(options);

    public IReadOnlyList<ConfigurationFinding> Judge(AdditionalText file, CancellationToken cancellationToken)
    {
        var fileOptions = new FileOptions(file, options, _project);
        if (fileOptions.IsExcluded || file.GetText(cancellationToken) is not { } text)
        {
            return [];
        }

        var host = new ConfigurationText(file.Path, text);
        var config = ConfigFile.Read(file.Path, text.ToString(), host);
        var suppressions = new Suppressions(config, text);
        var findings = new List<ConfigurationFinding>();
        var reported = new HashSet<(Location, string)>();
        foreach (var entry in config.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var finding in Judge(entry, fileOptions, cancellationToken))
            {
                // What an alias shows a second time stands in the file once.
                var position = finding.IsIn(file) ? finding.Place.SourceSpan.Start : entry.KeyRange.Start;
                if (reported.Add((finding.Place, finding.Finding.Rule.Id)) && !suppressions.Cover(finding.Finding.Rule.Id, position, entry))
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }

    private IEnumerable<ConfigurationFinding> Judge(ConfigEntry written, FileOptions fileOptions, CancellationToken cancellationToken)
    {
        var entry = EntityConnection.Unwrap(written);
        var value = entry.Value;
        if (!ConnectionOwner.MayBeConnection(entry) || WholeOf(value) is not { } whole)
        {
            return [];
        }

        var source = new TextSource(value, TextHost.Locate(whole));
        var use = owner.Of(entry, source.ConnectionString, cancellationToken);
        if (use.Drivers.Count == 0)
        {
            return [];
        }

        var judged = JudgedConnection.Judge(source, use.Drivers, fileOptions.Analysis, isSourceCode: false, new SurroundingCode(use.Anchors, flow, model: null, cancellationToken));
        var findings = use.IsCompleted ? judged.Findings.Where(static finding => finding.Rule is not ConnectionRule { DependsOnHost: true }) : judged.Findings;
        return findings.Select(finding => new ConfigurationFinding(
            entry.ConfigurationKey, finding, source.Locate(finding), fileOptions.SeverityOf(finding), judged.FixesOf(finding)));
    }

    /// <summary>The value in the file without line breaks at its end (a block in YAML), with the brace that closes a default there.</summary>
    private static HostRange? WholeOf(MappedText value)
    {
        var length = value.Value.TrimEnd('\n').Length;
        return value.ToHost(new TextRange(0, length)) is not { } whole ? null
            : value.ToHost(new TextRange(length, 0)) is { } end && ReferenceEquals(end.Host, whole.Host) && end.Range.Start > whole.Range.End
                ? whole with { Range = TextRange.FromBounds(whole.Range.Start, end.Range.Start) }
                : whole;
    }
}
