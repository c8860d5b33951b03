using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>What of a certificate anyone can choose. Everything else counts as proof.</summary>
internal static class CertificateMembers
{
    private static readonly HashSet<string> Free = new(StringComparer.Ordinal)
    {
        "Subject", "SubjectName", "Issuer", "IssuerName", "FriendlyName", "GetName", "GetIssuerName", "GetNameInfo", "MatchesHostname", "Extensions",
        "NotAfter", "NotBefore", "GetExpirationDateString", "GetEffectiveDateString", "NotAfterUtc", "NotBeforeUtc",
        "SerialNumber", "SerialNumberBytes", "GetSerialNumber", "GetSerialNumberString", "Version", "Archived", "HasPrivateKey",
        "SignatureAlgorithm", "GetFormat", "GetKeyAlgorithm", "GetKeyAlgorithmParameters", "GetKeyAlgorithmParametersString", "ToString", "Handle",
    };

    /// <summary>True for members of a certificate: one of the chain, for example, which the peer sends as well.</summary>
    public static bool AreOf(INamedTypeSymbol? type) => type?.Name is "X509Certificate" or "X509Certificate2";

    /// <summary>The value of a property, or the result of a method, of the peer's certificate.</summary>
    public static AbstractValue Read(string member) => new UnknownValue(Free.Contains(member) ? Taint.Text : Taint.Content, IsNotNull: true);
}
