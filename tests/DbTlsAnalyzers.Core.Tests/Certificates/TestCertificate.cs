using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

/// <summary>Certificates made at run time; nothing secret and nothing that expires lies in the repository.</summary>
internal static class TestCertificate
{
    public static readonly DateTimeOffset Start = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);
    public static readonly DateTimeOffset End = new(2040, 6, 7, 8, 9, 10, TimeSpan.Zero);

    private static readonly ConcurrentDictionary<int, Lazy<RSAParameters>> Keys = [];

    /// <summary>A key of so many bits; the same at every call, since making one takes up to seconds.</summary>
    public static RSA Key(int bits) => RSA.Create(Keys.GetOrAdd(bits, static bits => new Lazy<RSAParameters>(() => Make(bits))).Value);

    public static X509Certificate2 Rsa(int bits, string subject = "CN=db.example.org, O=Example", Action<CertificateRequest>? configure = null)
    {
        using var key = Key(bits);
        return SelfSigned(new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), configure);
    }

    public static X509Certificate2 Pss(HashAlgorithmName hash)
    {
        using var key = Key(2048);
        return SelfSigned(new CertificateRequest("CN=pss", key, hash, RSASignaturePadding.Pss), configure: null);
    }

    public static X509Certificate2 Curve(ECCurve curve, HashAlgorithmName hash)
    {
        using var key = ECDsa.Create(curve);
        return SelfSigned(new CertificateRequest("CN=ec", key, hash), configure: null);
    }

    /// <summary>A certificate of a key that the framework cannot sign with; the signature is random, which no reader of facts can tell.</summary>
    public static X509Certificate2 Unsigned(PublicKey key, string signatureOid)
    {
        var name = new X500DistinguishedName("CN=unsigned");
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        return request.Create(name, new GivenSignature(signatureOid, hash: null, key: null), Start, End, [1, 2, 3]);
    }

    /// <summary>A leaf signed by another authority with an algorithm that the framework no longer offers.</summary>
    public static X509Certificate2 Signed(string signatureOid, HashAlgorithmName hash, string issuer = "CN=Old Authority", string subject = "CN=db.example.org")
    {
        using var key = Key(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.Create(new X500DistinguishedName(issuer), new GivenSignature(signatureOid, hash, key), Start, End, [1, 2, 3]);
    }

    public static X509Certificate2 SelfSigned(CertificateRequest request, Action<CertificateRequest>? configure)
    {
        configure?.Invoke(request);
        return request.CreateSelfSigned(Start, End);
    }

    public static X509Certificate2 Authority(RSA key, string subject = "CN=Example Root")
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request.CreateSelfSigned(Start, End);
    }

    /// <summary>The same certificate as version 1: no version field, no extensions. Its signature is no longer right.</summary>
    public static byte[] AsVersion1(X509Certificate2 certificate)
    {
        var outer = new AsnReader(certificate.RawData, AsnEncodingRules.DER).ReadSequence();
        var body = outer.ReadSequence();
        _ = body.ReadEncodedValue();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                for (var field = 0; field < 6; field++)
                {
                    writer.WriteEncodedValue(body.ReadEncodedValue().Span);
                }
            }

            writer.WriteEncodedValue(outer.ReadEncodedValue().Span);
            writer.WriteEncodedValue(outer.ReadEncodedValue().Span);
        }

        return writer.Encode();
    }

    public static string Pem(byte[] der, string label = "CERTIFICATE") => PemEncoding.WriteString(label, der) + "\n";

    private static RSAParameters Make(int bits)
    {
        using var key = RSA.Create(bits);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private sealed class GivenSignature(string identifier, HashAlgorithmName? hash, RSA? key) : X509SignatureGenerator
    {
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm)
        {
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(identifier);
            }

            return writer.Encode();
        }

        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            hash is null || key is null ? new byte[64] : key.SignData(data, hash.Value, RSASignaturePadding.Pkcs1);

        protected override PublicKey BuildPublicKey() => throw new NotSupportedException();
    }
}
