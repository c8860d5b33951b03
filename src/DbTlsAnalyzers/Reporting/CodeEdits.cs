using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Edits of C# source.</summary>
internal static class CodeEdits
{
    public static FileEdit Replace(SyntaxNode node, string text) => Replace(node.SyntaxTree, node.Span, text);

    public static FileEdit Insert(SyntaxNode node, int position, string text) => Replace(node.SyntaxTree, new TextSpan(position, 0), text);

    public static FileEdit Replace(SyntaxTree tree, TextSpan span, string text) =>
        new(tree.FilePath, new TextRange(span.Start, span.Length), FileEdit.Hash(tree.GetText().ToString(span)), text);

    /// <summary>A name as code spells it: <c>@event</c>.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The white space at the start of the line that holds the position.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>The line break that the line with the position ends in; that of the first line, or <c>\n</c>, if it has none.</summary>
    public static string LineBreakAt(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var lineBreak = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return lineBreak.Length > 0 ? lineBreak : "\n";
    }
}
