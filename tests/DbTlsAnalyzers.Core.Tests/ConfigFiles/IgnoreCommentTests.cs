using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class IgnoreCommentTests
{
    [Theory]
    [InlineData("dbtls:ignore DBTLS1005", "DBTLS1005")]
    [InlineData("DBTLS:Ignore dbtls1005 known", "dbtls1005")]
    [InlineData("dbtls:ignore DBTLS1005, DBTLS3001 behind a tunnel", "DBTLS1005|DBTLS3001")]
    [InlineData("dbtls:ignore:DBTLS1005,DBTLS3001", "DBTLS1005|DBTLS3001")]
    [InlineData("dbtls:ignore\tDBTLS1005\r\nDBTLS3001", "DBTLS1005|DBTLS3001")]
    [InlineData("dbtls:ignore DBTLS1005 since DBTLS3001 is fixed", "DBTLS1005")]
    public void The_rules_stand_before_the_reason(string text, string ids)
    {
        var ignored = IgnoreComment.Read(new ConfigComment(new TextRange(3, 40), text))!;

        Assert.Equal(ids, string.Join('|', ignored.Ids));
        Assert.Equal(new TextRange(3, 40), ignored.Range);
    }

    [Theory]
    [InlineData("dbtls:ignore")]
    [InlineData("dbtls:ignore everything")]
    [InlineData("dbtls: ignore DBTLS1005")]
    [InlineData("see dbtls:ignore DBTLS1005")]
    [InlineData("")]
    public void Any_other_comment_accepts_nothing(string text) => Assert.Null(IgnoreComment.Read(new ConfigComment(default, text)));

    [Fact]
    public void What_is_named_is_accepted_in_any_case_and_nothing_else()
    {
        var ignored = IgnoreComment.Read(new ConfigComment(default, "dbtls:ignore dbtls1005 DBTLS3001"))!;

        Assert.True(ignored.Accepts("DBTLS1005"));
        Assert.True(ignored.Accepts("DBTLS3001"));
        Assert.False(ignored.Accepts("DBTLS1003"));
    }
}
