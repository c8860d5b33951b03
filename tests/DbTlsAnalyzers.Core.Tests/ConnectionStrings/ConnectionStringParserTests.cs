using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

/// <summary>In these texts <c>□</c> stands for a hole.</summary>
public sealed class ConnectionStringParserTests
{
    [Theory]
    [InlineData("Host=db", "Host", "db")]
    [InlineData("  Host \t=\r\n db  ", "Host", "db")]
    [InlineData("SSL Mode=Require;", "SSL Mode", "Require")]
    [InlineData(";; ;Host=db;;", "Host", "db")]
    [InlineData("Password=a=b", "Password", "a=b")]
    [InlineData("Password= =b", "Password", "=b")]
    [InlineData("a==b=c", "a=b", "c")]
    [InlineData("Password=\"a;b\"", "Password", "a;b")]
    [InlineData("Password='a;b'", "Password", "a;b")]
    [InlineData("Password=' a '", "Password", " a ")]
    [InlineData("Password=\"a\"\"b\"", "Password", "a\"b")]
    [InlineData("Password='it''s'", "Password", "it's")]
    [InlineData("Password='a\"b'", "Password", "a\"b")]
    [InlineData("Password=it's it", "Password", "it's it")]
    [InlineData("Password=\"\"", "Password", "")]
    [InlineData("Password=", "Password", "")]
    [InlineData("Password=\n;", "Password", "")]
    [InlineData("a;b=c", "a;b", "c")]
    [InlineData("Host=a\nPort=1", "Host", "a\nPort=1")]
    [InlineData("Host=a\0\0 ", "Host", "a")]
    public void One_setting_is_read(string text, string key, string value)
    {
        var parsed = ConnectionStringParser.Parse(text);

        Assert.Empty(parsed.Problems);
        Assert.False(parsed.MayHaveMoreSettings);
        var setting = Assert.Single(parsed.Settings);
        Assert.Equal((key, value, true), (setting.Key, setting.Value, setting.IsKnown));
    }

    [Fact]
    public void Settings_stand_in_written_order_with_duplicates_and_resets()
    {
        var parsed = ConnectionStringParser.Parse("SslMode=None;Host=db;SslMode=Required;sslmode=");

        Assert.Equal(["SslMode=None", "Host=db", "SslMode=Required", "sslmode="], parsed.Settings.Select(s => $"{s.Key}={s.Value}"));
    }

    [Fact]
    public void Ranges_leave_white_space_out_and_quotes_in()
    {
        const string Text = "Host=db;\n  SSL Mode  =  'Require'  ;";
        var setting = ConnectionStringParser.Parse(Text).Settings[1];

        Assert.Equal("SSL Mode", Slice(Text, setting.KeyRange));
        Assert.Equal("'Require'", Slice(Text, setting.ValueRange));
        Assert.Equal("SSL Mode  =  'Require'", Slice(Text, setting.Range));
    }

    [Theory]
    [InlineData("Host=|;Port=1")]
    [InlineData("Host = |;Port=1")]
    [InlineData("Host = |  ")]
    [InlineData("Host =|")]
    [InlineData("Host=|  ;")]
    public void The_range_of_an_absent_value_is_where_one_would_stand(string marked)
    {
        var place = marked.IndexOf('|', StringComparison.Ordinal);
        var setting = ConnectionStringParser.Parse(marked.Remove(place, 1)).Settings[0];

        Assert.Equal(new TextRange(place, 0), setting.ValueRange);
        Assert.Equal(place, setting.Range.End);
    }

    [Theory]
    [InlineData("Host=db;[junk]")]
    [InlineData("[=x] ;Host=db")]
    [InlineData("[=];Host=db")]
    [InlineData("[Password=\"abc];Host=db")]
    [InlineData("[Password='abc] ; Host=db")]
    [InlineData("[Password=\"abc\"def];Host=db")]
    [InlineData("[Password=abc\"] ;Host=db")]
    [InlineData("[Password=abc'];Host=db")]
    [InlineData("[Pass\u0001word=abc];Host=db")]
    [InlineData("[junk\nPassword=abc];Host=db")]
    [InlineData("[Password=a\u0001bc];Host=db")]
    [InlineData("[\u0001];Host=db")]
    [InlineData("Host=db[\0x=y]")]
    [InlineData("Host=db[\0];")]
    public void What_no_driver_can_read_is_a_problem_and_the_rest_is_read(string marked)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var text = marked.Remove(end + 1, 1).Remove(start, 1);
        var parsed = ConnectionStringParser.Parse(text);

        Assert.Null(Oracle.Read(text));
        Assert.Equal(TextRange.FromBounds(start, end), Assert.Single(parsed.Problems).Range);
        Assert.Equal("Host=db", Slice(text, Assert.Single(parsed.Settings).Range));
    }

    [Theory]
    [InlineData("Host=db;\0x", "Text follows a NUL character, which ends a connection string")]
    [InlineData("Host=db;junk", "A keyword has no '='")]
    [InlineData("Host=db;=x", "No keyword stands before '='")]
    [InlineData("a\u0001b=c", "A control character or line break stands in a keyword")]
    [InlineData("a\nb=c", "A control character or line break stands in a keyword")]
    [InlineData("a=b\u0001", "A control character stands in a value")]
    [InlineData("a=b'", "A value without quotes ends in a quote")]
    [InlineData("a='b", "A quoted value has no closing quote")]
    [InlineData("a='b'c", "Text follows a quoted value")]
    public void A_problem_says_what_is_wrong(string text, string message) => Assert.Equal(message, Assert.Single(Parse(text).Problems).Message);

    [Theory]
    [InlineData("Host=□")]
    [InlineData("Host=□;Port=1")]
    [InlineData("Host=db-□")]
    [InlineData("Host=db□.example.com")]
    [InlineData("Host=db□;Port=1")]
    [InlineData("Host='□'")]
    [InlineData("Host='□';Port=1")]
    [InlineData("Host=\"db□\"")]
    [InlineData("Host=app_□")]
    [InlineData("Host=□.example.com;")]
    [InlineData("Host = □ ;")]
    public void A_hole_in_a_value_makes_only_the_value_unknown(string text)
    {
        var parsed = Parse(text);

        Assert.Empty(parsed.Problems);
        Assert.False(parsed.MayHaveMoreSettings);
        Assert.Equal(["Host"], parsed.Settings.Where(s => !s.IsKnown).Select(s => s.Key));
    }

    [Theory]
    [InlineData("Host=db□")]
    [InlineData("Host=db1□ ")]
    [InlineData("Host='db'□")]
    [InlineData("Host='db' □;Port=1")]
    [InlineData("Host=□□")]
    [InlineData("Host=db□;□")]
    [InlineData("Host='db□")]
    [InlineData("Host=□'")]
    public void A_hole_that_may_go_beyond_its_value_makes_absent_settings_unknown_too(string text)
    {
        var parsed = Parse(text);

        Assert.Empty(parsed.Problems);
        Assert.True(parsed.MayHaveMoreSettings);
        Assert.False(parsed.Settings[0].IsKnown);
    }

    [Theory]
    [InlineData("□", "")]
    [InlineData("□;SSL Mode=Require", "SSL Mode")]
    [InlineData("Host=db;□", "Host")]
    [InlineData("Host=db;□;Port=1", "Host Port")]
    [InlineData("Host=db; □ ;Port=1;", "Host Port")]
    [InlineData("Host=db;Ssl□;Port=1", "Host Port")]
    [InlineData("Host=db;□□", "Host")]
    [InlineData("Host=db;□x□;Port=1", "Host Port")]
    public void A_hole_in_place_of_settings_is_neither_a_setting_nor_a_problem(string text, string keys)
    {
        var parsed = Parse(text);

        Assert.Empty(parsed.Problems);
        Assert.True(parsed.MayHaveMoreSettings);
        Assert.Equal(keys, string.Join(' ', parsed.Settings.Select(s => s.Key)));
        Assert.All(parsed.Settings, s => Assert.True(s.IsKnown));
    }

    [Theory]
    [InlineData("□=db")]
    [InlineData("□Host=db")]
    [InlineData("□\nHost=db")]
    [InlineData("Ssl□=db")]
    public void A_hole_in_a_key_makes_the_setting_and_absent_ones_unknown(string text)
    {
        var parsed = Parse(text);

        Assert.Empty(parsed.Problems);
        Assert.True(parsed.MayHaveMoreSettings);
        Assert.False(Assert.Single(parsed.Settings).IsKnown);
    }

    [Theory]
    [InlineData("Host=□;junk")]
    [InlineData("Host=db;=x□")]
    [InlineData("Host=db;Password='x'y□")]
    public void A_hole_elsewhere_does_not_hide_a_problem(string text) => Assert.Single(Parse(text).Problems);

    private static ConnectionString Parse(string text) => ConnectionStringParser.Parse(text.Replace('□', MappedText.Hole));

    private static string Slice(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
