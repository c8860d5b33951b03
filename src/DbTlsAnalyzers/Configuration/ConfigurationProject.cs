using System.Collections.Concurrent;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The findings in all configuration files of one compilation; each file is judged once, whoever asks first.</summary>
internal sealed class ConfigurationProject
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigurationFinding>> _byPath = new(StringComparer.Ordinal);
    private readonly ConfigurationFileJudge _judge;
    private readonly IReadOnlyList<AdditionalText> _files;
    private ILookup<string, ConfigurationFinding>? _fixableByKey;

    public ConfigurationProject(Compilation compilation, AnalyzerOptions options, CompilationDrivers drivers)
    {
        // A file that is listed twice is one file.
        _files = [.. options.AdditionalFiles.Where(static file => ConfigFile.CanRead(file.Path)).GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static group => group.First())];
        _judge = new ConfigurationFileJudge(options, new ConnectionOwner(drivers, new NameUses(compilation, drivers)));
    }

    public bool HasFiles => _files.Count > 0;

    /// <summary>The findings in a file; none for a second listing of the same path.</summary>
    public IReadOnlyList<ConfigurationFinding> FindingsIn(AdditionalText file, CancellationToken cancellationToken) =>
        _files.Contains(file) ? Findings(file, cancellationToken) : [];

    /// <summary>What can be repaired in any file, by the key under which the application reads it.</summary>
    public ILookup<string, ConfigurationFinding> FixableByKey(CancellationToken cancellationToken) =>
        _fixableByKey ??= _files
            .SelectMany(file => Findings(file, cancellationToken))
            .Where(static finding => finding.Fixes.Count > 0)
            .ToLookup(static finding => finding.Key, StringComparer.OrdinalIgnoreCase);

    private IReadOnlyList<ConfigurationFinding> Findings(AdditionalText file, CancellationToken cancellationToken) =>
        _byPath.TryGetValue(file.Path, out var known) ? known : _byPath.GetOrAdd(file.Path, _judge.Judge(file, cancellationToken));
}
