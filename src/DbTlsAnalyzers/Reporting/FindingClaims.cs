using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>
/// Reports a literal once although several sinks see it: the first sink that claims a finding owns it. A host that analyses the same sink
/// again gets the same answer again.
/// </summary>
internal sealed class FindingClaims
{
    // What is wrong with a certificate file is seen from C# and from configuration files, by analyzers that share nothing but the compilation.
    private static readonly ConditionalWeakTable<Compilation, FindingClaims> ByCompilation = new();

    private readonly ConcurrentDictionary<(object File, TextSpan Span, string Id), (object Host, TextSpan Span)> _owners = new();

    /// <summary>The claims of all analyzers on one compilation.</summary>
    public static FindingClaims In(Compilation compilation) => ByCompilation.GetValue(compilation, static _ => new FindingClaims());

    public bool Claim(Location finding, string id, SyntaxNode sink) => Claim(finding, id, sink.SyntaxTree, sink.Span);

    /// <summary>The same for a configuration file that names a certificate file.</summary>
    public bool Claim(Location finding, string id, AdditionalText file) => Claim(finding, id, file.Path, default);

    private bool Claim(Location finding, string id, object host, TextSpan span) =>
        _owners.GetOrAdd(((object?)finding.SourceTree ?? finding.GetLineSpan().Path ?? string.Empty, finding.SourceSpan, id), (host, span)) is var owner && owner.Host.Equals(host) && owner.Span == span;
}
