using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

/// <summary>In these texts <c>□</c> stands for a hole.</summary>
public sealed class ConnectionStringEditorTests
{
    [Theory]
    [InlineData("Host=db;SSL Mode=Require;Port=1", "Host=db;SSL Mode=VerifyFull;Port=1")]
    [InlineData("SSL Mode = Require ; Host=db", "SSL Mode = VerifyFull ; Host=db")]
    [InlineData("SSL Mode='Require'", "SSL Mode='VerifyFull'")]
    [InlineData("SSL Mode=\"Require\";", "SSL Mode=\"VerifyFull\";")]
    [InlineData("SSL Mode=\"\";", "SSL Mode=\"VerifyFull\";")]
    [InlineData("SSL Mode=", "SSL Mode=VerifyFull")]
    [InlineData("SSL Mode = ;Host=db", "SSL Mode = VerifyFull;Host=db")]
    [InlineData("Host=□;SSL Mode=Require;□", "Host=□;SSL Mode=VerifyFull;□")]
    public void Setting_a_value_replaces_only_the_value(string before, string after) =>
        AssertEdit(before, after, cs => Edit.Set(cs, Find(cs, "SSL Mode"), "VerifyFull"));

    [Theory]
    [InlineData("Ca=x;", "certs/my ca.pem", "Ca=certs/my ca.pem;")]
    [InlineData("Ca=x;", "a;b", "Ca='a;b';")]
    [InlineData("Ca=x;", "a\"b", "Ca=a\"b;")]
    [InlineData("Ca=x;", "\"a\"", "Ca='\"a\"';")]
    [InlineData("Ca=x;", "a'", "Ca='a''';")]
    [InlineData("Ca='x';", "it's", "Ca='it''s';")]
    [InlineData("Ca=\"x\";", "a\"b", "Ca=\"a\"\"b\";")]
    [InlineData("Ca=x;", "=a", "Ca='=a';")]
    [InlineData("Ca=x;", " a", "Ca=' a';")]
    [InlineData("Ca=x;", "", "Ca='';")]
    [InlineData("Ca='x';", "", "Ca='';")]
    [InlineData("Ca=x;", "C:\\certs\\ca.pem", "Ca=C:\\certs\\ca.pem;")]
    public void A_value_is_quoted_when_it_has_to_be(string before, string value, string after) =>
        AssertEdit(before, after, cs => Edit.Set(cs, cs.Settings[0], value));

    [Fact]
    public void The_edit_of_a_quoted_value_leaves_the_quotes_alone()
    {
        var cs = ConnectionStringParser.Parse("SSL Mode=\"Require\"");

        Assert.Equal([new TextEdit(new TextRange(10, 7), "VerifyFull")], Edit.Set(cs, cs.Settings[0], "VerifyFull"));
    }

    [Theory]
    [InlineData("", "k=v")]
    [InlineData("  ", "k=v  ")]
    [InlineData(";", ";k=v;")]
    [InlineData("Host=db", "Host=db;k=v")]
    [InlineData("Host=db;", "Host=db;k=v;")]
    [InlineData("Host=db; ", "Host=db;k=v; ")]
    [InlineData("Host=db; Port=1", "Host=db; Port=1; k=v")]
    [InlineData("Host=db; Port=1;", "Host=db; Port=1; k=v;")]
    [InlineData("Host=db ; Port=1", "Host=db ; Port=1 ; k=v")]
    [InlineData("Host=db ; Port=1 ;", "Host=db ; Port=1 ; k=v ;")]
    [InlineData("Host = db;Port = 1", "Host = db;Port = 1;k = v")]
    [InlineData("Host = db", "Host = db;k = v")]
    [InlineData("Host= db", "Host= db;k= v")]
    [InlineData("Host=", "Host=;k=v")]
    [InlineData("Host=db;Port=1; User=x;", "Host=db;Port=1; User=x;k=v;")]
    [InlineData("\n    Host=db;\n    Port=1;\n", "\n    Host=db;\n    Port=1;\n    k=v;\n")]
    [InlineData("\n    Host=db;\n    Port=1\n", "\n    Host=db;\n    Port=1;\n    k=v\n")]
    [InlineData("\n  Host=db", "\n  Host=db;\n  k=v")]
    [InlineData("\r  Host=db", "\r  Host=db;\r  k=v")]
    [InlineData("Host = ", "Host = ;k=v")]
    [InlineData(" Host=db", " Host=db;k=v")]
    [InlineData("a = 1;b=2;c=3", "a = 1;b=2;c=3;k=v")]
    [InlineData("\r\n\tHost=db\r\n", "\r\n\tHost=db;\r\n\tk=v\r\n")]
    [InlineData("Host=db;\r\n  Port=1;", "Host=db;\r\n  Port=1;\r\n  k=v;")]
    [InlineData("Host='a;b'", "Host='a;b';k=v")]
    [InlineData("Host=db\0", "Host=db;k=v\0")]
    [InlineData("□", "□;k=v")]
    [InlineData("Host=□", "Host=□;k=v")]
    [InlineData("Host=db;□", "Host=db;□;k=v")]
    [InlineData("□;Host=db", "□;Host=db;k=v")]
    public void Adding_takes_on_the_style_of_what_is_there(string before, string after) =>
        AssertEdit(before, after, cs => Edit.Add(cs, "k", "v"));

    [Theory]
    [InlineData("a=b", "a;b", "Host=db;a==b='a;b'")]
    [InlineData("=", "", "Host=db;==='' ")]
    public void Keys_and_values_are_escaped(string key, string value, string after) =>
        AssertEdit("Host=db", after.TrimEnd(), cs => Edit.Add(cs, key, value));

    [Theory]
    [InlineData("Host=db;Port=□", 1, "Host=db;k=v;Port=□")]
    [InlineData("Host=db; Port=1; User=□", 2, "Host=db; Port=1; k=v; User=□")]
    [InlineData("Host=db", 0, "k=v;Host=db")]
    [InlineData("\n  Host=db;\n  Port=1;\n", 0, "\n  k=v;\n  Host=db;\n  Port=1;\n")]
    [InlineData("Host=db", 7, "Host=db;k=v")]
    [InlineData("Host=db", -1, "k=v;Host=db")]
    public void A_setting_can_be_added_before_another(string before, int index, string after) =>
        AssertEdit(before, after, cs => Edit.Add(cs, "k", "v", index));

    [Theory]
    [InlineData("x=1", "")]
    [InlineData("x=1;", "")]
    [InlineData(" x=1 ; ", "  ")]
    [InlineData("x=1;Host=db", "Host=db")]
    [InlineData("x=1; Host=db;", "Host=db;")]
    [InlineData("Host=db;x=1", "Host=db")]
    [InlineData("Host=db;x=1;", "Host=db;")]
    [InlineData("Host=db; x=1", "Host=db")]
    [InlineData("Host=db; x=1;", "Host=db;")]
    [InlineData("Host=db ; x=1 ;", "Host=db ;")]
    [InlineData("Host=db ; x=1", "Host=db")]
    [InlineData("Host=db;x=1;Port=1", "Host=db;Port=1")]
    [InlineData("Host=db; x=1; Port=1", "Host=db; Port=1")]
    [InlineData("Host=db; x='a;b'; Port=1", "Host=db; Port=1")]
    [InlineData("Host=db;;x=1", "Host=db;")]
    [InlineData(";x=1", "")]
    [InlineData("x=1; ;Host=db", " ;Host=db")]
    [InlineData("x=1; \0", " \0")]
    [InlineData("Host = ;x=1", "Host = ")]
    [InlineData("Host=db;\n  x=1\n;Port=1;", "Host=db;\n  Port=1;")]
    [InlineData("Host=db;x=;Port=1", "Host=db;Port=1")]
    [InlineData("Host=db;x=1\0", "Host=db\0")]
    [InlineData("\n  Host=db;\n  x=1;\n  Port=1;\n", "\n  Host=db;\n  Port=1;\n")]
    [InlineData("\n  x=1;\n  Port=1;\n", "\n  Port=1;\n")]
    [InlineData("\n  Host=db;\n  x=1;\n", "\n  Host=db;\n")]
    [InlineData("\n  Host=db;\n  x=1\n", "\n  Host=db\n")]
    [InlineData("Host=db;\n  x=1;Port=1;", "Host=db;\n  Port=1;")]
    [InlineData("Host=db;x=1;\n  Port=1;", "Host=db;\n  Port=1;")]
    [InlineData("□;x=1", "□")]
    [InlineData("x=1;□", "□")]
    [InlineData("Host=db;x=1;□", "Host=db;□")]
    public void Removing_takes_one_separator_along(string before, string after) =>
        AssertEdit(before, after, cs => Edit.Remove(cs, Find(cs, "x")));

    [Theory]
    [InlineData("x=1;y=2;Host=db", "Host=db;k=v")]
    [InlineData("Host=db;x=1;y=2", "Host=db;k=v")]
    [InlineData("Host=db;x=1;y=2;", "Host=db;k=v;")]
    [InlineData("Host=db; x=1; y=2;", "Host=db; k=v;")]
    [InlineData("x=1; Host=db; y=2;", "Host=db; k=v;")]
    [InlineData("x=1;y=2", "k=v")]
    [InlineData("x=1; y=2; ", "k=v; ")]
    [InlineData("x=1;Host=db;y=2", "Host=db;k=v")]
    [InlineData("x=1;Host=db;y=2;□", "Host=db;□;k=v")]
    [InlineData("\n  Host=db;\n  x=1;\n  y=2;\n", "\n  Host=db;\n  k=v;\n")]
    [InlineData("Host=db;;x=1;;y=2;;", "Host=db;;;;k=v;")]
    public void Removing_two_and_adding_one_leaves_no_stray_separator(string before, string after) =>
        AssertEdit(before, after, cs => ConnectionStringEditor.Apply(
            cs, [new SettingEdit.Remove(Find(cs, "x")), new SettingEdit.Add("k", "v"), new SettingEdit.Remove(Find(cs, "y"))]));

    [Theory]
    [InlineData("x=1;y=2", "")]
    [InlineData("x=1;y=2;", "")]
    [InlineData("\n  x=1;\n  y=2;\n", "\n  \n")]
    [InlineData("x=1;;y=2", "")]
    [InlineData("□;x=1;y=2", "□")]
    public void All_settings_can_be_removed(string before, string after) =>
        AssertEdit(before, after, cs => ConnectionStringEditor.Apply(cs, [.. cs.Settings.Select(s => new SettingEdit.Remove(s))]));

    [Fact]
    public void A_setting_added_where_one_is_removed_takes_its_place() =>
        AssertEdit("Host=db; x=1 ; y=□", "Host=db; k=v; l=w ; y=□", cs => ConnectionStringEditor.Apply(
            cs, [new SettingEdit.Remove(cs.Settings[1]), new SettingEdit.Add("k", "v", 1), new SettingEdit.Add("l", "w", 1)]));

    [Fact]
    public void A_value_for_an_empty_setting_at_the_end_comes_before_what_is_appended() =>
        AssertEdit("Host=", "Host=db;k=v", cs => ConnectionStringEditor.Apply(
            cs, [new SettingEdit.Add("k", "v"), new SettingEdit.Set(cs.Settings[0], "db")]));

    [Fact]
    public void Removal_wins_over_a_value_and_the_last_value_over_the_first()
    {
        AssertEdit("x=1;y=2", "y=4", cs => ConnectionStringEditor.Apply(cs,
        [
            new SettingEdit.Set(cs.Settings[0], "3"), new SettingEdit.Remove(cs.Settings[0]),
            new SettingEdit.Set(cs.Settings[1], "3"), new SettingEdit.Set(cs.Settings[1], "4"),
        ]));
    }

    [Fact]
    public void A_very_long_text_is_edited_in_two_places()
    {
        var cs = ConnectionStringParser.Parse(string.Concat(Enumerable.Repeat("x=1; y=2;  ;", Effort.Of(20_000))));
        var edits = ConnectionStringEditor.Apply(cs, [new SettingEdit.Remove(cs.Settings[Effort.Of(30_000)]), new SettingEdit.Add("k", "v")]);

        Assert.Equal(2, edits.Count);
    }

    [Fact]
    public void Nothing_is_done_if_part_of_it_cannot_be_done()
    {
        var cs = ConnectionStringParser.Parse("Host=db;Port=1");

        Assert.Empty(Edit.Add(cs, "k", "a\0"));
        Assert.Empty(Edit.Add(cs, "k", "\uFFFC"));
        Assert.Empty(Edit.Add(cs, "\uFFFC", "a"));
        Assert.Empty(Edit.Set(cs, cs.Settings[0], "\uFFFCa"));
        Assert.Empty(Edit.Add(cs, "", "a"));
        Assert.Empty(Edit.Add(cs, ";k", "a"));
        Assert.Empty(Edit.Add(cs, " k", "a"));
        Assert.Empty(Edit.Add(cs, "k\n", "a"));
        Assert.Empty(ConnectionStringEditor.Apply(cs, [new SettingEdit.Remove(cs.Settings[0]), new SettingEdit.Set(cs.Settings[1], "\0")]));
        Assert.Empty(Edit.Remove(cs, ConnectionStringParser.Parse("x=1").Settings[0]));
    }

    [Theory]
    [InlineData("Host=db;junk")]
    [InlineData("Password='a;Host=db")]
    [InlineData("Host=db;Password='□")]
    public void Nothing_is_added_where_it_might_not_be_read(string text) => Assert.Empty(Edit.Add(Parse(text), "k", "v"));

    [Theory]
    [InlineData("", "SSL Mode")]
    [InlineData("Host=db;Username=u", "SSL Mode")]
    [InlineData("HOST=db;UID=u", "SSL Mode")]
    [InlineData("Host=db;UserId=u", "SslMode")]
    [InlineData("Host=db;SSLCert=u;UID=u", "SslMode")]
    [InlineData("Host=db;User Id=u", "SSL Mode")]
    [InlineData("Host=db;UserId=u;TrustServerCertificate=true;Root Certificate=x", "SslMode")]
    [InlineData("Host=db;UserId=u;Root Certificate=x", "SSL Mode")]
    [InlineData("host=db;username=u", "ssl mode")]
    [InlineData("host=db;user id=u", "ssl mode")]
    [InlineData("host=db;Username=u", "SSL Mode")]
    [InlineData("Db□=db", "SSL Mode")]
    public void The_spelling_follows_the_keys_that_are_there(string text, string spelling) =>
        Assert.Equal(spelling, ConnectionStringEditor.ChooseSpelling(Parse(text), ["SSL Mode", "SslMode"]));

    [Fact]
    public void Without_spellings_there_is_nothing_to_choose() => Assert.Equal("", ConnectionStringEditor.ChooseSpelling(Parse("Host=db"), []));

    private static void AssertEdit(string before, string after, Func<ConnectionString, IReadOnlyList<TextEdit>> edit)
    {
        var cs = Parse(before);

        Assert.Equal(after.Replace('□', MappedText.Hole), TextEdits.Apply(cs.Text, edit(cs)));
    }

    private static Setting Find(ConnectionString cs, string key) => cs.Settings.First(s => string.Equals(s.Key, key, StringComparison.Ordinal));

    private static ConnectionString Parse(string text) => ConnectionStringParser.Parse(text.Replace('□', MappedText.Hole));
}
