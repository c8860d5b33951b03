using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Recognition;

namespace DbTlsAnalyzers.Tests.Recognition;

public sealed class ConnectionStringRecognizerTests
{
    private const string Shop = "ConnectionStrings:Shop";

    [Theory]
    // Level 2: name, and nothing but the driver's keys.
    [InlineData("Host=db.example.com;Database=shop;Username=app;Password=x", Shop, "MySqlConnector,Npgsql")]
    [InlineData("Server=db.example.com;Database=shop;Uid=app;Pwd=x", Shop, "Microsoft.Data.SqlClient,MySqlConnector,Npgsql")]
    [InlineData("server=db.example.com;port=3306;database=shop;user=app;password=x", Shop, "MySqlConnector")]
    [InlineData("Server=tcp:db.example.com,1433;Initial Catalog=shop;User ID=app;Password=x", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Data Source=db.example.com;Initial Catalog=shop;Integrated Security=SSPI;MultipleActiveResultSets=True", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Server=(localdb)\\mssqllocaldb;Database=shop;Trusted_Connection=True", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "ConnectionStrings__Shop", "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "ShopConnectionString", "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "connStr", "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "_connString", "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "SHOP_CONNECTION_STRING", "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "DefaultConnection", "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "POSTGRESQLCONNSTR_Shop", "Npgsql")]
    [InlineData("Host=db.example.com;Username=app;SSL Mode=Require", Shop, "MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=\uFFFC;Username=\uFFFC", Shop, "MySqlConnector,Npgsql")]
    [InlineData("Host=\uFFFC;Database=shop", Shop, "MySqlConnector,Npgsql")]
    [InlineData("Host=postgres;Database=shop;Username=app", Shop, "Npgsql")]
    [InlineData("Server=postgres;Database=shop;User Id=app", Shop, "Npgsql")]
    [InlineData("Server=mysql;Database=shop;User Id=app", Shop, "MySqlConnector")]
    [InlineData("Server=shop.database.windows.net;Database=shop;User Id=app", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Server=shop.postgres.database.azure.com;Database=shop;User Id=app", Shop, "Npgsql")]
    [InlineData("Server=shop.postgres.cosmos.azure.com;Database=shop;User Id=app", Shop, "Npgsql")]
    [InlineData("Server=db.example.com;Database=shop;User Id=app", "ConnectionStrings:MySql", "MySqlConnector")]
    [InlineData("Server=db.example.com;Database=shop;User Id=app", "ConnectionStrings:SqlServer", "Microsoft.Data.SqlClient")]
    [InlineData("Server=db.example.com;Port=5432;Database=shop;User Id=app;Password=x", Shop, "Npgsql")]
    [InlineData("Server=db.example.com;Port=3306;Database=shop;User Id=app;Password=x", Shop, "MySqlConnector")]
    [InlineData("Server=db\\SQLEXPRESS;Database=shop;User Id=app", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Server=db,1433;Database=shop;User Id=app", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Server=(local);Database=shop;User Id=app", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Server=np:db;Database=shop;User Id=app", Shop, "Microsoft.Data.SqlClient")]
    [InlineData("Host=db.example.com;Port=100;Database=shop;Username=app", Shop, "MySqlConnector,Npgsql")]
    [InlineData("Host=db2.example.com;Database=shop;Username=app", Shop, "MySqlConnector,Npgsql")]
    [InlineData("Host=/var/run/postgresql;Database=shop;Username=app", Shop, "Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;DB=shop;Username=app", Shop, "Npgsql")]
    // What several drivers can read is all of theirs.
    [InlineData("Server=db.example.com;Database=shop;User Id=app;Password=x", Shop, "Microsoft.Data.SqlClient,MySqlConnector,Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Username=app;SslMode=Prefer", null, "MySqlConnector,Npgsql")]
    // Level 3: a TLS key, a host and a further key.
    [InlineData("Host=db.example.com;Database=shop;Timeout=5;SSL Mode=Require", null, "Npgsql")]
    [InlineData("Server=db.example.com;User Id=app;AllowUserVariables=True;SslMode=None", "Text", "MySqlConnector")]
    [InlineData("Data Source=db.example.com;Initial Catalog=shop;Encrypt=False", null, "Microsoft.Data.SqlClient")]
    [InlineData("Server=db.example.com;Trusted_Connection=True;TrustServerCertificate=True", "Anything", "Microsoft.Data.SqlClient")]
    [InlineData("Host=db.example.com;\uFFFC=1;Username=app;Include Error Detail=True;SSL Mode=Require", Shop, "Npgsql")]
    [InlineData("Host=db.example.com;Timeout=5;SSL Mode=Require;Trust Server Certificate=true", null, "Npgsql")]
    // Under a name, what a variable or code completes.
    [InlineData("\uFFFC;SSL Mode=Require", Shop, "MySqlConnector,Npgsql")]
    [InlineData("\uFFFC;TrustServerCertificate=True;Search Path=a", Shop, "Npgsql")]
    [InlineData("Username=app;Database=shop;SSL Mode=Require", Shop, "MySqlConnector,Npgsql")]
    // A TLS key of somebody else, under a name that says what it is.
    [InlineData("Host=db.example.com;Username=app;Password=x;Timeout=5;sslrootcert=ca.pem", Shop, "Npgsql")]
    [InlineData("Host=db.example.com;Database=shop;Timeout=5;sslrootcert=ca.pem", Shop, "Npgsql")]
    [InlineData("Data Source=db.example.com;Initial Catalog=shop;Workstation ID=a;sslrootcert=ca.pem", Shop, "Microsoft.Data.SqlClient")]
    public void Connection_strings_are_recognized(string text, string? name, string drivers) => Assert.Equal(drivers, Recognize(text, name));

    [Theory]
    // No evidence at all, or not enough.
    [InlineData("", Shop)]
    [InlineData("shop", Shop)]
    [InlineData("Name=Shop", Shop)]
    [InlineData("Host=db.example.com", Shop)]
    [InlineData("Host=db.example.com;Username=app;Password=x", Shop)]
    [InlineData("Host=;Database=shop", Shop)]
    [InlineData("Host=db.example.com;Database=shop;Username=app", null)]
    [InlineData("Host=db.example.com;Database=shop;Username=app", "Text")]
    [InlineData("Host=db.example.com;SSL Mode=Require", null)]
    [InlineData("SSL Mode=Require;Username=app", null)]
    [InlineData("Host=db.example.com;Database=shop;Wrong=1", Shop)]
    [InlineData("Host=db.example.com;Database=shop;Wrong=1;SSL Mode=Require", Shop)]
    [InlineData("Host=db.example.com;\uFFFC=1;Database=shop", Shop)]
    [InlineData("Host=db.example.com;Database=shop;\uFFFC", Shop)]
    [InlineData("Host=db.example.com;Database='shop;Username=app", Shop)]
    [InlineData("Host=db.example.com;Database", Shop)]
    [InlineData("Host=db.example.com;Database=;Username=app", Shop)]
    [InlineData("Host=db.example.com;Username=;SSL Mode=Require", Shop)]
    [InlineData("Host=db.example.com;Username=default;SSL Mode=Require", Shop)]
    [InlineData("\uFFFC;SSL Mode=Require", "Text")]
    [InlineData("\uFFFC;Timeout=5", Shop)]
    [InlineData("\uFFFC;Wrong=1;SSL Mode=Require", Shop)]
    [InlineData("Username=app;Database=shop;SSL Mode=Require", "Text")]
    [InlineData("Username=app;Database=shop;Password=x", Shop)]
    // Prose
    [InlineData("Host=db.example.com;Username=app;SSL Mode=Disable is wrong", "Note")]
    // Brokers
    [InlineData("Host=queue.example.com;Username=app;Password=x;UseSsl=false", Shop)]
    [InlineData("Host=queue.example.com;Username=app;Password=x;Ssl=false;Encryption=None", Shop)]
    [InlineData("host=rabbit.example.com;username=app;password=x;virtualHost=/", Shop)]
    [InlineData("host=mq.example.com;username=app;password=x", Shop)]
    [InlineData("host=broker.example.com;database=shop;username=app;password=x", "ConnectionStrings:RabbitMq")]
    [InlineData("host=broker.example.com;database=shop;username=app;password=x", "AMQP_CONNECTION_STRING")]
    [InlineData("host=broker.example.com;port=5672;database=shop;username=app", Shop)]
    [InlineData("host=broker.example.com:5671;database=shop;username=app", Shop)]
    [InlineData("host=rabbitmq;database=shop;username=app", Shop)]
    [InlineData("amqp://app:x@rabbit.example.com:5672/shop", Shop)]
    [InlineData("BootstrapServers=kafka.example.com:9092;SslMode=Require", Shop)]
    [InlineData("Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=x=", Shop)]
    // Other databases
    [InlineData("Host=ch.example.com;Port=8123;Database=shop;Username=app;Password=x", Shop)]
    [InlineData("Host=ch.example.com;Port=9000;Database=shop;User=app;Password=x;Compress=True;Encrypt=False", Shop)]
    [InlineData("Host=ch.example.com;Database=default;Username=default;Password=x", Shop)]
    [InlineData("Host=ch.example.com;Database=shop;Username=app", "ConnectionStrings:ClickHouse")]
    [InlineData("Host=ch.example.com;Database=shop;Username=app", "CLICK_HOUSE_CONNECTION_STRING")]
    [InlineData("Host=clickhouse;Database=shop;Username=app", Shop)]
    [InlineData("Data Source=shop.db", Shop)]
    [InlineData("Data Source=shop.db;Mode=ReadOnly", Shop)]
    [InlineData("Data Source=shop.db;Initial Catalog=main;User ID=app", Shop)]
    [InlineData("Data Source=file:shop;Initial Catalog=main;User ID=app", Shop)]
    [InlineData("Data Source=|DataDirectory|shop;Initial Catalog=main;User ID=app", Shop)]
    [InlineData("Data Source='x=y';Initial Catalog=main;User ID=app", Shop)]
    [InlineData("Host=hana.example.com;Database=shop;Username=app", Shop)]
    [InlineData("Data Source=shop.sqlite;Database=main;Password=x", Shop)]
    [InlineData("Data Source=:memory:;Database=main", Shop)]
    [InlineData("Data Source=c:\\data\\shop.db;Version=3;", Shop)]
    [InlineData("Data Source=(DESCRIPTION=(ADDRESS=(PROTOCOL=TCPS)(HOST=ora.example.com)(PORT=2484)));User Id=app;Password=x", Shop)]
    [InlineData("Data Source=ora.example.com:1521/SHOP;User Id=app;Password=x", Shop)]
    [InlineData("Data Source=ORCL;User Id=app;Password=x", Shop)]
    [InlineData("Server=db.example.com;Database=shop;User Id=app", "ConnectionStrings:Oracle")]
    [InlineData("Server=db2.example.com:50000;Database=shop;Uid=app;Pwd=x", Shop)]
    [InlineData("Server=hana.example.com:30015;UserID=app;Password=x;encrypt=true", Shop)]
    [InlineData("AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=x==;", Shop)]
    [InlineData("mongodb://app:x@mongo.example.com:27017/shop?ssl=true", Shop)]
    [InlineData("Server=mongo.example.com;Database=shop;User=app", Shop)]
    [InlineData("Contact Points=c.example.com;Port=9042;Default Keyspace=shop", Shop)]
    [InlineData("Server=bolt.example.com;Port=7687;Database=shop;User=app", Shop)]
    [InlineData("Provider=Microsoft.ACE.OLEDB.12.0;Data Source=shop.accdb;Persist Security Info=False", Shop)]
    [InlineData("Driver={ODBC Driver 18 for SQL Server};Server=db.example.com;Database=shop;Encrypt=no", Shop)]
    [InlineData("account=shop;host=shop.snowflakecomputing.com;user=app;password=x;db=shop", Shop)]
    // Caches, search, storage, mail
    [InlineData("redis.example.com:6380,password=x,ssl=True,abortConnect=False", Shop)]
    [InlineData("Server=cache.example.com;Port=6379;Database=0;Password=x", Shop)]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=x==;EndpointSuffix=core.windows.net", Shop)]
    [InlineData("Server=smtp.example.com;Port=587;Database=x;User=app;Password=x", Shop)]
    [InlineData("Server=files.example.com;Database=shop;User Id=app", "FtpConnectionString")]
    [InlineData("InstrumentationKey=1;IngestionEndpoint=https://x.example.com/", Shop)]
    [InlineData("Server=db.example.com;Database=shop;User=app", "ConnectionStrings:ElasticSearch")]
    // Text that happens to have equals signs
    [InlineData("SELECT * FROM hosts WHERE Host=1; UPDATE t SET Database=2; SSL Mode=Require", Shop)]
    [InlineData("Connecting with Host=db;Database=shop;SSL Mode=Require", null)]
    [InlineData("Host={Host};Database={Database};SslMode={SslMode}", null)]
    [InlineData("Host={Host};Database={Database};SslMode=Require", null)]
    [InlineData("Host=<host>;Database=shop;SSL Mode=Require", null)]
    [InlineData("Host=the name of the server;Database=its database;SSL Mode=Require", null)]
    [InlineData("Host=db.example.com;Database=shop;SSL Mode=[Require|VerifyFull]", Shop)]
    [InlineData("| Host | `Host=db;SSL Mode=Require` |", null)]
    [InlineData("https://example.com/?Host=db&Database=shop&SslMode=Require", Shop)]
    [InlineData("Host=db&Database=shop&SslMode=Require", null)]
    [InlineData("host=https://example.com/;database=shop", Shop)]
    [InlineData("postgres://app:x@db.example.com/shop?sslmode=require", Shop)]
    [InlineData("host=db.example.com port=5432 dbname=shop sslmode=require", Shop)]
    // A foreign key without a name, or with what belongs to a driver that is not there.
    [InlineData("Host=db.example.com;Database=shop;Timeout=5;sslrootcert=ca.pem", null)]
    [InlineData("Server=db.example.com;Database=shop;User Id=app;sslrootcert=ca.pem", Shop)]
    public void What_may_be_anything_else_is_not(string text, string? name) => Assert.Equal("", Recognize(text, name));

    [Fact]
    public void The_right_key_of_a_driver_that_is_not_referenced_makes_no_other_driver_its_owner() =>
        Assert.Equal("", Recognize("Server=db.example.com;Database=shop;User Id=app;Encrypt=False", Shop, DriverCatalog.Npgsql));

    [Theory]
    // MySQL's mode.
    [InlineData("Server=db.example.com;Database=shop;User Id=app;SslMode=Required", "")]
    [InlineData("Server=db.example.com;Database=shop;User Id=app;SslMode=Preferred", "")]
    // Nobody's: a mistake.
    [InlineData("Server=db.example.com;Database=shop;User Id=app;SslMode=verify-full", "Npgsql")]
    [InlineData("Server=db.example.com;Database=shop;User Id=app;SslMode=Prefer", "Npgsql")]
    public void A_mode_that_only_another_kind_of_server_takes_is_not_the_referenced_drivers(string text, string drivers) =>
        Assert.Equal(drivers, Recognize(text, Shop, DriverCatalog.Npgsql));

    [Fact]
    public void A_mode_that_another_driver_for_the_same_server_takes_is_a_mistake() =>
        Assert.Equal("MySql.Data", Recognize("Server=db.example.com;Database=shop;User Id=app;SslMode=None", Shop, DriverCatalog.MySqlData));

    [Fact]
    public void What_only_one_referenced_driver_can_read_is_that_drivers() =>
        Assert.Equal("Npgsql", Recognize("Host=db.example.com;Database=shop;Username=app;Password=x", Shop, DriverCatalog.Npgsql, DriverCatalog.MicrosoftDataSqlClient));

    [Fact]
    public void Without_a_driver_there_is_nothing_to_recognize() => Assert.Equal("", Recognize("Host=db.example.com;Database=shop;SSL Mode=Require", Shop, []));

    [Theory]
    [InlineData("ConnectionStrings:Shop", true)]
    [InlineData("ConnectionStrings__Shop", true)]
    [InlineData("Data:DefaultConnection:ConnectionString", true)]
    [InlineData("ConnectionStrings:Shop:Value", true)]
    [InlineData("connStr", true)]
    [InlineData("conn_str", true)]
    [InlineData("connection-string", true)]
    [InlineData("SQLCONNSTR_Shop", true)]
    [InlineData("DbConnection", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("conn", false)]
    [InlineData("ConnectionTimeout", false)]
    [InlineData("Password", false)]
    public void Names_of_connection_strings_are_told_from_others(string? name, bool isLike) => Assert.Equal(isLike, ConnectionStringName.IsLike(name));

    private static string Recognize(string text, string? name) =>
        Recognize(text, name, DriverCatalog.Npgsql, DriverCatalog.MySqlConnector, DriverCatalog.MicrosoftDataSqlClient);

    private static string Recognize(string text, string? name, params Driver[] referenced) => string.Join(
        ',',
        ConnectionStringRecognizer.Recognize(ConnectionStringParser.Parse(text), name, [.. referenced.Select(driver => new DriverInUse(driver, driver.Newest))])
            .Select(use => use.Driver.Name).Order(StringComparer.Ordinal));
}
