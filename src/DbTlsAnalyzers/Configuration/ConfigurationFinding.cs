using System.Collections.Immutable;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Configuration;

/// <summary>A finding about a connection string in a configuration file.</summary>
/// <param name="Key">The key under which the application reads it.</param>
internal sealed record ConfigurationFinding(string Key, Finding Finding, Location Place, DiagnosticSeverity Severity, IReadOnlyList<SourceFix> Fixes)
{
    /// <summary>False for what is wrong with a certificate file that the configuration names.</summary>
    public bool IsIn(AdditionalText file) => string.Equals(Place.GetLineSpan().Path, file.Path, StringComparison.Ordinal);

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptors.For(Finding.Rule), Place, Severity, additionalLocations: null, FixBag.Write(Fixes), Finding.Message);

    /// <summary>The same at the place in C# that reads the key, for tools that only fix C#.</summary>
    public Diagnostic ToDiagnosticAt(Location use, DiagnosticDescriptor descriptor)
    {
        var file = ConfigFile.FileName(Place.GetLineSpan().Path);
        var fixes = Fixes.Select(fix => fix with { Title = $"{fix.Title} in '{file}'" }).ToImmutableArray();
        return Diagnostic.Create(
            descriptor, use, descriptor.DefaultSeverity, additionalLocations: [Place], FixBag.Write(fixes), $"'{file}' holds a weak connection string under this name: {Finding.Message}");
    }
}
