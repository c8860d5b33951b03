using System.Globalization;

namespace DbTlsAnalyzers.Recognition;

/// <summary>Marks of products whose connection strings look like a database driver's: brokers, caches, search engines, other databases, storage.</summary>
internal static class OtherProducts
{
    private static readonly string[] Names =
    [
        "rabbit", "clickhouse", "redis", "mongo", "elastic", "opensearch", "kafka", "influx", "cassandra", "scylla", "oracle", "sqlite", "cosmos",
        "storage", "servicebus", "eventhub", "neo4j", "memcache", "firebird", "snowflake", "vertica", "teradata", "couch", "raven", "litedb", "arango",
        "dynamo", "bigquery", "databricks", "presto", "netezza", "informix", "sybase", "oledb", "signalr", "applicationinsights", "appinsights",
        "duckdb", "documentdb", "sharepoint", "dataverse", "activemq", "pulsar", "zookeeper", "keyvault",
        "druid", "impala", "pinot", "exasol", "monetdb", "nuodb", "sqlanywhere", "kingbase", "dameng", "hazelcast", "aerospike", "splunk", "rethink",
    ];

    /// <summary>Too short to be looked for inside other words ("archive", "software").</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "amqp", "mq", "ftp", "sftp", "smtp", "imap", "ldap", "nats", "mqtt", "db2", "hana", "hive", "blob", "odbc", "orcl", "ignite", "solr", "consul", "etcd", "trino", "adls", "s3",
    };

    private static readonly HashSet<int> Ports =
    [
        21, 22, 25, 389, 465, 587, 636, // file transfer, mail, directories
        1025, 1521, 1522, 1526, 2483, 2484, 3050, 5236, 5480, 10000, 21050, 30013, 30015, 39015, 50000, // Teradata, Oracle, Firebird, Dameng, Netezza, Hive, Impala, HANA, DB2
        1883, 4222, 5671, 5672, 8883, 9092, 9093, 15672, 61613, 61616, // brokers
        2181, 2379, 5984, 6379, 6380, 7000, 7474, 7687, 8086, 8087, 8091, 8529, 9042, 9142, 9200, 9300, 11210, 11211, 27017, 27018, 27019, 28015, // stores
        8123, 8443, 9000, 9004, 9005, 9009, 9440, // ClickHouse
        80, 443, 8080, 8200, 8500, 10255,
    ];

    private static readonly string[] FileEndings = [".db", ".db3", ".sqlite", ".sqlite3", ".mdb", ".accdb", ".xls", ".xlsx", ".fdb", ".duckdb", ".sdf"];

    /// <summary>True if a key, variable or host is named after another product.</summary>
    public static bool AreNamedBy(string text) => Names.Any(name => ProductWord.Contains(text, name)) || ProductWord.Split(text).Any(Words.Contains);

    /// <summary>The same for a host, which nobody calls after a product when it is the second of several: <c>db2.example.com</c>.</summary>
    public static bool AreNamedByHost(string host) =>
        Names.Any(name => ProductWord.Contains(host, name)) || ProductWord.Split(host).Any(static word => Words.Contains(word) && !word.Equals("db2", StringComparison.OrdinalIgnoreCase));

    public static bool Use(int port) => Ports.Contains(port);

    /// <summary>True for what stands behind a host's keyword but is none: files, URLs, endpoints, Oracle's descriptors.</summary>
    public static bool AreMeantBy(string host) =>
        host.IndexOf("://", StringComparison.Ordinal) >= 0
        || host.IndexOf('=') >= 0
        || host.IndexOf('/') > 0
        || host.StartsWith("|", StringComparison.Ordinal)
        || host.StartsWith(":memory:", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || FileEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The number behind the last <paramref name="separator"/> of a host (<c>db:5432</c>, <c>tcp:db,1433</c>); null if there is none.</summary>
    public static int? PortOf(string host, char separator)
    {
        var position = host.LastIndexOf(separator);
        return position > 0 && int.TryParse(host.Substring(position + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }
}
