namespace DbTlsAnalyzers.Certificates;

/// <summary>What the rules make of the facts. Each answer is "yes" on evidence only.</summary>
public static class CertificateAssessment
{
    /// <summary>NIST SP 800-131A: RSA below this many bits is disallowed.</summary>
    public const int MinimumRsaBits = 2048;

    /// <summary>NIST SP 800-131A: curves below this many bits are disallowed.</summary>
    public const int MinimumCurveBits = 224;

    /// <summary>Basic constraints say CA; or it is of version 1, which has no extensions, and self-issued, as old roots are.</summary>
    public static bool IsCa(this CertificateFacts certificate) =>
        certificate.Extensions.BasicConstraints?.IsCa ?? (certificate.Version == 1 && certificate.IsSelfIssued);

    /// <summary>
    /// Surely no CA: basic constraints say so; or they are absent, it is no root of version 1, and key usage does not permit signing certificates
    /// (OpenSSL takes a certificate that permits it for a CA, other platforms do not).
    /// </summary>
    public static bool IsLeaf(this CertificateFacts certificate)
    {
        var extensions = certificate.Extensions;
        return !certificate.IsCa()
            && !extensions.HasUnreadable
            && (extensions.BasicConstraints is not null || !(extensions.KeyUsage ?? KeyUsages.None).HasFlag(KeyUsages.KeyCertSign));
    }

    /// <summary>RSA below 2048 bits, an elliptic curve below 224, DSA of any size; false for unknown sizes and algorithms.</summary>
    public static bool HasWeakKey(this CertificateFacts certificate) => certificate.PublicKey switch
    {
        { Algorithm: KeyAlgorithm.Rsa, Bits: < MinimumRsaBits } => true,
        { Algorithm: KeyAlgorithm.EllipticCurve, Bits: < MinimumCurveBits } => true,
        { Algorithm: KeyAlgorithm.Dsa } => true,
        _ => false,
    };

    /// <summary>Signed with MD2, MD4, MD5 or SHA-1 by somebody else: nobody checks the signature of a certificate that is trusted as such.</summary>
    public static bool HasWeakSignature(this CertificateFacts certificate) => certificate.Signature.IsWeak && !certificate.IsSelfIssued;

    /// <summary>The days from today to the last day of validity: 0 if that is today, negative if it is over.</summary>
    public static int DaysLeft(this CertificateFacts certificate, CalendarDay today) =>
        CalendarDay.From(certificate.NotAfter).Number - today.Number;

    /// <summary>
    /// The validity on a day; a day on which it begins or ends counts as valid.
    /// </summary>
    /// <param name="expiryDays">How many days before its end a certificate is <see cref="CertificateValidity.Expiring"/>; negative for never.</param>
    public static CertificateValidity ValidityOn(this CertificateFacts certificate, CalendarDay today, int expiryDays)
    {
        var left = certificate.DaysLeft(today);
        return left switch
        {
            < 0 => CertificateValidity.Expired,
            _ when CalendarDay.From(certificate.NotBefore).Number > today.Number => CertificateValidity.NotYetValid,
            _ when left <= expiryDays => CertificateValidity.Expiring,
            _ => CertificateValidity.Valid,
        };
    }
}

/// <summary>How a certificate's period of validity lies to a day.</summary>
public enum CertificateValidity
{
    Valid,
    NotYetValid,
    Expiring,
    Expired,
}
