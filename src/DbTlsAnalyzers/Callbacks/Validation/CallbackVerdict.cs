using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>How a validation callback treats certificates that the platform refuses.</summary>
internal enum Strictness
{
    /// <summary>It always answers true.</summary>
    AcceptsAnything,

    /// <summary>It accepts some certificates that do not belong to the server.</summary>
    IgnoresErrors,

    /// <summary>The same, but only under some configuration.</summary>
    IgnoresErrorsByConfiguration,

    /// <summary>It validates, or we cannot tell.</summary>
    Validates,
}

/// <param name="Strictness">What it lets pass.</param>
/// <param name="Effect">What it adds to a connection whose mode does not verify.</param>
/// <param name="OnlyTheName">What it ignores is the host name, nothing else.</param>
internal sealed record CallbackVerdict(Strictness Strictness, CallbackEffect Effect, bool OnlyTheName = false)
{
    public static CallbackVerdict Unknown { get; } = new(Strictness.Validates, CallbackEffect.None);

    public bool IsWeak => Strictness != Strictness.Validates;
}
