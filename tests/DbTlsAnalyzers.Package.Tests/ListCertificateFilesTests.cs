using System.Text;
using DbTlsAnalyzers.Certificates;
using DbTlsAnalyzers.Tasks;
using DbTlsAnalyzers.Tests.Certificates;

namespace DbTlsAnalyzers.Tests;

/// <summary>What the build makes of a file before the compiler may open it.</summary>
public sealed class ListCertificateFilesTests : IDisposable
{
    private static readonly string Targets = File.ReadAllText(Repository.PathOf("src", "DbTlsAnalyzers.Package", "buildTransitive", "DbTlsAnalyzers.targets"));

    private readonly string _folder = Directory.CreateTempSubdirectory("dbtls-files-").FullName;

    [Theory]
    [InlineData("ca.pem", "-----BEGIN CERTIFICATE-----", "Text")]
    [InlineData("ca.pem", "anything", "Text")]
    [InlineData("ca.pem", "", "Text")]
    [InlineData("ca.pem", "a\0b", "Binary")]
    [InlineData("ca.crt", "Certificate:\n-----BEGIN CERTIFICATE-----", "Text")]
    [InlineData("ca.crt", "no block", "Binary")]
    [InlineData("ca.CER", "no block", "Binary")]
    [InlineData("client.key", "-----BEGIN PRIVATE KEY-----", "Text")]
    [InlineData("client.pfx", "-----BEGIN CERTIFICATE-----", "Binary")]
    public void Content_decides_where_the_extension_does_not(string name, string text, string kind) => Assert.Equal(kind, Look(name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Text_in_two_bytes_is_text() => Assert.Equal("Text", Look("ca.crt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Pem.Ca)]));

    [Fact]
    public void More_than_a_megabyte_is_not_opened() => Assert.Equal("Closed", Look("ca.pem", new byte[CertificateFile.MaximumSize + 1]));

    [Fact]
    public void What_is_no_file_is_missing()
    {
        _ = Directory.CreateDirectory(Path.Combine(_folder, "folder.pem"));
        _ = File.CreateSymbolicLink(Path.Combine(_folder, "link.pem"), Path.Combine(_folder, "nowhere.pem"));

        Assert.Equal(FileKind.Missing, CertificateFile.Look(Path.Combine(_folder, "folder.pem")).Kind);
        Assert.Equal(FileKind.Missing, CertificateFile.Look(Path.Combine(_folder, "none.pem")).Kind);
        Assert.NotEqual(FileKind.Text, CertificateFile.Look(Path.Combine(_folder, "link.pem")).Kind);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("A=1\0", true)]
    [InlineData("\0GITCRYPT\0\0", false)]
    public void What_the_compiler_takes_for_binary_is_not_opened(string text, bool expected) => Assert.Equal(expected, CanBeOpened(".env", Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Settings_in_two_bytes_are_text() => Assert.True(CanBeOpened("appsettings.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")]));

    [Fact]
    public void A_link_to_nowhere_is_not_opened()
    {
        _ = File.CreateSymbolicLink(Path.Combine(_folder, ".env"), Path.Combine(_folder, "nowhere"));

        Assert.False(TextFile.CanBeOpened(Path.Combine(_folder, ".env")));
        Assert.False(TextFile.CanBeOpened(_folder));
    }

    [Theory]
    [InlineData("ca.pem", true)]
    [InlineData("CA.P12", true)]
    [InlineData("pem", false)]
    [InlineData("appsettings.json", false)]
    public void Extensions_tell_certificate_files(string path, bool expected) => Assert.Equal(expected, CertificateFile.IsOne(path));

    // The build has no Core at hand, and has to find and open what Core reads.
    [Theory]
    [InlineData(CertificateFileFormat.Pem, "pem")]
    [InlineData(CertificateFileFormat.Crt, "crt")]
    [InlineData(CertificateFileFormat.Cer, "cer")]
    [InlineData(CertificateFileFormat.Key, "key")]
    [InlineData(CertificateFileFormat.Pfx, "pfx")]
    [InlineData(CertificateFileFormat.P12, "p12")]
    [InlineData(CertificateFileFormat.Der, "der")]
    [InlineData(CertificateFileFormat.Other, "txt")]
    public void The_build_knows_the_formats_that_the_analyzers_know(CertificateFileFormat format, string extension)
    {
        Assert.Equal(format, CertificatePath.FormatOf("ca." + extension));
        Assert.Equal(format != CertificateFileFormat.Other, CertificateFile.IsOne("ca." + extension));
        Assert.Equal(format != CertificateFileFormat.Other, Targets.Contains("**/*." + extension, StringComparison.Ordinal));
    }

    [Fact]
    public void The_build_opens_what_the_analyzers_read() => Assert.Equal(PemFile.MaximumLength, CertificateFile.MaximumSize);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private bool CanBeOpened(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return TextFile.CanBeOpened(path);
    }

    private string Look(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return CertificateFile.Look(path).Kind.ToString();
    }
}
