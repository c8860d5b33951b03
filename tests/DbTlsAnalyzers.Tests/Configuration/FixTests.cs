using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Repairs change the setting and no other byte of the file.</summary>
public sealed class FixTests
{
    [Fact]
    public Task Json_keeps_comments_escapes_and_layout() => ConfigurationTest.Fixes(
        "appsettings.json",
        """
        {
            // the shop
            "ConnectionStrings" : { "Shop":"Host=db.example.com;\u0044atabase=shop;Password=\"a\\b\";  {|DBTLS1003:SSL Mode = Require|} ;Username=app;" , },
          "Other":   [ 1,2 ]
        }
        """,
        """
        {
            // the shop
            "ConnectionStrings" : { "Shop":"Host=db.example.com;\u0044atabase=shop;Password=\"a\\b\";  {|DBTLS3001:SSL Mode = VerifyFull|} ;Username=app;" , },
          "Other":   [ 1,2 ]
        }
        """);

    [Fact]
    public Task Xml_keeps_quotes_and_entities() => ConfigurationTest.Fixes(
        "web.config",
        """
        <?xml version="1.0"?>
        <configuration>
          <connectionStrings>
            <!-- the shop -->
            <add name='Shop'   connectionString='{|DBTLS1005:Host=db.example.com;Database=shop;Password=&quot;a&amp;b&quot;|}' providerName="Npgsql"/>
          </connectionStrings>
        </configuration>
        """,
        """
        <?xml version="1.0"?>
        <configuration>
          <connectionStrings>
            <!-- the shop -->
            <add name='Shop'   connectionString='Host=db.example.com;Database=shop;Password=&quot;a&amp;b&quot;;{|DBTLS3001:SSL Mode=VerifyFull|}' providerName="Npgsql"/>
          </connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task Env_keeps_quotes_and_comments() => ConfigurationTest.Fixes(
        ".env",
        """
        # shop
        ConnectionStrings__Shop='{|DBTLS1005:Host=db.example.com;Database=shop|}' # the end
        OTHER=1
        """,
        """
        # shop
        ConnectionStrings__Shop='Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}' # the end
        OTHER=1
        """);

    [Fact]
    public Task A_default_of_a_variable_is_repaired_in_place() => ConfigurationTest.Fixes(
        ".env",
        """
        ConnectionStrings__Shop="${SHOP:-Host=db.example.com;Database=shop;{|DBTLS1003!Warning:SSL Mode=Require|}}"
        """,
        """
        ConnectionStrings__Shop="${SHOP:-Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}}"
        """);

    [Fact]
    public Task A_hole_elsewhere_does_not_hinder_the_repair() => ConfigurationTest.Fixes(
        ".env",
        """
        ConnectionStrings__Shop="Host=${HOST};Database=shop;Password=${PASSWORD};{|DBTLS1003!Warning:SSL Mode=Require|}"
        """,
        """
        ConnectionStrings__Shop="Host=${HOST};Database=shop;Password=${PASSWORD};{|DBTLS3001:SSL Mode=VerifyFull|}"
        """);

    [Fact]
    public Task Fix_All_repairs_every_value_of_a_file_at_once() => ConfigurationTest.Fixes(
        "appsettings.json",
        """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}",
            "Stock": "Host=db.example.com;Database=stock;{|DBTLS1002:SSL Mode=Prefer|}",
            "Orders": "{|DBTLS1005:Host=db.example.com;Database=orders|}"
          }
        }
        """,
        """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}",
            "Stock": "Host=db.example.com;Database=stock;{|DBTLS3001:SSL Mode=VerifyFull|}",
            "Orders": "Host=db.example.com;Database=orders;{|DBTLS3001:SSL Mode=VerifyFull|}"
          }
        }
        """,
        all: true);

    [Fact]
    public Task Fix_All_repairs_several_files_at_once() => Verify.Fix<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql)
            .Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" } }""")
            .Additional("web.config", """<configuration><connectionStrings><add name="Shop" connectionString="{|DBTLS1005:Host=db.example.com;Database=shop|}" /></connectionStrings></configuration>""")
            .Additional(".env", "ConnectionStrings__Shop={|DBTLS1005:Host=db.example.com;Database=shop|}\n"),
        [
            ("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}" } }"""),
            ("web.config", """<configuration><connectionStrings><add name="Shop" connectionString="Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}" /></connectionStrings></configuration>"""),
            (".env", "ConnectionStrings__Shop=Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}\n"),
        ],
        all: true);

    [Fact]
    public Task A_configured_CA_file_is_written() => ConfigurationTest.Fixes(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "{|DBTLS1005:Host=db.example.com;Database=shop|}" } }""",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }""",
        setup: static project => project.EditorConfig("[*.json]\ndbtls.ca_file = certs/ca.pem\n"));
}
