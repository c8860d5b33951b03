using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>A file that is not C#, as the host of a <see cref="MappedText"/>.</summary>
internal sealed class ConfigurationText(string path, SourceText text)
{
    public string Path => path;

    public SourceText Text => text;
}

/// <summary>What the hosts of a <see cref="MappedText"/> are to Roslyn: syntax trees or configuration files.</summary>
internal static class TextHost
{
    public static string PathOf(object host) => host is SyntaxTree tree ? tree.FilePath : ((ConfigurationText)host).Path;

    public static SourceText TextOf(object host) => host is SyntaxTree tree ? tree.GetText() : ((ConfigurationText)host).Text;

    public static Location Locate(HostRange range)
    {
        var span = new TextSpan(range.Range.Start, range.Range.Length);
        return range.Host is SyntaxTree tree
            ? Location.Create(tree, span)
            : Location.Create(PathOf(range.Host), span, TextOf(range.Host).Lines.GetLinePositionSpan(span));
    }
}
