using DbTlsAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>
/// Holds back fixes of code that is being typed: where the compiler guessed what is missing, an edit around the guess lands anywhere. Text inside a string
/// that is whole can be changed all the same.
/// </summary>
internal static class SoundFixes
{
    /// <param name="fixes">The fixes of one finding.</param>
    /// <param name="home">Where the finding sits.</param>
    /// <param name="compilation">What else they may edit; other files than C# are not looked at.</param>
    public static IReadOnlyList<SourceFix> Of(IReadOnlyList<SourceFix> fixes, SyntaxTree home, Compilation compilation) =>
        [.. fixes.Where(fix => fix.Edits.All(edit => TreeOf(edit, home, compilation) is not { } tree || (!GeneratedCode.Is(tree) && IsSound(edit, tree.GetRoot()))))];

    private static SyntaxTree? TreeOf(FileEdit edit, SyntaxTree home, Compilation compilation) =>
        edit.Path.Length == 0 || string.Equals(edit.Path, home.FilePath, StringComparison.Ordinal)
            ? home
            : compilation.SyntaxTrees.FirstOrDefault(tree => string.Equals(tree.FilePath, edit.Path, StringComparison.Ordinal));

    private static bool IsSound(FileEdit edit, SyntaxNode root)
    {
        var range = TextSpan.FromBounds(edit.Range.Start, edit.Range.End);
        return IsInsideOfText(root.FindToken(range.Start), range) || (!HoldsDirective(root, range) && IsSound(root, range.Start) && IsSound(root, Math.Max(range.Start, range.End - 1)) && IsSound(root, Math.Max(0, range.Start - 1)));
    }

    private static bool HoldsDirective(SyntaxNode root, TextSpan range) =>
        root.ContainsDirectives && !range.IsEmpty && root.DescendantTrivia(range).Any(trivia => trivia.IsDirective && range.OverlapsWith(trivia.Span));

    private static bool IsInsideOfText(SyntaxToken token, TextSpan range) =>
        token is { Value: string, ContainsDiagnostics: false } && token.SpanStart < range.Start && token.Span.End > range.End;

    private static bool IsSound(SyntaxNode root, int position) =>
        root.FindToken(position).Parent?.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax or (StatementSyntax and not BlockSyntax)) is not { ContainsDiagnostics: true };
}
