using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Methods that make text from text.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>Members of <see cref="string"/> that make text from text; null for any other.</summary>
    private ValueSet? InvokeString(IInvocationOperation invocation, ValueSet receiver, IReadOnlyList<ValueSet> arguments)
    {
        var method = invocation.TargetMethod;
        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return method.Name switch
            {
                "Format" => Format(invocation, arguments),
                "Concat" => Join(PartsOf(invocation, arguments, 0), invocation.Syntax),
                "Join" => JoinWith(invocation, arguments),
                "Create" => arguments.Count > 1 ? arguments[arguments.Count - 1] : null,
                "Copy" or "Intern" => arguments[0],
                // Only white space and separators are trimmed off, which no setting consists of.
                "Trim" or "TrimEnd" or "TrimStart" or "ToString" or "Clone" or "Normalize" => receiver,
                // Neither keywords nor modes know upper from lower case.
                "ToLower" or "ToLowerInvariant" or "ToUpper" or "ToUpperInvariant" => receiver,
                "Replace" => Replace(invocation, receiver, arguments),
                _ => null,
            };
        }

        return method.Name switch
        {
            "Invariant" or "CurrentCulture" when method.ContainingType.Name == "FormattableString" => arguments[0],
            "ToString" when receiver.Single is ConstantFlow => receiver,
            "Parse" when IsEnumParse(method) && arguments.Count > 0 => ParsedText(invocation, arguments),
            "FromResult" when method.ContainingType.Name is "Task" or "ValueTask" => arguments[0],
            "ConfigureAwait" or "AsTask" => receiver,
            _ => null,
        };
    }

    private static bool IsEnumParse(IMethodSymbol method) =>
        method.ContainingType.SpecialType == SpecialType.System_Enum || SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    private static ValueSet ParsedText(IInvocationOperation parse, IReadOnlyList<ValueSet> arguments) =>
        arguments.Select(static argument => argument.Single).OfType<TextFlow>().FirstOrDefault() is { KnownText: { } text } ? ValueSet.Of(new ConstantFlow(text, parse.Syntax)) : ValueSet.Any;

    private ValueSet? Format(IInvocationOperation invocation, IReadOnlyList<ValueSet> arguments)
    {
        var at = invocation.TargetMethod.Parameters.Length > 0 && invocation.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_String ? 0 : 1;
        if (at >= arguments.Count)
        {
            return null;
        }

        var formats = arguments[at].Values.OfType<TextFlow>().ToArray();
        var parts = PartsOf(invocation, arguments, at + 1);
        return formats.Length == 0
            ? null
            : ValueSet.Of(formats.SelectMany(format => Combine(parts, i => IsDecisive(TextBefore(i, format.Text.Value))), (format, choice) => CSharpText.FromFormat(format.Text, choice) is { } text
                ? new TextFlow(text, invocation.Syntax)
                : (FlowValue)AnyFlow.Instance));
    }

    /// <summary>What stands right before the first placeholder of an argument.</summary>
    private static string TextBefore(int argument, string format)
    {
        var at = format.IndexOf(FormattableString.Invariant($"{{{argument}}}"), StringComparison.Ordinal);
        return at < 0 ? string.Empty : format.Substring(0, at);
    }

    private ValueSet? JoinWith(IInvocationOperation invocation, IReadOnlyList<ValueSet> arguments)
    {
        if (arguments.Count < 2)
        {
            return null;
        }

        var separator = arguments[0].Single switch
        {
            TextFlow text => text.Text,
            // A separator as character has no text to point at.
            ConstantFlow constant => FixedText.Of(constant.Text, constant.Origin),
            _ => null,
        };
        if (separator is null)
        {
            return null;
        }

        var parts = new List<IReadOnlyList<MappedText>>();
        foreach (var part in PartsOf(invocation, arguments, 1))
        {
            if (parts.Count > 0)
            {
                parts.Add([separator.AsReferenced()]);
            }

            parts.Add(part);
        }

        return Join(parts, invocation.Syntax);
    }

    /// <summary>The arguments from an index on, the elements of an array or collection one by one.</summary>
    private static List<IReadOnlyList<MappedText>> PartsOf(IInvocationOperation invocation, IReadOnlyList<ValueSet> arguments, int from)
    {
        var parts = new List<IReadOnlyList<MappedText>>();
        for (var i = from; i < arguments.Count; i++)
        {
            if (arguments[i].Single is SequenceFlow sequence)
            {
                var elements = ElementSyntax(ArgumentAt(invocation, i), sequence.Items.Count);
                for (var j = 0; j < sequence.Items.Count; j++)
                {
                    parts.Add(Part(sequence.Items[j], elements?[j] ?? ArgumentAt(invocation, i).Syntax));
                }
            }
            else
            {
                parts.Add(Part(arguments[i], Unwrap(ArgumentAt(invocation, i)).Syntax));
            }
        }

        return parts;
    }

    private static SyntaxNode[]? ElementSyntax(IOperation value, int count)
    {
        var elements = Unwrap(value) switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Select(static element => Unwrap(element).Syntax).ToArray(),
            { Kind: CollectionExpression } collection => [.. collection.ChildOperations.Select(static element => Unwrap(element).Syntax)],
            _ => [],
        };
        return elements.Length == count ? elements : null;
    }

    private static ValueSet? Replace(IInvocationOperation invocation, ValueSet receiver, IReadOnlyList<ValueSet> arguments)
    {
        if (arguments.Count < 2 || arguments[0].KnownText is not { Length: > 0 } placeholder)
        {
            return null;
        }

        var replacements = Part(arguments[1], Unwrap(ArgumentAt(invocation, 1)).Syntax);
        return ValueSet.Of(receiver.Values.SelectMany(_ => replacements, (value, by) => value is TextFlow text
            ? (FlowValue)(text with { Text = TextSlices.Replace(text.Text, placeholder, by) ?? text.Text })
            : AnyFlow.Instance));
    }
}
