namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>How far an impostor gets; ordered.</summary>
internal enum Reach
{
    /// <summary>The callback refuses, throws, or asks for something that cannot be forged.</summary>
    Refused,

    /// <summary>Accepted under some configuration.</summary>
    AcceptedByConfiguration,

    /// <summary>Accepted with the right names in the certificate, or by making the callback's own check fail.</summary>
    AcceptedByText,

    /// <summary>Accepted whatever the certificate.</summary>
    Accepted,
}

/// <summary>The values of <c>SslPolicyErrors</c> that a callback is tried with.</summary>
internal static class PolicyErrors
{
    public const long None = 0;
    public const long NotAvailable = 1;
    public const long NameMismatch = 2;
    public const long ChainErrors = 4;

    public static IReadOnlyList<long> All { get; } = [None, NotAvailable, NameMismatch, ChainErrors, NameMismatch | ChainErrors, NotAvailable | NameMismatch | ChainErrors];
}
