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

    /// <summary>The value of a property, or the result of a method, of the peer's certificate.</summary>
    public static AbstractValue Read(string member) => new UnknownValue(Free.Contains(member) ? Taint.Text : Taint.Content, IsNotNull: true);
}
