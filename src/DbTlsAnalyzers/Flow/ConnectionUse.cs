using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow;

/// <summary>A connection string (or builder) that reaches a driver, with everything that it may be.</summary>
/// <param name="Sink">The expression that hands it over: the argument, the assigned value. Identifies the use.</param>
/// <param name="Candidates">
/// The drivers that may receive it; more than one where a library's driver depends on the installed package, none if it is another product's.
/// </param>
/// <param name="Alternatives">What the value may be, on whatever path; never empty.</param>
internal sealed record ConnectionUse(SyntaxNode Sink, IReadOnlyList<DriverInUse> Candidates, IReadOnlyList<ConnectionValue> Alternatives)
{
    /// <summary>The creations and calls in which it gets to the drivers: what the code around them does about TLS counts. None if no driver is in sight.</summary>
    public IReadOnlyList<SyntaxNode> Anchors { get; init; } = [];

    /// <summary>True for a builder that the body keeps to itself and connects with nothing: it only reads what the builder makes of a string.</summary>
    public bool IsOnlyRead { get; init; }
}

/// <summary>One thing that a connection string may be when it reaches its sink.</summary>
internal abstract record ConnectionValue;

/// <summary>Nothing is known of it: a parameter, configuration, too many paths.</summary>
internal record UnknownValue : ConnectionValue
{
    public static UnknownValue Instance { get; } = new();
}

/// <summary>Whatever the configuration holds under a key, sections separated by colons: <c>ConnectionStrings:Shop</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Syntax">The expression that reads it.</param>
internal sealed record ConfiguredValue(string Key, SyntaxNode Syntax) : UnknownValue;

/// <summary>Whatever code in other types hands over.</summary>
/// <param name="Entrance">The parameter that takes it, or the field or property that is set to it.</param>
internal sealed record HandedValue(ISymbol Entrance) : UnknownValue;

/// <summary>Text, perhaps with holes. Host objects of its pieces are syntax trees; host positions are absolute in them.</summary>
internal sealed record TextValue(MappedText Text) : ConnectionValue;

/// <summary>A connection string builder with what was written to it on this path, in order.</summary>
/// <param name="Creation">The expression that makes the builder; for a data source builder's <c>ConnectionStringBuilder</c>, the creation of that.</param>
/// <param name="BuilderType">The builder's type.</param>
/// <param name="MayHaveMoreSettings">Somebody else may have written to it: unknown seed, passed to code we cannot see, escaped.</param>
internal sealed record BuilderValue(SyntaxNode Creation, INamedTypeSymbol BuilderType, IReadOnlyList<BuilderWrite> Writes, bool MayHaveMoreSettings) : ConnectionValue
{
    /// <summary>Where the string comes from that it starts with, if that is known of it; null if it is text.</summary>
    public UnknownValue? StartsFrom { get; init; }

    /// <summary>The creation of the connection string builder that a data source builder got its string from; null if it got none from one.</summary>
    public SyntaxNode? Describer { get; init; }
}

/// <summary>Something that a builder is told.</summary>
/// <param name="Syntax">The whole write: the assignment, the initializer's element, the call. What a fix removes.</param>
/// <param name="IsConditional">It happens on some paths only.</param>
internal abstract record BuilderWrite(SyntaxNode Syntax, bool IsConditional)
{
    /// <summary>True if it says how, or where to, any of the drivers connects: what stood there before says too little then.</summary>
    public virtual bool DecidesAboutTls(IReadOnlyList<DriverInUse> drivers) => true;
}

/// <summary>A whole connection string: constructor argument or <c>ConnectionString</c> property. The property replaces what was there before.</summary>
internal sealed record SeedWrite(SyntaxNode Syntax, MappedText Text, bool Replaces, bool IsConditional) : BuilderWrite(Syntax, IsConditional);

/// <summary>One option: <c>b.SslMode = …</c>, <c>b["SSL Mode"] = …</c>, <c>b.Add("SSL Mode", …)</c>.</summary>
/// <param name="Name">Property name or keyword.</param>
/// <param name="IsProperty">True if <paramref name="Name"/> is a property of the builder.</param>
/// <param name="Value">As text: enumeration members by name, stray numbers as digits, Booleans as <c>True</c>/<c>False</c>; empty for null and for removals; null if unknown.</param>
/// <param name="ValueSyntax">The expression of the value; the write itself for removals.</param>
internal sealed record OptionWrite(SyntaxNode Syntax, string Name, bool IsProperty, string? Value, SyntaxNode ValueSyntax, bool IsConditional) : BuilderWrite(Syntax, IsConditional)
{
    /// <summary>Text that is known in part, with <see cref="MappedText.Hole"/> for what is not; null for any other value.</summary>
    public string? Written { get; init; }

    /// <summary>The value is a number, not text and no enumeration's.</summary>
    public bool IsNumber { get; init; }

    public override bool DecidesAboutTls(IReadOnlyList<DriverInUse> drivers)
    {
        foreach (var driver in drivers)
        {
            if ((IsProperty ? driver.FindByProperty(Name) : driver.Find(Name))?.Role.IsDecisive() == true)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Everything written before is gone: <c>b.Clear()</c>.</summary>
internal sealed record ClearWrite(SyntaxNode Syntax, bool IsConditional) : BuilderWrite(Syntax, IsConditional);
