using DbTlsAnalyzers.Configuration;
using DbTlsAnalyzers.Tests.Certificates;
using DbTlsAnalyzers.Tests.Verifiers;

namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Place and repair of findings in every kind of file.</summary>
public sealed class FormatTests
{
    [Fact]
    public Task Json_is_judged_under_ConnectionStrings() => ConfigurationTest.Reports(
        "appsettings.json",
        """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003!Warning:SSL Mode=Require|};Username=app",
            "Stock": "{|DBTLS1005!Warning:Host=db.example.com;Database=stock;Username=app|}",
            "Safe": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Root Certificate=ca.pem"
          }
        }
        """);

    [Fact]
    public Task Xml_is_judged_under_connectionStrings() => ConfigurationTest.Reports(
        "web.config",
        """
        <configuration>
          <connectionStrings>
            <add name="Shop" connectionString="Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" providerName="Npgsql" />
            <add name="Stock"
                 connectionString="{|DBTLS1005:Host=db.example.com;Database=stock|}" />
          </connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task Env_files_are_judged_by_the_names_of_variables() => ConfigurationTest.Reports(
        ".env",
        """
        # the shop
        ConnectionStrings__Shop="Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}"
        export STOCK_CONNECTION_STRING='Host=db.example.com;Database=stock;{|DBTLS1001:SSL Mode=Disable|}'
        POSTGRESQLCONNSTR_Orders={|DBTLS1005:Host=db.example.com;Database=orders|}
        OTHER=Host=db.example.com;Database=orders
        """);

    [Fact]
    public Task Launch_profiles_are_judged_as_development() => ConfigurationTest.Reports(
        "Properties/launchSettings.json",
        """
        {
          "profiles": {
            "Shop": {
              "environmentVariables": {
                "ConnectionStrings__Shop": "Host=db.example.com;Database=shop;{|DBTLS1003!Info:SSL Mode=Require|}"
              }
            }
          }
        }
        """);

    [Fact]
    public Task Transforms_are_judged_like_other_files() => ConfigurationTest.Reports(
        "web.Release.config",
        """
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <connectionStrings>
            <add name="Shop" connectionString="Host=db.example.com;Database=shop;{|DBTLS1003!Warning:SSL Mode=Require|}" xdt:Transform="SetAttributes" xdt:Locator="Match(name)" />
          </connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task Transforms_for_debugging_are_information() => ConfigurationTest.Reports(
        "web.Debug.config",
        """
        <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
          <connectionStrings>
            <add name="Shop" connectionString="Host=db.example.com;Database=shop;{|DBTLS1003!Info:SSL Mode=Require|}" xdt:Transform="SetAttributes" xdt:Locator="Match(name)" />
          </connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task A_file_of_its_own_for_connection_strings_is_judged() => ConfigurationTest.Reports(
        "connectionStrings.config",
        """
        <connectionStrings>
          <add name="Shop" connectionString="Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" />
        </connectionStrings>
        """);

    [Fact]
    public Task Settings_in_appSettings_are_judged_by_their_names() => ConfigurationTest.Reports(
        "app.config",
        """
        <configuration>
          <appSettings>
            <add key="ShopConnectionString" value="{|DBTLS1005:Host=db.example.com;Database=shop|}" />
            <add key="Shop" value="Host=db.example.com;Database=shop" />
          </appSettings>
          <!-- <connectionStrings><add name="Old" connectionString="Host=db.example.com;Database=shop" /></connectionStrings> -->
        </configuration>
        """);

    [Fact]
    public Task Values_that_are_on_several_lines_are_found_and_placed() => ConfigurationTest.Reports(
        "web.config",
        """
        <configuration>
          <connectionStrings>
            <add name="Shop" connectionString="Host=db.example.com;
                                               Database=shop;
                                               {|DBTLS1003:SSL Mode=Require|}" />
          </connectionStrings>
        </configuration>
        """);

    [Fact]
    public Task Other_files_are_not_read() => ConfigurationTest.Reports(
        "notes.txt", "ConnectionStrings__Shop=Host=db.example.com;Database=shop;SSL Mode=Require");

    [Fact]
    public Task Entity_Framework_strings_hold_the_drivers_string() => ConfigurationTest.Fixes(
        "web.config",
        """
        <configuration>
          <connectionStrings>
            <add name="Shop" connectionString="metadata=res://*/Shop.csdl|res://*/Shop.ssdl|res://*/Shop.msl;provider=Npgsql;provider connection string=&quot;Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}&quot;" providerName="System.Data.EntityClient" />
            <add name="Stock" connectionString="metadata=res://*/Stock.csdl;provider=Npgsql;provider connection string='{|DBTLS1005:Host=db.example.com;Database=stock|}'" providerName="System.Data.EntityClient" />
          </connectionStrings>
        </configuration>
        """,
        """
        <configuration>
          <connectionStrings>
            <add name="Shop" connectionString="metadata=res://*/Shop.csdl|res://*/Shop.ssdl|res://*/Shop.msl;provider=Npgsql;provider connection string=&quot;Host=db.example.com;Database=shop;{|DBTLS3001:SSL Mode=VerifyFull|}&quot;" providerName="System.Data.EntityClient" />
            <add name="Stock" connectionString="metadata=res://*/Stock.csdl;provider=Npgsql;provider connection string='Host=db.example.com;Database=stock;{|DBTLS3001:SSL Mode=VerifyFull|}'" providerName="System.Data.EntityClient" />
          </connectionStrings>
        </configuration>
        """,
        all: true);

    [Fact]
    public Task A_certificate_that_two_files_name_is_judged_once() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Npgsql)
            .Additional("appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }""")
            .Additional(".env", "ConnectionStrings__Shop=Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem\n")
            .Certificates(("certs/ca.pem", Pem.WeakCa.Marked("DBTLS3004"))));

    [Fact]
    public Task A_CA_certificate_of_the_project_is_offered_first() => ConfigurationTest.Fixes(
        "appsettings.json",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}" } }""",
        """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=shop;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem" } }""",
        setup: static project => project.Certificates(("certs/ca.pem", Pem.CaFrom("2020-01-01", "2039-12-31"))));

    [Theory]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "Shop": { "environmentVariables": { "ConnectionStrings:Shop": "{|DBTLS1005!Info:Host=db.example.com;Database=shop;Username=app|}" } } } }""")]
    [InlineData("local.settings.json", """{ "Values": { "ConnectionStrings:Shop": "{|DBTLS1005!Info:Host=db.example.com;Database=shop;Username=app|}" } }""")]
    [InlineData("compose.yml", "services: { web: { environment: { 'ConnectionStrings:Shop': '{|DBTLS1005:Host=db.example.com;Database=shop;Username=app|}' } } }")]
    public Task Variables_may_separate_sections_with_a_colon(string path, string marked) => ConfigurationTest.Reports(path, marked);

    [Fact]
    public Task An_element_that_has_a_name_is_judged_by_it() => Verify.Analyzer<ConfigurationFileAnalyzer>(
        static project => project.Reference(References.Driver("MySql.Data", "8.0.19")).Additional(
            "hibernate.cfg.xml",
            """
            <hibernate-configuration xmlns="urn:nhibernate-configuration-2.2">
              <session-factory>
                <property name="connection.driver_class">NHibernate.Driver.MySqlDataDriver</property>
                <property name="connection.connection_string">{|DBTLS1005:Server=db.example.com;Database=shop;User ID=app|}</property>
                <property name="default_schema">Server=db.example.com;Database=shop;User ID=app</property>
              </session-factory>
            </hibernate-configuration>
            """));

    [Fact]
    public Task Doubled_quotes_in_an_Entity_Framework_string_are_one() => ConfigurationTest.Fixes(
        "web.config",
        """
        <connectionStrings>
          <add name="Shop" connectionString="metadata=res://*/Shop.csdl;provider=Npgsql;provider connection string=&quot;Host=db.example.com;Password=&quot;&quot;a;b&quot;&quot;;{|DBTLS1003:SSL Mode=Require|};Database=shop&quot;" providerName="System.Data.EntityClient" />
        </connectionStrings>
        """,
        """
        <connectionStrings>
          <add name="Shop" connectionString="metadata=res://*/Shop.csdl;provider=Npgsql;provider connection string=&quot;Host=db.example.com;Password=&quot;&quot;a;b&quot;&quot;;SSL Mode=VerifyFull;Database=shop;Root Certificate='&quot;&quot;ca&quot;&quot;.pem'&quot;" providerName="System.Data.EntityClient" />
        </connectionStrings>
        """,
        setup: static project => project.EditorConfig("[*]\ndbtls.ca_file = \"ca\".pem\n"));
}
