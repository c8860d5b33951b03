using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class XmlReaderTests
{
    [Fact]
    public void Connection_strings_have_name_and_provider()
    {
        const string Text = """
            <configuration>
              <connectionStrings>
                <add name="Shop" connectionString="Host=db" providerName="Npgsql" />
              </connectionStrings>
            </configuration>
            """;

        var entry = Reading.Single("web.config", Text);

        Assert.Equal(("connectionStrings", "Shop", ConfigEntryKind.ConnectionString, "Npgsql", "Host=db"), (entry.Section, entry.Name, entry.Kind, entry.ProviderName, entry.Value.Value));
        Assert.Equal("Shop", Text.Substring(entry.KeyRange.Start, entry.KeyRange.Length));
    }

    [Theory]
    [InlineData("<connectionStrings><add name='A' connectionString='x'/></connectionStrings>", "connectionStrings:A = x", ConfigEntryKind.ConnectionString)]
    [InlineData("<configuration><appSettings><add key='A' value='x'/></appSettings></configuration>", "appSettings:A = x", ConfigEntryKind.Key)]
    [InlineData("<configuration><a><My.Settings><setting name='A'><value>x</value></setting></My.Settings></a></configuration>", "a:My.Settings:A = x", ConfigEntryKind.Key)]
    [InlineData("<nlog><targets><target connectionString='x'/></targets></nlog>", "nlog:targets:target:connectionString = x", ConfigEntryKind.Attribute)]
    [InlineData("<log4net><appender><connectionString value='x'/></appender></log4net>", "log4net:appender:connectionString = x", ConfigEntryKind.Attribute)]
    [InlineData("<nlog><connectionString>x</connectionString></nlog>", "nlog:connectionString = x", ConfigEntryKind.ElementText)]
    [InlineData("<p:a><p:b>x</p:b></p:a>", "a:b = x", ConfigEntryKind.ElementText)]
    [InlineData("<configuration><aspNetCore><environmentVariables><environmentVariable name='A' value='x'/></environmentVariables></aspNetCore></configuration>", "aspNetCore:environmentVariables:A = x", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("<configuration><connectionStrings configSource='x'/></configuration>", "connectionStrings = x", ConfigEntryKind.ConfigSource)]
    [InlineData("<configuration><appSettings file='x'/></configuration>", "appSettings = x", ConfigEntryKind.ConfigSource)]
    [InlineData("<configuration><log file='x'/></configuration>", "log:file = x", ConfigEntryKind.Attribute)]
    public void Values_are_reported_where_applications_keep_them(string text, string expected, ConfigEntryKind kind)
    {
        Assert.Equal(expected, Assert.Single(Reading.Values("web.config", text)));
        Assert.Equal(kind, Reading.Single("web.config", text).Kind);
    }

    [Theory]
    [InlineData("<a>x<b c='d'/>y</a>", "a:b:c = d")]
    [InlineData("<a :b='x' c='y' d:e='z'/>", "a:c = y")]
    [InlineData("<a xmlns='http://x' b='y'/>", "a:b = y")]
    [InlineData("<s><add key='K' name='N' value='x'/></s>", "s:N = x")]
    [InlineData("<configuration><location path='.'><appSettings><add key='A' value='x'/></appSettings></location></configuration>", "location:path = .|appSettings:A = x")]
    [InlineData("\uFEFF<a b='x'/>", "a:b = x")]
    public void What_belongs_to_markup_is_no_value(string text, string expected) => Assert.Equal(expected, string.Join('|', Reading.Values("web.config", text)));

    [Fact]
    public void Values_of_a_transform_are_read_and_its_instructions_are_not()
    {
        const string Text = """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <connectionStrings><add name="A" connectionString="x" xdt:Transform="SetAttributes" xdt:Locator="Match(name)"/></connectionStrings>
            </configuration>
            """;

        Assert.Equal(["connectionStrings:A = x"], Reading.Values("web.Release.config", Text));
    }

    [Fact]
    public void A_section_in_a_comment_is_nothing()
    {
        const string Text = "<configuration><!-- <connectionStrings><add name='A' connectionString='x'/></connectionStrings> --></configuration>";

        var file = Reading.Read("web.config", Text);

        Assert.Empty(file.Entries);
        Assert.Equal("<connectionStrings><add name='A' connectionString='x'/></connectionStrings>", Assert.Single(file.Comments).Text);
    }

    [Theory]
    [InlineData("<a b='&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;'/>", "<>&\"'A\U0001F600")]
    [InlineData("<a b='x\r\n\ty\nz&#10;'/>", "x\r\n\ty\nz\n")]
    [InlineData("<a b=\"x'y\"/>", "x'y")]
    [InlineData("<a b='x&entity;y'/>", "x‹entity›y")]
    [InlineData("<a\n  b\n  =\n  'x'\n/>", "x")]
    [InlineData("<a>x&amp;<!-- c --><![CDATA[<y>]]>\r\nz</a>", "x&<y>\r\nz")]
    [InlineData("<a b='&#x10FFFF;&#1;'/>", "\U0010FFFF\u0001")]
    [InlineData("<!DOCTYPE a [ <!ENTITY x \"]>'\"> <!ENTITY y ']>\"'> ]><a b='x'/>", "x")]
    [InlineData("<!DOCTYPE a SYSTEM 'a>b'>\n<a>x</a >", "x")]
    [InlineData("<!DOCTYPE a \"x><b c='d'/>\"><a b='x'/>", "x")]
    [InlineData("<!DOCTYPE a [ <!ENTITY e ']><b c=\"d\"/>'> ]><a b='x'/>", "x")]
    [InlineData("<a><!x>y</a>", "y")]
    public void Text_is_decoded_as_System_Configuration_does(string text, string expected) => Assert.Equal(expected, string.Concat(Reading.Show(Reading.Single("a.xml", text).Value)));

    [Theory]
    [InlineData("<a b='x", "")]
    [InlineData("<a b='x <c d='y'/>", "a:c:d = y")]
    [InlineData("<a b=x c='y'/>", "a:c = y")]
    [InlineData("<a b='x&' c='y'/>", "a:c = y")]
    [InlineData("<a><b></a><c d='x'/>", "c:d = x")]
    [InlineData("<a></b><c d='x'/></a>", "a:c:d = x")]
    [InlineData("<a><!-- <b c='x'/>", "")]
    [InlineData("<a>x&y</a>", "")]
    [InlineData("<a b='&=x;' c='y'/>", "a:c = y")]
    [InlineData("<a><b>x<![CDATA[y</b>", "")]
    public void What_is_malformed_is_a_problem_and_reading_goes_on(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Reading.Values("a.xml", text)));
        Assert.NotEmpty(Reading.Read("a.xml", text).Problems);
    }
}
