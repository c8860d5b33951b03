using System.Collections.Concurrent;
using DbTlsAnalyzers.Certificates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Options;

/// <summary>The options of the files of one compilation. Certificate files are looked up once, and read when a finding or a rule needs them.</summary>
internal sealed class ProjectOptions(AnalyzerOptions options)
{
    private readonly ConcurrentDictionary<SyntaxTree, AnalysisOptions> _byTree = new();
    private readonly Lazy<ProjectCertificates> _certificates = new(() => CertificateReader.Read(options));

    public ProjectCertificates Certificates => _certificates.Value;

    /// <summary>The options for a C# file.</summary>
    public AnalysisOptions For(SyntaxTree tree) => _byTree.GetOrAdd(tree, key => OptionReader.For(key, options) with { Certificates = Certificates });

    /// <summary>The options for an additional file.</summary>
    public AnalysisOptions For(AdditionalText file) => OptionReader.For(file, options) with { Certificates = Certificates };
}
