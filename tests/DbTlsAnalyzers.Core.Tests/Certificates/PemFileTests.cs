using System.Security.Cryptography;
using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.Certificates;

public class PemFileTests
{
    private static readonly byte[] Der = MakeDer();
    private static readonly string Certificate = TestCertificate.Pem(Der);

    [Fact]
    public void Certificate_is_one_block_with_its_ranges()
    {
        var text = "# our CA\n" + Certificate + "that was it\n";
        var block = Assert.Single(PemFile.Read(text).Blocks);
        Assert.Equal("CERTIFICATE", block.Label);
        Assert.Equal("-----BEGIN CERTIFICATE-----", Part(text, block.BeginRange));
        Assert.Equal(Certificate.TrimEnd(), Part(text, block.Range));
        Assert.Equal(Der, block.Content);
        Assert.Null(block.Problem);
    }

    [Fact]
    public void Bundle_keeps_the_order_of_its_certificates()
    {
        using var first = TestCertificate.Key(2048);
        using var root = TestCertificate.Authority(first, "CN=Root");
        using var second = TestCertificate.Authority(first, "CN=Second");
        var text = "Root\n====\n" + TestCertificate.Pem(root.RawData) + "\nSecond\n======\n" + TestCertificate.Pem(second.RawData) + Certificate;
        Assert.Equal(
            ["CN=Root", "CN=Second", "CN=db.example.org, O=Example"],
            PemFile.Read(text).Certificates.Select(static block => block.ReadCertificate()!.Subject.Text));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData(" \t\n")]
    [InlineData("\n\n")]
    [InlineData("\n    ")]
    [InlineData(" ")]
    public void Any_white_space_may_stand_between_the_lines(string newLine)
    {
        var block = Assert.Single(PemFile.Read(Certificate.Replace("\n", newLine, StringComparison.Ordinal)).Blocks);
        Assert.Equal(Der, block.Content);
        Assert.Null(block.Problem);
    }

    [Fact]
    public void Byte_order_mark_before_the_first_block_is_no_obstacle() =>
        Assert.Equal(Der, Assert.Single(PemFile.Read("\uFEFF" + Certificate).Blocks).Content);

    [Theory]
    [InlineData("CERTIFICATE", PemBlockKind.Certificate)]
    [InlineData("X509 CERTIFICATE", PemBlockKind.Certificate)]
    [InlineData("TRUSTED CERTIFICATE", PemBlockKind.Certificate)]
    [InlineData("PUBLIC KEY", PemBlockKind.PublicKey)]
    [InlineData("RSA PUBLIC KEY", PemBlockKind.PublicKey)]
    [InlineData("CERTIFICATE REQUEST", PemBlockKind.Other)]
    [InlineData("NEW CERTIFICATE REQUEST", PemBlockKind.Other)]
    [InlineData("X509 CRL", PemBlockKind.Other)]
    [InlineData("PKCS7", PemBlockKind.Other)]
    [InlineData("DH PARAMETERS", PemBlockKind.Other)]
    [InlineData("EC PARAMETERS", PemBlockKind.Other)]
    [InlineData("certificate", PemBlockKind.Other)]
    public void Label_tells_the_kind(string label, PemBlockKind kind)
    {
        var block = Assert.Single(PemFile.Read(TestCertificate.Pem(Der, label)).Blocks);
        Assert.Equal((label, kind, PrivateKeyFormat.None), (block.Label, block.Kind, block.KeyFormat));
    }

    [Fact]
    public void Private_keys_are_recognised_by_format_and_not_decoded()
    {
        using var rsa = TestCertificate.Key(2048);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10);
        string[] keys =
        [
            rsa.ExportRSAPrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), rsa.ExportEncryptedPkcs8PrivateKeyPem("secret", encryption),
            ec.ExportECPrivateKeyPem(), ec.ExportPkcs8PrivateKeyPem(), TestCertificate.Pem(Der, "OPENSSH PRIVATE KEY"),
        ];
        var blocks = PemFile.Read(string.Join('\n', keys)).Blocks;
        Assert.Equal(
            [
                (PrivateKeyFormat.Pkcs1, false), (PrivateKeyFormat.Pkcs8, false), (PrivateKeyFormat.EncryptedPkcs8, true),
                (PrivateKeyFormat.Ec, false), (PrivateKeyFormat.Pkcs8, false), (PrivateKeyFormat.Other, false),
            ],
            blocks.Select(static block => (block.KeyFormat, block.IsEncrypted)));
        Assert.All(blocks, static block => Assert.Equal((PemBlockKind.PrivateKey, null, null), (block.Kind, block.Content, block.Problem)));
    }

    [Fact]
    public void Key_with_the_headers_of_OpenSSL_is_encrypted()
    {
        const string Text = """
            -----BEGIN RSA PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-256-CBC,8D1F0C8A0F3A6B1E

            AAAA
            -----END RSA PRIVATE KEY-----
            """;
        var file = PemFile.Read(Text);
        Assert.True(file.PrivateKey!.IsEncrypted);
        Assert.Equal(PrivateKeyFormat.Pkcs1, file.PrivateKey.KeyFormat);
        Assert.Null(file.PrivateKey.Problem);
    }

    [Fact]
    public void Certificate_and_key_in_one_file_are_both_found()
    {
        using var key = TestCertificate.Key(2048);
        var file = PemFile.Read(Certificate + key.ExportPkcs8PrivateKeyPem());
        _ = Assert.Single(file.Certificates);
        Assert.Equal(PrivateKeyFormat.Pkcs8, file.PrivateKey!.KeyFormat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MIIBszCCARygAwIBAgI")]
    [InlineData("-----BEGIN CERTIFICATE----")]
    [InlineData("-----BEGIN CERTIFICATE\n-----")]
    [InlineData("----- BEGIN CERTIFICATE -----")]
    [InlineData("-----END CERTIFICATE-----")]
    [InlineData("{ \"ca\": \"-----BEGIN CERTIFICATE-----\" }")]
    [InlineData("0\u0082\u0003\u00D4\u0000\u0000")]
    public void Text_without_a_block_says_so(string text)
    {
        var file = PemFile.Read(text);
        Assert.Empty(file.Blocks);
        Assert.Equal(PemProblemKind.NoBlock, file.Problem!.Kind);
    }

    [Theory]
    [InlineData("AA!A", "!")]
    [InlineData("AAA=A", "A")]
    [InlineData("A===", "=")]
    [InlineData("AA==AAAA", "A")]
    [InlineData("AAA==", "=")]
    [InlineData("AAAA=", "=")]
    [InlineData("=AAA", "=")]
    [InlineData("AAAA\\nAAAA", "\\")]
    [InlineData("AAAÄ", "Ä")]
    [InlineData("Version: 3", ":")]
    [InlineData("AAA", "-----END CERTIFICATE-----")]
    [InlineData("AA=", "-----END CERTIFICATE-----")]
    [InlineData("AAAAA", "-----END CERTIFICATE-----")]
    public void Bad_base64_is_located(string body, string place)
    {
        var text = $"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n";
        var block = Assert.Single(PemFile.Read(text).Blocks);
        Assert.Equal((PemProblemKind.BadBase64, place), (block.Problem!.Kind, Part(text, block.Problem.Range)));
        Assert.Null(block.Content);
    }

    [Fact]
    public void Base64_of_any_length_is_decoded_as_the_framework_does()
    {
        for (var length = 1; length < 200; length++)
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Assert.Equal(bytes, Assert.Single(PemFile.Read(TestCertificate.Pem(bytes)).Blocks).Content);
        }
    }

    [Fact]
    public void Block_with_nothing_inside_is_empty() =>
        Assert.Equal(PemProblemKind.Empty, PemFile.Read("-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----").Blocks[0].Problem!.Kind);

    [Fact]
    public void Truncated_block_is_unterminated_up_to_the_end_of_the_text()
    {
        var text = Certificate[..^30];
        var block = Assert.Single(PemFile.Read(text).Blocks);
        Assert.Equal((PemProblemKind.Unterminated, block.BeginRange), (block.Problem!.Kind, block.Problem.Range));
        Assert.Equal(new TextRange(0, text.Length), block.Range);
    }

    [Fact]
    public void Block_before_which_another_was_not_terminated_is_read()
    {
        var blocks = PemFile.Read("-----BEGIN CERTIFICATE-----\nAAAA\n" + Certificate).Blocks;
        Assert.Equal([PemProblemKind.Unterminated, null], blocks.Select(static block => block.Problem?.Kind));
        Assert.Equal(Der, blocks[1].Content);
    }

    [Fact]
    public void End_with_another_label_is_a_mismatch_at_the_end()
    {
        const string Text = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END X509 CRL-----\n";
        var problem = Assert.Single(PemFile.Read(Text).Blocks).Problem!;
        Assert.Equal((PemProblemKind.LabelMismatch, "-----END X509 CRL-----"), (problem.Kind, Part(Text, problem.Range)));
    }

    [Fact]
    public void Files_joined_without_a_line_break_are_a_problem_of_both_as_the_framework_skips_both()
    {
        var text = Certificate.TrimEnd() + Certificate;
        Assert.False(PemEncoding.TryFind(text, out _));
        var blocks = PemFile.Read(text).Blocks;
        Assert.Equal([PemProblemKind.MissingLineBreak, PemProblemKind.MissingLineBreak], blocks.Select(static block => block.Problem?.Kind));
        Assert.All(blocks, static block => Assert.Equal(Der, block.Content));
    }

    [Fact]
    public void Ten_megabytes_are_too_large_and_not_read()
    {
        var file = PemFile.Read(Certificate + new string('A', 10 * 1024 * 1024));
        Assert.Equal(PemProblemKind.TooLarge, file.Problem!.Kind);
        Assert.Empty(file.Blocks);
    }

    [Fact]
    public void One_megabyte_is_read()
    {
        var text = Certificate.PadRight(PemFile.MaximumLength, '\n');
        _ = Assert.Single(PemFile.Read(text).Blocks);
        Assert.Equal(PemProblemKind.TooLarge, PemFile.Read(text + "\n").Problem!.Kind);
    }

    private static byte[] MakeDer()
    {
        using var certificate = TestCertificate.Rsa(2048);
        return certificate.RawData;
    }

    private static string Part(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
