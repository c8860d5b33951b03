using DbTlsAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Removes assignments and calls from code; comments stay.</summary>
internal static class CodeRemoval
{
    private const string Nothing = "{ }";

    /// <summary>The edits; null if the code would not compile, or mean something else, without it.</summary>
    public static IReadOnlyList<FileEdit>? Remove(SyntaxNode write, SemanticModel model) => write.Parent switch
    {
        // What is assigned on the way stays: flags.Trust = builder.TrustServerCertificate = true.
        InitializerExpressionSyntax or AssignmentExpressionSyntax when write is AssignmentExpressionSyntax { Right: AssignmentExpressionSyntax } => null,
        not null when write is AssignmentExpressionSyntax { Right: AssignmentExpressionSyntax kept } => [CodeEdits.Replace(write, kept.ToString())],
        InitializerExpressionSyntax initializer when write is ExpressionSyntax element => FromInitializer(initializer, element),
        ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement => [WithItsLine(statement.SyntaxTree, statement.Span)],

        // The branch, the loop or the function stays: its condition may do something, and somebody may call it.
        ExpressionStatementSyntax { Parent: StatementSyntax or ElseClauseSyntax } statement => [CodeEdits.Replace(statement, Nothing)],
        LambdaExpressionSyntax lambda when ReturnsNothing(lambda, model) => [CodeEdits.Replace(write, Nothing)],
        ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax } arrow when ReturnsNothing(arrow.Parent!, model) =>
            [CodeEdits.Replace(arrow.SyntaxTree, TextSpan.FromBounds(arrow.SpanStart, arrow.Parent!.Span.End), Nothing)],
        _ => null,
    };

    private static bool ReturnsNothing(SyntaxNode function, SemanticModel model) =>
        function.SyntaxTree == model.SyntaxTree && (function is LambdaExpressionSyntax ? model.GetSymbolInfo(function).Symbol : model.GetDeclaredSymbol(function)) is IMethodSymbol { ReturnsVoid: true };

    private static IReadOnlyList<FileEdit>? FromInitializer(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var elements = initializer.Expressions;
        if (elements.Any(other => other != element && other is not AssignmentExpressionSyntax))
        {
            // No compiler takes that, and without this one it would be a list of elements.
            return null;
        }

        var index = elements.IndexOf(element);
        if (index < elements.SeparatorCount)
        {
            var separator = elements.GetSeparator(index);
            var isAdjacent = separator.SpanStart == element.Span.End;
            return isAdjacent
                ? [WithItsLine(element.SyntaxTree, TextSpan.FromBounds(element.SpanStart, separator.Span.End))]
                : [WithItsLine(element.SyntaxTree, element.Span), CodeEdits.Replace(element.SyntaxTree, separator.Span, string.Empty)];
        }

        if (index == 0)
        {
            var text = element.SyntaxTree.GetText();
            var isBare = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, element.SpanStart)))
                && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(element.Span.End, initializer.CloseBraceToken.SpanStart)));
            return (isBare, initializer.Parent) switch
            {
                (true, BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments }) => [CodeEdits.Replace(element.SyntaxTree, TextSpan.FromBounds(arguments.Span.End, initializer.Span.End), string.Empty)],
                (true, ObjectCreationExpressionSyntax { Type: { } type }) => [CodeEdits.Replace(element.SyntaxTree, TextSpan.FromBounds(type.Span.End, initializer.Span.End), "()")],
                (true, _) => [CodeEdits.Replace(element.SyntaxTree, TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), " ")],
                _ => [CodeEdits.Replace(element, string.Empty)],
            };
        }

        var comma = elements.GetSeparator(index - 1);
        var between = element.SyntaxTree.GetText().ToString(TextSpan.FromBounds(comma.Span.End, element.SpanStart));
        return string.IsNullOrWhiteSpace(between)
            ? [CodeEdits.Replace(element.SyntaxTree, TextSpan.FromBounds(comma.SpanStart, element.Span.End), string.Empty)]
            : [CodeEdits.Replace(element.SyntaxTree, comma.Span, string.Empty), WithItsLine(element.SyntaxTree, element.Span)];
    }

    /// <summary>With the line, if nothing else stands on it; otherwise with the white space after it.</summary>
    public static FileEdit WithItsLine(SyntaxTree tree, TextSpan span)
    {
        var text = tree.GetText();
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        if (isAlone)
        {
            return CodeEdits.Replace(tree, TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), string.Empty);
        }

        var end = span.End;
        while (end < last.End && text[end] == ' ')
        {
            end++;
        }

        return CodeEdits.Replace(tree, TextSpan.FromBounds(span.Start, end), string.Empty);
    }
}
