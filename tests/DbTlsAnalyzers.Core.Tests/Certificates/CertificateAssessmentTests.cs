using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

public class CertificateAssessmentTests
{
    private static readonly CertificateFacts Sample = MakeSample();

    [Theory]
    [InlineData("2020-01-01", CertificateValidity.NotYetValid)]
    [InlineData("2020-01-02", CertificateValidity.Valid)]
    [InlineData("2040-05-07", CertificateValidity.Valid)]
    [InlineData("2040-05-08", CertificateValidity.Expiring)]
    [InlineData("2040-06-07", CertificateValidity.Expiring)]
    [InlineData("2040-06-08", CertificateValidity.Expired)]
    public void Validity_from_2020_01_02_to_2040_06_07_with_a_notice_of_30_days(string today, CertificateValidity expected)
    {
        using var certificate = TestCertificate.Rsa(2048);
        Assert.Equal(expected, Facts(certificate).ValidityOn(CalendarDay.Parse(today)!.Value, expiryDays: 30));
    }

    [Fact]
    public void Days_left_count_to_the_last_day_of_validity()
    {
        using var certificate = TestCertificate.Rsa(2048);
        Assert.Equal(8, Facts(certificate).DaysLeft(new CalendarDay(2040, 5, 30)));
        Assert.Equal(-1, Facts(certificate).DaysLeft(new CalendarDay(2040, 6, 8)));
    }

    [Fact]
    public void Certificate_with_a_negative_notice_never_expires_soon()
    {
        using var certificate = TestCertificate.Rsa(2048);
        Assert.Equal(CertificateValidity.Valid, Facts(certificate).ValidityOn(new CalendarDay(2040, 6, 7), expiryDays: -1));
    }

    [Fact]
    public void Day_numbers_are_those_of_the_framework()
    {
        for (var day = new DateOnly(1, 1, 1); day < new DateOnly(9999, 12, 1); day = day.AddDays(17))
        {
            Assert.Equal(day.DayNumber, new CalendarDay(day.Year, day.Month, day.Day).Number);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-2")]
    [InlineData("20-11-2026")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026/11/20")]
    [InlineData("२०२६-11-20")]
    public void Text_that_is_no_day_is_not_read(string? text) => Assert.Null(CalendarDay.Parse(text));

    [Fact]
    public void Day_is_written_year_month_day() => Assert.Equal(new CalendarDay(2024, 2, 29), CalendarDay.Parse("2024-02-29"));

    [Fact]
    public void Root_with_basic_constraints_is_a_CA()
    {
        using var key = TestCertificate.Key(2048);
        using var certificate = TestCertificate.Authority(key);
        Assert.True(Facts(certificate).IsCa());
        Assert.False(Facts(certificate).IsLeaf());
    }

    [Fact]
    public void Self_signed_certificate_without_basic_constraints_is_a_leaf()
    {
        using var certificate = TestCertificate.Rsa(2048);
        Assert.False(Facts(certificate).IsCa());
        Assert.True(Facts(certificate).IsLeaf());
    }

    [Fact]
    public void Version_1_certificate_signed_by_another_is_a_leaf()
    {
        using var certificate = TestCertificate.Signed("1.2.840.113549.1.1.11", HashAlgorithmName.SHA256);
        var facts = CertificateFacts.Read(TestCertificate.AsVersion1(certificate))!;
        Assert.False(facts.IsCa());
        Assert.True(facts.IsLeaf());
    }

    [Fact]
    public void Certificate_that_may_sign_others_but_says_nothing_of_CA_is_neither()
    {
        using var certificate = TestCertificate.Rsa(2048, configure: static request =>
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true)));
        Assert.False(Facts(certificate).IsCa());
        Assert.False(Facts(certificate).IsLeaf());
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(2047, true)]
    [InlineData(2048, false)]
    [InlineData(3072, false)]
    public void Rsa_key_is_weak_below_2048_bits(int bits, bool isWeak) => Assert.Equal(isWeak, Key(KeyAlgorithm.Rsa, bits).HasWeakKey());

    [Theory]
    [InlineData(192, true)]
    [InlineData(223, true)]
    [InlineData(224, false)]
    [InlineData(256, false)]
    public void Elliptic_curve_is_weak_below_224_bits(int bits, bool isWeak) => Assert.Equal(isWeak, Key(KeyAlgorithm.EllipticCurve, bits).HasWeakKey());

    [Theory]
    [InlineData(KeyAlgorithm.Rsa)]
    [InlineData(KeyAlgorithm.EllipticCurve)]
    [InlineData(KeyAlgorithm.Other)]
    public void Key_of_unknown_size_is_not_weak(KeyAlgorithm algorithm) => Assert.False(Key(algorithm, bits: null).HasWeakKey());

    [Fact]
    public void Sha1_signature_of_another_authority_is_weak()
    {
        using var certificate = TestCertificate.Signed("1.2.840.113549.1.1.5", HashAlgorithmName.SHA1);
        Assert.True(Facts(certificate).HasWeakSignature());
    }

    [Fact]
    public void Sha1_signature_of_a_root_by_itself_does_not_count()
    {
        using var certificate = TestCertificate.Signed("1.2.840.113549.1.1.5", HashAlgorithmName.SHA1, "CN=Old Root", "CN=Old Root");
        Assert.True(Facts(certificate).Signature.IsWeak);
        Assert.False(Facts(certificate).HasWeakSignature());
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.2", true)]
    [InlineData("2.5.29.37.0", true)]
    [InlineData("1.3.6.1.5.5.7.3.1", false)]
    public void Client_authentication_is_allowed_by_its_usage_or_by_any(string usage, bool isAllowed)
    {
        using var certificate = TestCertificate.Rsa(2048, configure: request =>
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false)));
        Assert.Equal(isAllowed, Facts(certificate).Extensions.AllowsClientAuthentication);
    }

    [Fact]
    public void Client_authentication_is_allowed_where_no_usage_is_named()
    {
        using var certificate = TestCertificate.Rsa(2048);
        Assert.True(Facts(certificate).Extensions.AllowsClientAuthentication);
    }

    private static CertificateFacts Facts(X509Certificate2 certificate) => CertificateFacts.Read(certificate.RawData)!;

    private static CertificateFacts Key(KeyAlgorithm algorithm, int? bits) =>
        Sample with { PublicKey = new PublicKeyFacts(algorithm, "1.2.3", bits, Curve: null) };

    private static CertificateFacts MakeSample()
    {
        using var certificate = TestCertificate.Rsa(2048);
        return Facts(certificate);
    }
}
