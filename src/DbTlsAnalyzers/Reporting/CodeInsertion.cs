using DbTlsAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>Adds assignments to code that fills a builder.</summary>
internal static class CodeInsertion
{
    /// <summary>The <c>b</c> of a statement <c>b.X = …;</c>, <c>b["X"] = …;</c> or <c>b.Add(…);</c>; null for anything else.</summary>
    public static ExpressionSyntax? ReceiverOf(SyntaxNode write) =>
        write.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } ? null
        : write switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => left.Expression,
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax left } => left.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } => call.Expression,
            _ => null,
        };

    /// <summary>Statements, each on a line of its own, after the one that holds the write.</summary>
    public static IReadOnlyList<FileEdit>? After(SyntaxNode write, IEnumerable<string> statements)
    {
        if (write.Parent is not ExpressionStatementSyntax before)
        {
            return null;
        }

        var text = write.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(before.Span.End);
        // What follows on the line may be a comment on the statement: the new line goes below it, unless it is more code.
        var isLastOnLine = before.GetLastToken().GetNextToken() is var next && (next.RawKind == 0 || next.SpanStart > line.End);
        var gap = isLastOnLine ? CodeEdits.LineBreakAt(text, before.SpanStart) + CodeEdits.IndentationAt(text, before.SpanStart) : " ";
        return [CodeEdits.Insert(write, isLastOnLine ? line.End : before.Span.End, string.Concat(statements.Select(statement => gap + statement)))];
    }

    /// <summary>More elements of an object initializer that has some.</summary>
    public static IReadOnlyList<FileEdit>? IntoInitializer(InitializerExpressionSyntax initializer, IEnumerable<string> elements)
    {
        if (initializer.OpenBraceToken.IsMissing || initializer.CloseBraceToken.IsMissing)
        {
            return null;
        }

        var text = initializer.SyntaxTree.GetText();
        var last = initializer.Expressions.Last();
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var isMultiLine = text.Lines.GetLineFromPosition(last.SpanStart).LineNumber != text.Lines.GetLineFromPosition(initializer.OpenBraceToken.SpanStart).LineNumber;
        var gap = isMultiLine ? CodeEdits.LineBreakAt(text, initializer.OpenBraceToken.SpanStart) + CodeEdits.IndentationAt(text, last.SpanStart) : " ";
        var added = gap + string.Join("," + gap, elements);
        if (!hasTrailingComma && !HasComment(last.GetTrailingTrivia()))
        {
            return [CodeEdits.Insert(initializer, last.Span.End, "," + added)];
        }

        // Below a comment that belongs to the last element.
        var comma = hasTrailingComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End;
        var line = text.Lines.GetLineFromPosition(comma);
        var place = isMultiLine && initializer.CloseBraceToken.SpanStart > line.End ? line.End : comma;
        return hasTrailingComma
            ? [CodeEdits.Insert(initializer, place, added + ",")]
            : [CodeEdits.Insert(initializer, last.Span.End, ","), CodeEdits.Insert(initializer, place, added)];
    }

    private static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(static piece => !string.IsNullOrWhiteSpace(piece.ToString()));
}
