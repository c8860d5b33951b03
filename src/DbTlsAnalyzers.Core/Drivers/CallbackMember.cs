namespace DbTlsAnalyzers.Drivers;

/// <summary>What a callback of a driver decides.</summary>
public enum CallbackKind
{
    /// <summary>A <c>RemoteCertificateValidationCallback</c>: whether the server's certificate is accepted.</summary>
    ServerValidation,

    /// <summary>An <c>Action&lt;SslClientAuthenticationOptions&gt;</c>: anything about the handshake.</summary>
    SslOptions,

    /// <summary>No callback perhaps, but a certificate or what makes one: the CA that the server's certificate must come from.</summary>
    CaCertificate,
}

/// <summary>A member of a driver (or of a library on top of it) that takes a TLS callback.</summary>
/// <param name="Type">Full metadata name of the declaring type.</param>
/// <param name="Member">Property or method name.</param>
/// <param name="Kind">What the callback decides.</param>
/// <param name="Ordinal">Of the callback parameter, extension methods in unreduced form; -1 for a property.</param>
/// <param name="Owner">How strictly the declaring type is recognised.</param>
public sealed record CallbackMember(string Type, string Member, CallbackKind Kind, int Ordinal = -1, MemberOwner Owner = MemberOwner.Driver)
{
    public bool IsProperty => Ordinal < 0;
}
