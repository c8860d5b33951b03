using DbTlsAnalyzers.Recognition;

namespace DbTlsAnalyzers.Tests.Recognition;

public sealed class ProductWordTests
{
    [Theory]
    [InlineData("MyFtpServer2", "My Ftp Server2")]
    [InlineData("FTP_CONNECTION-STRING", "FTP CONNECTION STRING")]
    [InlineData("myFTP", "my FTP")]
    [InlineData("mq.example.com", "mq example com")]
    [InlineData("--a::B--", "a B")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    public void Words_are_told_by_case_and_separators(string text, string words) => Assert.Equal(words, string.Join(' ', ProductWord.Split(text)));

    [Theory]
    [InlineData("CLICK_HOUSE_URL", true)]
    [InlineData("my-clickhouse", true)]
    [InlineData("click", false)]
    public void A_name_is_found_whatever_separates_its_parts(string text, bool expected) => Assert.Equal(expected, ProductWord.Contains(text, "clickhouse"));
}
