using System.Collections.Concurrent;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Configuration;

/// <summary>The findings in all configuration files of one compilation; each file is judged once, whoever asks first.</summary>
internal sealed class ConfigurationProject
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigurationFinding>> _byPath = new(StringComparer.Ordinal);
    private readonly ConfigurationFileJudge _judge;
    private readonly NameUses _uses;
    private readonly IReadOnlyList<AdditionalText> _files;
    private readonly CompilationOptions _compilationOptions;
    private ILookup<string, ConfigurationFinding>? _fixableByKey;

    public ConfigurationProject(Compilation compilation, AnalyzerOptions options, CompilationDrivers drivers)
    {
        _compilationOptions = compilation.Options;
        // A file that is listed twice is one file.
        _files = [.. options.AdditionalFiles.Where(static file => ConfigFile.CanRead(file.Path)).GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static group => group.First())];
        _uses = new NameUses(compilation, drivers);
        _judge = new ConfigurationFileJudge(options, new ConnectionOwner(drivers, _uses), CompilationFlow.Of(compilation));
    }

    public bool HasFiles => _files.Count > 0;

    /// <summary>The findings in a file; none for a second listing of the same path.</summary>
    public IReadOnlyList<ConfigurationFinding> FindingsIn(AdditionalText file, CancellationToken cancellationToken) =>
        _files.Contains(file) ? Findings(file, cancellationToken) : [];

    /// <summary>
    /// What can be repaired in any file, by the key under which the application reads it. What the user has turned off is left out, and advice,
    /// too: who repairs everything at once does not want a CA file that is yet to be supplied.
    /// </summary>
    public ILookup<string, ConfigurationFinding> FixableByKey(CancellationToken cancellationToken) =>
        _fixableByKey ??= _files
            .SelectMany(file => Findings(file, cancellationToken))
            .Where(static finding => finding.Fixes.Count > 0 && finding.Finding.Rule.DefaultSeverity == RuleSeverity.Warning)
            .Where(finding => IsOn(finding.Finding.Rule, cancellationToken))
            .ToLookup(static finding => finding.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The places that read one of these keys without naming it: a helper that is given the name.</summary>
    public ILookup<SyntaxNode, string> ReadsOf(ILookup<string, ConfigurationFinding> findings) =>
        _uses.Followed.Where(use => findings.Contains(use.Key)).ToLookup(static use => use.Read, static use => use.Key);

    private bool IsOn(Rule rule, CancellationToken cancellationToken) =>
        _compilationOptions.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var severity)
        || (_compilationOptions.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out severity) ?? false)
            ? severity != ReportDiagnostic.Suppress
            : rule.IsEnabledByDefault;

    private IReadOnlyList<ConfigurationFinding> Findings(AdditionalText file, CancellationToken cancellationToken) =>
        _byPath.TryGetValue(file.Path, out var known) ? known : _byPath.GetOrAdd(file.Path, _judge.Judge(file, cancellationToken));
}
