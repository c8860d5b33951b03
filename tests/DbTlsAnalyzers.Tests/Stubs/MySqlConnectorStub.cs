using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Tests.Stubs;

/// <summary>The public members of MySqlConnector 2.6.1 that matter here; with <c>-p:UpstreamPackages=true</c> the driver itself.</summary>
internal static class MySqlConnectorStub
{
#if UPSTREAM_PACKAGES
    public static MetadataReference Reference { get; } = Verifiers.References.Driver("MySqlConnector", "2.6.1");
#else
    public static MetadataReference Reference { get; } = StubAssembly.Compile("MySqlConnector", "2.0.0.0", """
        using System;
        using System.Data;
        using System.Data.Common;
        using System.Net.Security;
        using System.Security.Authentication;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;

        namespace MySqlConnector
        {
            public enum MySqlSslMode { None = 0, Disabled = 0, Preferred = 1, Required = 2, VerifyCA = 3, VerifyFull = 4 }

            public sealed class MySqlConnection : DbConnection, ICloneable
            {
                public MySqlConnection() { }
                public MySqlConnection(string? connectionString) { }
                public override string ConnectionString { get; set; } = "";
                public RemoteCertificateValidationCallback? RemoteCertificateValidationCallback { get; set; }
                public Func<X509CertificateCollection, ValueTask>? ProvideClientCertificatesCallback { get; set; }
                public MySqlConnection CloneWith(string connectionString) => throw null!;
                object ICloneable.Clone() => throw null!;
                public override string Database => throw null!;
                public override string DataSource => throw null!;
                public override string ServerVersion => throw null!;
                public override ConnectionState State => throw null!;
                public override void ChangeDatabase(string databaseName) { }
                public override void Close() { }
                public override void Open() { }
                protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw null!;
                protected override DbCommand CreateDbCommand() => throw null!;
            }

            public sealed class MySqlConnectionStringBuilder : DbConnectionStringBuilder
            {
                public MySqlConnectionStringBuilder() { }
                public MySqlConnectionStringBuilder(string connectionString) { }
                public string Server { get; set; } = "";
                public uint Port { get; set; }
                public string UserID { get; set; } = "";
                public string Password { get; set; } = "";
                public string Database { get; set; } = "";
                public string PipeName { get; set; } = "";
                public MySqlSslMode SslMode { get; set; }
                public string CertificateFile { get; set; } = "";
                public string CertificatePassword { get; set; } = "";
                public string SslCert { get; set; } = "";
                public string SslKey { get; set; } = "";
                public string SslCa { get; set; } = "";
                public string TlsVersion { get; set; } = "";
                public bool AllowPublicKeyRetrieval { get; set; }
                public bool Pooling { get; set; }
                public string ServerRsaPublicKeyFile { get; set; } = "";
                public override object this[string keyword] { get => throw null!; set { } }
            }

            public sealed class MySqlDataSource : DbDataSource
            {
                public MySqlDataSource(string connectionString) { }
                public override string ConnectionString => throw null!;
                protected override DbConnection CreateDbConnection() => throw null!;
                public new MySqlConnection CreateConnection() => throw null!;
            }

            public sealed class MySqlDataSourceBuilder
            {
                public MySqlDataSourceBuilder(string? connectionString = null) { }
                public MySqlConnectionStringBuilder ConnectionStringBuilder => throw null!;
                public MySqlDataSourceBuilder UseName(string? name) => this;
                public MySqlDataSourceBuilder UseClientCertificatesCallback(Func<X509CertificateCollection, ValueTask>? callback) => this;
                public MySqlDataSourceBuilder UseRemoteCertificateValidationCallback(RemoteCertificateValidationCallback callback) => this;
                public MySqlDataSource Build() => throw null!;
            }

            public sealed class MySqlConnectorFactory : DbProviderFactory
            {
                public static readonly MySqlConnectorFactory Instance = new();
                public override DbConnectionStringBuilder CreateConnectionStringBuilder() => throw null!;
                public override DbDataSource CreateDataSource(string connectionString) => throw null!;
            }

            public sealed class MySqlDataAdapter : DbDataAdapter
            {
                public MySqlDataAdapter(string selectCommandText, string connectionString) { }
            }
        }
        """);
#endif
}
