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
}
