namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class IniReaderTests
{
    [Theory]
    [InlineData("[ConnectionStrings]\nShop = Host=db;Port=1\n", "ConnectionStrings:Shop = Host=db;Port=1")]
    [InlineData("ConnectionStrings:Shop=Host=db", "ConnectionStrings:Shop = Host=db")]
    [InlineData("shop.url: Host=db", "shop.url = Host=db")]
    [InlineData("a = \"x;y\"", "a = x;y")]
    [InlineData("a = 'x'\r\n", "a = x")]
    [InlineData("a = \"x", "a = \"x")]
    [InlineData("a =", "a = ")]
    [InlineData("\uFEFFa = x%Y%", "a = x‹Y›")]
    [InlineData("; a = x\n# b = y\n! c = z\n[\nd\n", "")]
    [InlineData("\na=b\nc=d", "a = b|c = d")]
    [InlineData("a = \"\"", "a = ")]
    public void Keys_have_the_section_before_them(string text, string expected) => Assert.Equal(expected, string.Join('|', Reading.Values("my.ini", text)));
}
