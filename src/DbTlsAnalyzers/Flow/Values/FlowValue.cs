using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>One thing that an expression may evaluate to, as far as it matters for connection strings.</summary>
internal abstract record FlowValue
{
    /// <summary>True if both stand for the same thing; whether they are there on some paths only does not matter.</summary>
    public abstract bool IsSameAs(FlowValue other);

    /// <summary>The value as text; null if a part of it is not known, or if it is nothing like text.</summary>
    public virtual string? KnownText => null;
}

/// <summary>Anything.</summary>
internal sealed record AnyFlow : FlowValue
{
    public static AnyFlow Instance { get; } = new();

    public override bool IsSameAs(FlowValue other) => other is AnyFlow;
}

/// <summary>What the configuration holds under a key: <c>GetConnectionString("Shop")</c>.</summary>
internal sealed record ConfigurationFlow(string Key, SyntaxNode Origin) : FlowValue
{
    public override bool IsSameAs(FlowValue other) => other is ConfigurationFlow configured && configured.Key == Key;
}

/// <summary>Whatever code in other types hands over.</summary>
/// <param name="Entrance">The parameter that takes it, or the field or property that is set to it.</param>
internal sealed record HandedFlow(ISymbol Entrance) : FlowValue
{
    public override bool IsSameAs(FlowValue other) => other is HandedFlow handed && SymbolEqualityComparer.Default.Equals(handed.Entrance, Entrance);
}

/// <summary>A connection or a factory of connections, behind whatever static type (<c>DbConnection</c>).</summary>
/// <param name="Driver">Whose it is; null if it is none of the known drivers'.</param>
internal sealed record ConnectionFlow(DriverInUse? Driver) : FlowValue
{
    public override bool IsSameAs(FlowValue other) => other is ConnectionFlow connection && connection.Driver == Driver;
}

/// <summary>Text that stands in the source, perhaps with holes.</summary>
internal sealed record TextFlow(MappedText Text, SyntaxNode Origin) : FlowValue
{
    public override bool IsSameAs(FlowValue other) => other is TextFlow text && Pieces.AreSame(Text, text.Text);

    public override string? KnownText => Text.Value.IndexOf(MappedText.Hole) < 0 ? Text.Value : null;
}

/// <summary>
/// A value that is known but not as text in the source: a Boolean, a number, an enumeration member by name, a constant of another assembly.
/// <see cref="Text"/> is empty for null.
/// </summary>
internal sealed record ConstantFlow(string Text, SyntaxNode Origin, bool IsNull = false, bool IsConditional = false) : FlowValue
{
    /// <summary>A number that is no enumeration's.</summary>
    public bool IsNumber { get; init; }

    public override bool IsSameAs(FlowValue other) =>
        other is ConstantFlow constant && constant.Text == Text && constant.IsNull == IsNull && constant.Origin == Origin;

    public override string? KnownText => Text;
}

/// <summary>A builder that the interpreter follows; its contents are in the <see cref="FlowState"/>.</summary>
internal sealed record ObjectFlow(FlowObject Object) : FlowValue
{
    public override bool IsSameAs(FlowValue other) => other is ObjectFlow reference && ReferenceEquals(reference.Object, Object);
}

/// <summary>
/// A builder's settings at some moment: the text that it prints, or (<see cref="IsObject"/>) the builder itself as another body left it.
/// </summary>
internal sealed record SettingsFlow(FlowObject Object, BuilderPath Path, bool IsObject) : FlowValue
{
    public override bool IsSameAs(FlowValue other) =>
        other is SettingsFlow settings && settings.Object.Creation == Object.Creation && settings.IsObject == IsObject && settings.Path.IsSameAs(Path);
}

/// <summary>A delegate: a lambda (then with its operation) or a method group.</summary>
internal sealed record FunctionFlow(IMethodSymbol Method, IOperation? Lambda) : FlowValue
{
    public override bool IsSameAs(FlowValue other) =>
        other is FunctionFlow function && function.Lambda?.Syntax == Lambda?.Syntax && SymbolEqualityComparer.Default.Equals(function.Method, Method);
}

/// <summary>An array or a tuple with known elements.</summary>
internal sealed record SequenceFlow(IReadOnlyList<ValueSet> Items) : FlowValue
{
    public override bool IsSameAs(FlowValue other) =>
        other is SequenceFlow sequence && sequence.Items.Count == Items.Count && sequence.Items.Zip(Items, static (a, b) => a.IsSameAs(b)).All(static same => same);
}
