using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;
using DbTlsAnalyzers.Translation;

namespace DbTlsAnalyzers.Tests.Translation;

public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("postgres://db", true)]
    [InlineData("postgresql://db", true)]
    [InlineData("mysql://db", true)]
    [InlineData("mysqlx://db", true)]
    [InlineData("mariadb://db", true)]
    [InlineData("mssql://db", true)]
    [InlineData("SqlServer://db", true)]
    [InlineData("jdbc:mysql://db", true)]
    [InlineData("JDBC:postgresql://db", true)]
    [InlineData("jdbc:sqlite://db", false)]
    [InlineData("xjdbc:mysql://db", false)]
    [InlineData("jdbc:://db", false)]
    [InlineData("https://db", false)]
    [InlineData("://db", false)]
    [InlineData("postgres:/db", false)]
    [InlineData("at postgres://db", false)]
    [InlineData("Host=db", false)]
    [InlineData("", false)]
    public void A_uri_begins_with_the_scheme_of_a_database(string text, bool expected) => Assert.Equal(expected, ForeignText.IsUri(text));

    [Theory]
    [InlineData("host=db dbname=shop", true)]
    [InlineData(" host=db\tport=5432\n", true)]
    [InlineData("host=db user=app", true)]
    [InlineData("host=db sslmode=require", true)]
    [InlineData("hostaddr=10.0.0.1 dbname=shop", true)]
    [InlineData("host='my db' dbname=shop", true)]
    [InlineData("host=db dbname='my shop' application_name='a b'", true)]
    [InlineData("host=db", false)]
    [InlineData("host=db application_name=x", false)]
    [InlineData("dbname=shop port=5432", false)]
    [InlineData("host=db;dbname=shop", false)]
    [InlineData(";host=db dbname=shop", false)]
    [InlineData("host=db dbname=shop x", false)]
    [InlineData("host=db dbname=shop =x", false)]
    [InlineData("host=db data-base=shop dbname=shop", false)]
    [InlineData("the host=db and dbname=shop", false)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    public void A_libpq_string_is_pairs_with_a_host_and_more_between_white_space(string text, bool expected) => Assert.Equal(expected, ForeignText.IsLibpq(text));

    [Theory]
    [InlineData("postgres://db", "Host=db;SSL Mode=VerifyFull")]
    [InlineData("postgres://db/", "Host=db;SSL Mode=VerifyFull")]
    [InlineData("postgres://db?", "Host=db;SSL Mode=VerifyFull")]
    [InlineData("postgres://app@db/shop", "Username=app;Host=db;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("postgres://app:x@db:5433/shop", "Username=app;Password=x;Host=db;Port=5433;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("postgres://a@b:x@db/shop", "Username=a@b;Password=x;Host=db;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("postgres://db/shop?user=app&password=x", "Host=db;Database=shop;Username=app;Password=x;SSL Mode=VerifyFull")]
    [InlineData("jdbc:postgresql://db/shop?ssl=true&sslmode=require&user=app", "Host=db;Database=shop;SSL Mode=VerifyFull;Username=app")]
    [InlineData("postgres://db/shop?&sslmode=disable&", "Host=db;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("postgres://db/shop?trustServerCertificate=true", "Host=db;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("postgres://db?sslrootcert=%2Fetc%2Fca.pem&sslmode=allow", "Host=db;Root Certificate=/etc/ca.pem;SSL Mode=VerifyFull")]
    [InlineData("postgres://\uFFFC:\uFFFC@\uFFFC:\uFFFC/\uFFFC", "Username=\uFFFC;Password=\uFFFC;Host=\uFFFC;Port=\uFFFC;Database=\uFFFC;SSL Mode=VerifyFull")]
    [InlineData("postgres://app:%21%7e%40@db", "Username=app;Password=!~@;Host=db;SSL Mode=VerifyFull")]
    [InlineData("host=db dbname=shop", "Host=db;Database=shop;SSL Mode=VerifyFull")]
    [InlineData("host=db  sslmode=disable\tuser=app", "Host=db;SSL Mode=VerifyFull;Username=app")]
    [InlineData("host=db sslmode=disable requiressl=1 port=5433", "Host=db;SSL Mode=VerifyFull;Port=5433")]
    [InlineData("sslmode=disable host=db", "SSL Mode=VerifyFull;Host=db")]
    public void What_Npgsql_has_a_keyword_for_is_translated(string text, string expected) => Assert.Equal(expected, Translate(text, DriverCatalog.Npgsql));

    [Theory]
    [InlineData("mysql://app:x@db:3307/shop?useSSL=false", "User ID=app;Password=x;Server=db;Port=3307;Database=shop;SslMode=VerifyFull")]
    [InlineData("host=db dbname=shop", "Server=db;Database=shop;SslMode=VerifyFull")]
    public void Keywords_are_those_of_the_driver(string text, string expected) => Assert.Equal(expected, Translate(text, DriverCatalog.MySqlConnector));

    [Fact]
    public void The_port_of_SQL_Server_stands_behind_a_comma() =>
        Assert.Equal("User ID=app;Password=x;Data Source=db,1433;Initial Catalog=shop;Encrypt=True", Translate("mssql://app:x@db:1433/shop", DriverCatalog.MicrosoftDataSqlClient));

    [Theory]
    // nothing where something must be
    [InlineData("postgres:///shop")]
    [InlineData("postgres://")]
    [InlineData("postgres://:5432/shop")]
    [InlineData("postgres://db:/shop")]
    [InlineData("postgres://@db/shop")]
    [InlineData("postgres://app:@db/shop")]
    [InlineData("postgres://app@/shop")]
    // several hosts, or one in brackets
    [InlineData("postgres://a,b/shop")]
    [InlineData("postgres://[::1]/shop")]
    // one unknown part that may be two
    [InlineData("postgres://\uFFFC@db/shop")]
    // what the driver has no keyword for, or what is there twice
    [InlineData("postgres://db/shop?application=x&connect_timeout=10")]
    [InlineData("postgres://db/shop?sslmode")]
    [InlineData("postgres://db/shop?=require")]
    [InlineData("postgres://db/shop?host=other")]
    [InlineData("postgres://app@db/shop?user=app")]
    [InlineData("host=db hostaddr=10.0.0.1 dbname=shop")]
    [InlineData("host=db dbname=shop connect_timeout=10")]
    [InlineData("trustservercertificate=1 host=db")]
    // what would have to be quoted, or cannot be read
    [InlineData("host=db dbname='shop'")]
    [InlineData("host=db dbname=sh\\op")]
    [InlineData("postgres://db/a;b")]
    [InlineData("postgres://db/a=b")]
    [InlineData("postgres://db/a'b")]
    [InlineData("postgres://db/a\"b")]
    [InlineData("postgres://db/a b")]
    [InlineData("postgres://db/a%3Bb")]
    [InlineData("postgres://db/a%20b")]
    [InlineData("postgres://db/a%7Fb")]
    [InlineData("postgres://db/a%C3%A4b")]
    [InlineData("postgres://db/a%zzb")]
    [InlineData("postgres://db/a%4")]
    [InlineData("postgres://db/a%")]
    [InlineData("postgres://db/shop?user=a%20b")]
    public void Where_something_would_be_lost_nothing_is_translated(string text) => Assert.Null(Translate(text, DriverCatalog.Npgsql));

    [Theory]
    [InlineData("ssl-mode", Role.TlsMode)]
    [InlineData("SSL_Root_Cert", Role.CaCertificate)]
    [InlineData("Trust Server Certificate", Role.TrustServerCertificate)]
    [InlineData("sslkey", Role.ClientKey)]
    [InlineData("dbname", null)]
    public void A_keyword_of_another_driver_is_known_in_any_spelling(string key, Role? role) => Assert.Equal(role, ForeignVocabulary.TlsRole(key));

    private static string? Translate(string text, Driver driver) =>
        ForeignText.Translate(text, new DriverInUse(driver, driver.Newest)) is { } edits ? TextEdits.Apply(text, edits) : null;
}
