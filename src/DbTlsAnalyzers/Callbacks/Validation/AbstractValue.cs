namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>What a value that is not known depends on; the stronger one counts where two meet.</summary>
internal enum Taint
{
    /// <summary>Fields, environment, settings: nothing that the peer sends.</summary>
    Configuration,

    /// <summary>What anyone can put in a certificate: names, dates, numbers.</summary>
    Text,

    /// <summary>What the peer cannot forge: the key, hashes, the verified chain, the verdict of code that we cannot see.</summary>
    Content,
}

/// <summary>What is known of a value while a validation callback is executed with an impostor's certificate.</summary>
internal abstract record AbstractValue
{
    public static ConstantValue True { get; } = new(true);

    public static ConstantValue False { get; } = new(false);

    public static ConstantValue Null { get; } = new(null);

    public static UnknownValue Configuration { get; } = new(Taint.Configuration);

    public static UnknownValue Content { get; } = new(Taint.Content);

    public static UnknownValue Text { get; } = new(Taint.Text);

    /// <summary>The strongest thing that the value depends on; null if it is known and does not come from the callback's parameters.</summary>
    public Taint? DependsOn => this switch
    {
        UnknownValue unknown => unknown.Of,
        ConstantValue { IsFromErrors: false } or FunctionValue => null,
        _ => Taint.Content,
    };

    public bool IsKnownNotNull => this is CertificateValue or ChainValue or StatusListValue or StatusValue or FunctionValue or ConstantValue { Value: not null } or UnknownValue { IsNotNull: true };
}

/// <summary>A Boolean, an integer (enumerations too, as <see cref="long"/>), a text, a character or null.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsFromErrors">It was computed from the policy errors that the callback was given.</param>
internal sealed record ConstantValue(object? Value, bool IsFromErrors = false) : AbstractValue;

/// <param name="Of">What it depends on.</param>
/// <param name="Key">Two unknown values with the same key are the same; null: not known.</param>
/// <param name="IsNotNull">It is not null, whatever else it is.</param>
/// <param name="IsMessage">A text made for people to read.</param>
internal sealed record UnknownValue(Taint Of, string? Key = null, bool IsNotNull = false, bool IsMessage = false) : AbstractValue;

/// <summary>The peer's certificate, or a copy of it.</summary>
internal sealed record CertificateValue : AbstractValue
{
    public static CertificateValue Instance { get; } = new();
}

/// <summary>A chain, or its policy, or both: what matters is how lax the policy is.</summary>
/// <param name="IsFromPeer">It is the chain that the callback was given.</param>
internal sealed record ChainValue(bool IsFromPeer) : AbstractValue
{
    /// <summary>An unknown authority is good enough for it.</summary>
    public bool AcceptsAnyAuthority { get; set; }

    /// <summary>It is built up to the authorities of the system, and to no others; false if the application names its own, or if code that we cannot see may do so.</summary>
    public bool TrustsTheSystem { get; set; } = true;

    /// <summary>It was built again: what the platform found in it does not count any longer.</summary>
    public bool IsRebuilt { get; set; }
}

/// <summary>What the platform finds wrong with the impostor's chain: one status, or none if the chain is fine.</summary>
internal sealed record StatusListValue(long? Status) : AbstractValue;

/// <summary>One <c>X509ChainStatus</c>.</summary>
internal sealed record StatusValue(long Status) : AbstractValue;

/// <summary>Values side by side.</summary>
internal sealed record TupleValue(IReadOnlyList<AbstractValue> Elements) : AbstractValue;

/// <summary>A delegate whose code is known.</summary>
internal sealed record FunctionValue(FunctionBody Function) : AbstractValue
{
    /// <summary>Accepts anything without having a body in source.</summary>
    public static FunctionValue AcceptsAnything { get; } = new((FunctionBody)null!);
}
