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

/// <summary>What may be wrong with a chain (<c>X509ChainStatusFlags</c>).</summary>
internal static class ChainProblems
{
    /// <summary>Of a chain that anyone can make: its root is not trusted, or it has none.</summary>
    public static IReadOnlyList<long> OfImpostors { get; } = [0x20, 0x10000];

    /// <summary>Expired, revoked, wrong use: to accept these is not to accept anything.</summary>
    public static IReadOnlyList<long> Others { get; } = [0x1, 0x4, 0x10];
}

/// <summary>What makes a chain's policy accept any authority (<c>X509VerificationFlags</c>).</summary>
internal static class LaxFlags
{
    /// <summary>IgnoreInvalidBasicConstraints, AllowUnknownCertificateAuthority.</summary>
    public const long All = 0x8 | 0x10;

    public static bool AreIn(long flags) => (flags & All) != 0;
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
