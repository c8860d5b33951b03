using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Everything that an expression may evaluate to; empty if it never gets that far.</summary>
internal sealed class ValueSet
{
    /// <summary>More than that many alternatives are not kept apart.</summary>
    public const int MaxAlternatives = 16;

    private ValueSet(IReadOnlyList<FlowValue> values) => Values = values;

    public static ValueSet Empty { get; } = new([]);

    public static ValueSet Any { get; } = new([AnyFlow.Instance]);

    public IReadOnlyList<FlowValue> Values { get; }

    public bool IsEmpty => Values.Count == 0;

    /// <summary>True if nothing at all is known.</summary>
    public bool IsAny => Values.Count == 1 && Values[0] is AnyFlow;

    /// <summary>The value, if there is exactly one.</summary>
    public FlowValue? Single => Values.Count == 1 ? Values[0] : null;

    /// <summary>The value as text if there is exactly one and it is known entirely; null otherwise.</summary>
    public string? KnownText => Single?.KnownText;

    public static ValueSet Of(FlowValue value) => new([value]);

    public static ValueSet Of(MappedText text, SyntaxNode origin) => new([new TextFlow(text, origin)]);

    /// <summary>Without marks of what is conditional.</summary>
    public static ValueSet Of(IEnumerable<FlowValue> values)
    {
        var all = new List<FlowValue>();
        foreach (var value in values)
        {
            if (!all.Exists(value.IsSameAs))
            {
                if (all.Count == MaxAlternatives)
                {
                    return Any;
                }

                all.Add(value);
            }
        }

        return all.Count == 0 ? Empty : new ValueSet(all);
    }

    /// <summary>One or the other, depending on a path: what is not on both is conditional.</summary>
    public static ValueSet Join(ValueSet one, ValueSet other)
    {
        if (ReferenceEquals(one, other) || other.IsEmpty || one.IsSameAs(other))
        {
            return one;
        }

        if (one.IsEmpty)
        {
            return other;
        }

        var all = Of(one.Values.Concat(other.Values));
        if (all.Values.Count < 2)
        {
            return all;
        }

        var texts = Pieces.MarkDifferences([.. all.Values.Select(static value => (value as TextFlow)?.Text)]);
        var paths = new Queue<BuilderPath>(BuilderPath.MarkDifferences([.. all.Values.OfType<SettingsFlow>().Select(static value => value.Path)]));
        return new ValueSet([.. all.Values.Select((value, i) => value switch
        {
            TextFlow text => text with { Text = texts[i]! },
            ConstantFlow constant => constant with { IsConditional = true },
            SettingsFlow settings => settings with { Path = paths.Dequeue() },
            _ => value,
        })]);
    }

    public bool IsSameAs(ValueSet other)
    {
        if (Values.Count != other.Values.Count)
        {
            return false;
        }

        for (var i = 0; i < Values.Count; i++)
        {
            if (!Values[i].IsSameAs(other.Values[i]))
            {
                return false;
            }
        }

        return true;
    }

    public ValueSet Where(Func<FlowValue, bool> keep) => Of(Values.Where(keep));
}
