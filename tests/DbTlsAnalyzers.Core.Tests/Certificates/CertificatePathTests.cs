using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Tests.Certificates;

public class CertificatePathTests
{
    [Theory]
    [InlineData("", CertificatePathKind.Empty)]
    [InlineData("  ", CertificatePathKind.Empty)]
    [InlineData("ca.pem", CertificatePathKind.Relative)]
    [InlineData(" certs\\ca.pem ", CertificatePathKind.Relative)]
    [InlineData("../ca.pem", CertificatePathKind.Relative)]
    [InlineData("100%.pem", CertificatePathKind.Relative)]
    [InlineData("my__ca.pem", CertificatePathKind.Relative)]
    [InlineData("~ca.pem", CertificatePathKind.Relative)]
    [InlineData("ca file:2.pem", CertificatePathKind.Relative)]
    [InlineData("/etc/ssl/ca.pem", CertificatePathKind.Absolute)]
    [InlineData("\\ca.pem", CertificatePathKind.Absolute)]
    [InlineData("\\\\server\\share\\ca.pem", CertificatePathKind.Absolute)]
    [InlineData("\\\\?\\C:\\ca.pem", CertificatePathKind.Absolute)]
    [InlineData("C:\\ca.pem", CertificatePathKind.Absolute)]
    [InlineData("c:/ca.pem", CertificatePathKind.Absolute)]
    [InlineData("C:ca.pem", CertificatePathKind.Absolute)]
    [InlineData("a:/ca.pem", CertificatePathKind.Absolute)]
    [InlineData("z:/ca.pem", CertificatePathKind.Absolute)]
    [InlineData("A:/ca.pem", CertificatePathKind.Absolute)]
    [InlineData("Z:/ca.pem", CertificatePathKind.Absolute)]
    [InlineData("1:/ca.pem", CertificatePathKind.Relative)]
    [InlineData("@:/ca.pem", CertificatePathKind.Relative)]
    [InlineData("[:/ca.pem", CertificatePathKind.Relative)]
    [InlineData("`:/ca.pem", CertificatePathKind.Relative)]
    [InlineData("a_b:ca.pem", CertificatePathKind.Relative)]
    [InlineData("a/b:ca.pem", CertificatePathKind.Relative)]
    [InlineData(":ca.pem", CertificatePathKind.Relative)]
    [InlineData("az:ca.pem", CertificatePathKind.Url)]
    [InlineData("AZ:ca.pem", CertificatePathKind.Url)]
    [InlineData("x09+-.:ca.pem", CertificatePathKind.Url)]
    [InlineData("~", CertificatePathKind.Home)]
    [InlineData("~/ca.pem", CertificatePathKind.Home)]
    [InlineData("~\\ca.pem", CertificatePathKind.Home)]
    [InlineData("%APPDATA%\\ca.pem", CertificatePathKind.Variable)]
    [InlineData("$HOME/ca.pem", CertificatePathKind.Variable)]
    [InlineData("${CA_DIR}/ca.pem", CertificatePathKind.Variable)]
    [InlineData("$(CaDir)/ca.pem", CertificatePathKind.Variable)]
    [InlineData("#{CaPath}#", CertificatePathKind.Variable)]
    [InlineData("{{ ca_path }}", CertificatePathKind.Variable)]
    [InlineData("<path to the CA>", CertificatePathKind.Variable)]
    [InlineData("__CA_PATH__", CertificatePathKind.Variable)]
    [InlineData("certs/\uFFFC.pem", CertificatePathKind.Variable)]
    [InlineData("|DataDirectory|\\ca.pem", CertificatePathKind.DataDirectory)]
    [InlineData("|datadirectory|ca.pem", CertificatePathKind.DataDirectory)]
    [InlineData("https://example.org/ca.pem", CertificatePathKind.Url)]
    [InlineData("file:///etc/ca.pem", CertificatePathKind.Url)]
    [InlineData("pkcs11:token=db", CertificatePathKind.Url)]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", CertificatePathKind.Inline)]
    public void Path_is_of_one_kind(string text, CertificatePathKind kind) => Assert.Equal(kind, CertificatePath.Parse(text).Kind);

    [Theory]
    [InlineData("certs\\ca.pem", "certs/ca.pem")]
    [InlineData("./certs/./ca.pem", "certs/ca.pem")]
    [InlineData("certs//ca.pem", "certs/ca.pem")]
    [InlineData("certs/../ca.pem", "ca.pem")]
    [InlineData("../../certs/x/../ca.pem", "../../certs/ca.pem")]
    [InlineData("a/../../ca.pem", "../ca.pem")]
    [InlineData("/etc/../../ca.pem", "/ca.pem")]
    [InlineData("C:\\certs\\..\\ca.pem", "C:/ca.pem")]
    [InlineData("\\\\server\\share\\.\\ca.pem", "//server/share/ca.pem")]
    [InlineData(".", "")]
    public void Path_has_one_normal_form(string text, string normalized) => Assert.Equal(normalized, FilePath.Read(text).ToString());

    [Theory]
    [InlineData("ca.pem", CertificateFileFormat.Pem)]
    [InlineData("CA.PEM", CertificateFileFormat.Pem)]
    [InlineData("a.b/ca.crt", CertificateFileFormat.Crt)]
    [InlineData("ca.cer", CertificateFileFormat.Cer)]
    [InlineData("client.key", CertificateFileFormat.Key)]
    [InlineData("~/client.Pfx", CertificateFileFormat.Pfx)]
    [InlineData("%DIR%\\client.p12", CertificateFileFormat.P12)]
    [InlineData("/etc/ca.der", CertificateFileFormat.Der)]
    [InlineData("ca.pem.txt", CertificateFileFormat.Other)]
    [InlineData("certs.pem/ca", CertificateFileFormat.Other)]
    [InlineData("certs.pem\\ca", CertificateFileFormat.Other)]
    [InlineData("ca", CertificateFileFormat.Other)]
    [InlineData("", CertificateFileFormat.Other)]
    [InlineData("ca.", CertificateFileFormat.Other)]
    public void Extension_tells_the_format(string text, CertificateFileFormat format) => Assert.Equal(format, CertificatePath.Parse(text).Format);

    [Theory]
    [InlineData("certs/ca.pem", "/src/shop/certs/ca.pem", "/src/shop")]
    [InlineData("certs/ca.pem", "/src/shop/certs/ca.pem", "/src/shop/")]
    [InlineData(".\\Certs\\CA.pem", "/src/shop/certs/ca.pem", "/src/shop")]
    [InlineData("../certs/ca.pem", "/src/certs/ca.pem", "/src/shop")]
    [InlineData("certs/ca.pem", "C:\\src\\shop\\certs\\ca.pem", "c:\\src\\shop\\")]
    [InlineData("certs/ca.pem", "certs\\ca.pem", "/src/shop")]
    [InlineData("certs/ca.pem", "certs\\ca.pem", "")]
    public void Path_names_a_file(string text, string file, string project) => Assert.True(Names(text, file, project));

    [Theory]
    [InlineData("ca.pem", "/src/shop/certs/ca.pem", "/src/shop")]
    [InlineData("certs/ca.pem", "/src/other/certs/ca.pem", "/src/shop")]
    [InlineData("certs/ca.pem", "/src/shop/certs/ca.pem.bak", "/src/shop")]
    [InlineData("certs/ca.pem", "/src/shop/certs/ca.pem", "")]
    [InlineData("~/ca.pem", "/src/shop/~/ca.pem", "/src/shop")]
    [InlineData("$X/ca.pem", "/src/shop/$X/ca.pem", "/src/shop")]
    [InlineData("/src/shop/ca.pem", "/src/shop/ca.pem", "/src/shop")]
    [InlineData("", "/src/shop", "/src/shop")]
    public void Path_names_another_file_or_none_that_is_known(string text, string file, string project) => Assert.False(Names(text, file, project));

    [Theory]
    [InlineData("/src/shop/certs/ca.pem", "/src/shop", "certs/ca.pem")]
    [InlineData("C:\\src\\shop\\certs\\ca.pem", "C:\\src\\shop\\", "certs/ca.pem")]
    [InlineData("/src/certs/ca.pem", "/src/shop/api", "../../certs/ca.pem")]
    [InlineData("certs\\ca.pem", "/src/shop", "certs/ca.pem")]
    [InlineData("D:\\certs\\ca.pem", "C:\\src\\shop", null)]
    [InlineData("/certs/ca.pem", "", null)]
    public void File_has_a_path_relative_to_the_project(string file, string project, string? expected)
    {
        var path = CertificatePath.ToProjectRelative(file, project);
        Assert.Equal(expected, path);
        Assert.True(path is null || Names(path, file, project));
    }

    private static bool Names(string setting, string file, string project) =>
        new ProjectCertificates(project, [new ProjectFile(file, [file], size: null, read: null)]).Find(CertificatePath.Parse(setting)) is not null;
}
