using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Configuration;

/// <summary>What the user's options and the name of a file say about findings in it.</summary>
internal sealed class FileOptions
{
    private readonly bool _isForDevelopment;
    private readonly string? _severity;

    public FileOptions(AdditionalText file, AnalyzerOptions options, ProjectOptions project)
    {
        var own = options.AnalyzerConfigOptionsProvider.GetOptions(file);
        var global = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        _isForDevelopment = DevelopmentFile.Is(file.Path);
        _severity = OptionReader.Value(OptionNames.Severity, own, global)?.ToUpperInvariant();
        IsExcluded = OptionReader.IsExcluded(file, options.AnalyzerConfigOptionsProvider);
        Analysis = project.For(file);
    }

    public bool IsExcluded { get; }

    public AnalysisOptions Analysis { get; }

    /// <summary>
    /// <c>dbtls.severity</c>, which raises nothing that is information wherever it stands; without it the finding's own, lowered in files that
    /// only development reads.
    /// </summary>
    public DiagnosticSeverity SeverityOf(Finding finding)
    {
        var isInformation = finding.Rule.DefaultSeverity < RuleSeverity.Warning;
        return _severity switch
        {
            "ERROR" => isInformation ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
            "WARNING" => isInformation ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            "SUGGESTION" => DiagnosticSeverity.Info,
            "SILENT" => DiagnosticSeverity.Hidden,
            _ when _isForDevelopment && finding is { Severity: RuleSeverity.Warning, Rule: ConnectionRule { DependsOnHost: true } } && !Analysis.CheckLocalHosts => DiagnosticSeverity.Info,
            _ => finding.Severity.ToRoslyn(),
        };
    }
}
