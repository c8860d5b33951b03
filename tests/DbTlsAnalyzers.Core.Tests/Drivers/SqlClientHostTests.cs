using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class SqlClientHostTests
{
    [Theory]
    [InlineData("Server=tcp:x.database.windows.net,1433", "x.database.windows.net", Transport.Network, HostScope.Remote)]
    [InlineData("Data Source=db.example.com", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData(@"Addr=db.example.com\SQL2022", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData(@"Server=tcp: db.example.com\SQL2022 , 1433", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData("Server=ADMIN:db.example.com", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData("Server=10.1.2.3,1433", "10.1.2.3", Transport.Network, HostScope.Remote)]
    [InlineData(@"Server=SQLSRV01\X", "SQLSRV01", Transport.Network, HostScope.Nearby)]
    [InlineData("Server=mssql", "mssql", Transport.Network, HostScope.Nearby)]
    [InlineData("Server=localhost,1433", "localhost", Transport.Network, HostScope.Local)]
    [InlineData("Server=127.0.0.1", "127.0.0.1", Transport.Network, HostScope.Local)]
    [InlineData("Server=::1", "::1", Transport.Network, HostScope.Local)]
    [InlineData("Server=.", ".", Transport.Network, HostScope.Local)]
    [InlineData(@"Server=.\SQLEXPRESS", ".", Transport.Network, HostScope.Local)]
    [InlineData("Server=(local)", "(local)", Transport.Network, HostScope.Local)]
    [InlineData(@"Server=(LOCAL)\SQLEXPRESS", "(LOCAL)", Transport.Network, HostScope.Local)]
    [InlineData("Database=app", "", Transport.Network, HostScope.Local)]
    [InlineData("Server=", "", Transport.Network, HostScope.Local)]
    [InlineData("Server=\uFFFC", "", Transport.Network, HostScope.Unknown)]
    [InlineData("Database=app;\uFFFC", "", Transport.Network, HostScope.Unknown)]
    [InlineData(@"Server=(localdb)\MSSQLLocalDB", "", Transport.LocalDb, HostScope.Local)]
    [InlineData(@"Server=(LocalDB)\.\Shared", "", Transport.LocalDb, HostScope.Local)]
    [InlineData(@"Server=np:\\.\pipe\LOCALDB#1A2B3C\tsql\query", "", Transport.LocalDb, HostScope.Local)]
    [InlineData("Server=db.example.com;AttachDbFilename=|DataDirectory|app.mdf", "", Transport.LocalDb, HostScope.Local)]
    [InlineData("Server=db.example.com;User Instance=true", "", Transport.LocalDb, HostScope.Local)]
    [InlineData("Server=db.example.com;User Instance=false", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData("context connection=true", "", Transport.LocalDb, HostScope.Local)]
    [InlineData(@"Server=\\.\pipe\sql\query", "", Transport.NamedPipe, HostScope.Local)]
    [InlineData(@"Server=np:\\db01\pipe\sql\query", "db01", Transport.NamedPipe, HostScope.Nearby)]
    [InlineData(@"Server=\\db.example.com\pipe\sql\query", "db.example.com", Transport.NamedPipe, HostScope.Remote)]
    [InlineData("Server=np:db.example.com", "db.example.com", Transport.NamedPipe, HostScope.Remote)]
    [InlineData("Server=np:.", "", Transport.NamedPipe, HostScope.Local)]
    [InlineData("Server=lpc:SQLSRV01", "", Transport.SharedMemory, HostScope.Local)]
    [InlineData("Server=db.example.com;Network Library=dbnmpntw", "db.example.com", Transport.NamedPipe, HostScope.Remote)]
    [InlineData("Server=db.example.com;Network=DBMSLPCN", "", Transport.SharedMemory, HostScope.Local)]
    [InlineData("Server=db.example.com;Net=dbmssocn", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData("Server=tcp:db.example.com;Network Library=dbnmpntw", "db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData("Server=localhost;Failover Partner=db.example.com", "localhost|db.example.com", Transport.Network, HostScope.Remote)]
    [InlineData("Server=localhost;Failover Partner=\uFFFC", "", Transport.Network, HostScope.Unknown)]
    [InlineData("Server=np:localhost", "", Transport.NamedPipe, HostScope.Local)]
    [InlineData("Server=np:(LOCAL)", "", Transport.NamedPipe, HostScope.Local)]
    [InlineData("Server=np:127.0.0.1", "", Transport.NamedPipe, HostScope.Local)]
    [InlineData("Server=np:::1", "", Transport.NamedPipe, HostScope.Local)]
    [InlineData(@"Server=\\localhost\pipe\sql\query", "", Transport.NamedPipe, HostScope.Local)]
    public void Data_sources_are_taken_apart(string text, string names, Transport transport, HostScope scope)
    {
        var connection = Given.SqlClient("6.0", text);

        Assert.Equal((names, transport), (string.Join("|", connection.Hosts.Names), connection.Hosts.Transport));
        Assert.Equal(scope, HostClassifier.Classify(connection, []));
    }

    [Theory]
    [InlineData("Server=\\\\")]
    [InlineData("Server=np:")]
    [InlineData("Server=np:\\\\")]
    [InlineData("Server=,")]
    [InlineData("Server=tcp:tcp:")]
    public void Odd_data_sources_are_no_error(string text) => Assert.NotNull(Given.SystemSqlClient(text).Hosts);
}
