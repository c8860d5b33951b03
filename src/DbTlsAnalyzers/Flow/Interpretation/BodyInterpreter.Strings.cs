using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Text put together from parts.</content>
internal sealed partial class BodyInterpreter
{
    private ValueSet Interpolate(IInterpolatedStringOperation operation)
    {
        if (operation.Syntax is not InterpolatedStringExpressionSyntax syntax)
        {
            return Visit(operation);
        }

        var holes = new List<SyntaxNode>();
        var texts = new List<IReadOnlyList<MappedText>>();
        foreach (var part in operation.Parts)
        {
            if (HoleOf(part) is { } hole)
            {
                holes.Add(hole.Syntax);
                texts.Add(Part(hole));
            }
        }

        return ValueSet.Of(Combine(texts, i => IsDecisive(TextBefore(holes[i], syntax))).Select(choice => (FlowValue)new TextFlow(
            CSharpText.FromInterpolation(syntax, interpolation => Resolve(interpolation, holes, choice)), syntax)));
    }

    /// <summary>What stands right before a hole.</summary>
    private static string TextBefore(SyntaxNode hole, InterpolatedStringExpressionSyntax syntax)
    {
        var before = string.Empty;
        foreach (var content in syntax.Contents)
        {
            if (content.Span.Contains(hole.Span))
            {
                return before;
            }

            before = (content as InterpolatedStringTextSyntax)?.TextToken.ValueText ?? string.Empty;
        }

        return before;
    }

    /// <summary>True if the value of a setting follows that says how, or where to, a driver connects.</summary>
    private bool IsDecisive(string before)
    {
        var end = before.TrimEnd();
        if (end.Length == 0 || end[end.Length - 1] != '=')
        {
            return false;
        }

        var start = end.LastIndexOf(';') + 1;
        var key = end.Substring(start, end.Length - 1 - start).Trim();
        return _engine.Sinks.Drivers.Referenced.Any(driver => driver.Find(key)?.Role.IsDecisive() == true);
    }

    private static IOperation? HoleOf(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation interpolation => interpolation.Expression,
        // With a handler (string.Create, logging) each part is a call.
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: { } value }, ..] } } append
            when append.Kind == OperationKind.InterpolatedStringAppendFormatted => value,
        _ => null,
    };

    private static MappedText? Resolve(InterpolationSyntax interpolation, List<SyntaxNode> holes, IReadOnlyList<MappedText> choice)
    {
        for (var i = 0; i < holes.Count; i++)
        {
            if (interpolation.Span.Contains(holes[i].Span))
            {
                // What is not known at all is better described by the syntax.
                return choice[i].Pieces is [HolePiece] ? null : choice[i];
            }
        }

        return null;
    }

    private ValueSet Concatenate(IBinaryOperation sum)
    {
        // Sums lean to the left; a long one would exhaust the stack.
        var operands = new Stack<IOperation>();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } left)
        {
            operands.Push(left.RightOperand);
            current = left.LeftOperand;
        }

        operands.Push(current);
        var parts = new List<IReadOnlyList<MappedText>>();
        foreach (var operand in operands)
        {
            parts.Add(Part(operand));
        }

        return Join(parts, sum.Syntax);
    }

    /// <summary>Every text that the parts, each with what it may be, make one after the other.</summary>
    private ValueSet Join(IReadOnlyList<IReadOnlyList<MappedText>> parts, SyntaxNode origin) =>
        ValueSet.Of(Combine([.. parts.Select(Bounded)], i => i > 0 && IsDecisive(parts[i - 1][0].Value)).Select(choice => (FlowValue)new TextFlow(MappedText.Concat(choice), origin)));

    /// <summary>Every choice of one text per part; if there are too many, parts with more than one become holes, those that decide about TLS last.</summary>
    private static IEnumerable<IReadOnlyList<MappedText>> Combine(IReadOnlyList<IReadOnlyList<MappedText>> parts, Func<int, bool> isDecisive)
    {
        var count = Choices(parts);
        if (count > ValueSet.MaxAlternatives)
        {
            parts = [.. parts.Select((part, i) => part.Count > 1 && !isDecisive(i) ? [AsHole(part[0])] : part)];
            count = Choices(parts);
        }

        if (count == 1 || count > ValueSet.MaxAlternatives)
        {
            return [[.. parts.Select(static part => part.Count == 1 ? part[0] : AsHole(part[0]))]];
        }

        IEnumerable<IReadOnlyList<MappedText>> choices = [[]];
        foreach (var part in parts)
        {
            choices = choices.SelectMany(_ => part, static (choice, text) => (IReadOnlyList<MappedText>)[.. choice, text]);
        }

        return choices;
    }

    /// <summary>How many choices there are, or one more than are kept apart.</summary>
    private static int Choices(IReadOnlyList<IReadOnlyList<MappedText>> parts)
    {
        var count = 1;
        foreach (var part in parts)
        {
            count = Math.Min(count * part.Count, ValueSet.MaxAlternatives + 1);
        }

        return count;
    }

    /// <summary>A text that statement after statement adds to is no connection string in the end, and each of them would look through all of it again.</summary>
    private static IReadOnlyList<MappedText> Bounded(IReadOnlyList<MappedText> texts) =>
        texts.Any(static text => text.Pieces.Count > MaxPieces) ? [.. texts.Select(static text => text.Pieces.Count > MaxPieces ? AsHole(text) : text)] : texts;

    private static MappedText AsHole(MappedText text)
    {
        var place = text.ToHost(new TextRange(0, text.Value.Length));
        return place is { } range ? MappedText.OfHole(range.Host, range.Range) : text;
    }

    private IReadOnlyList<MappedText> Part(IOperation operand)
    {
        var values = Evaluate(operand);
        Complete(values);
        return Part(values, Unwrap(operand).Syntax);
    }

    private static IReadOnlyList<MappedText> Part(ValueSet values, SyntaxNode syntax)
    {
        var isReference = syntax is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax);
        var texts = values.Values.Select(value => value switch
        {
            TextFlow text => isReference ? text.Text.AsReferenced() : text.Text,
            ConstantFlow { Text: { } text } => FixedText.Of(text, syntax),
            _ => CSharpText.Hole(syntax),
        }).ToArray();
        return texts.Length == 0 ? [CSharpText.Hole(syntax)] : texts;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { Operand: { } operand })
        {
            operation = operand;
        }

        return operation;
    }

    private static IOperation ArgumentAt(IInvocationOperation invocation, int ordinal)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument.Value;
            }
        }

        return invocation;
    }
}
