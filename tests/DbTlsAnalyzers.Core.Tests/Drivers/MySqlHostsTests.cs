using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class MySqlHostsTests
{
    [Theory]
    [InlineData("Server=db.example.com", "Network db.example.com")]
    [InlineData("Host=a, b", "Network a b")]
    [InlineData("Data Source=a,localhost", "Network a localhost")]
    [InlineData("Server=", "Network ")]
    [InlineData("User=x", "Network ")]
    [InlineData("Server=/run/mysqld.sock", "UnixSocket ")]
    [InlineData("Server=./mysqld.sock", "UnixSocket ")]
    [InlineData("Server=mysqld.sock;Protocol=unix", "UnixSocket ")]
    [InlineData("Protocol=pipe", "NamedPipe ")]
    [InlineData("Server=other;Protocol=NamedPipe", "NamedPipe other")]
    [InlineData("Protocol=pipe;Pipe=\\\\other\\pipe\\MYSQL", "NamedPipe other")]
    [InlineData("Server=db;Protocol=tcp", "Network db")]
    [InlineData("Server=db;Protocol=memory", "SharedMemory ")]
    public void MySqlConnector_goes_to(string text, string expected) => Assert.Equal(expected, Text(MySqlText.MySqlConnector(text)));

    [Theory]
    [InlineData("Server=db.example.com", "Network db.example.com")]
    [InlineData("Server=a,b:3307", "Network a b")]
    [InlineData("Server=(address=a,priority=100),(address=b:3307,priority=50)", "Network a b")]
    [InlineData("Server=(address=a)", "Network a")]
    [InlineData("Server=[::1]:3306", "Network [::1]")]
    [InlineData("Server=fe80::1", "Network fe80::1")]
    [InlineData("Server=/run/mysqld.sock;Protocol=unix", "UnixSocket ")]
    [InlineData("Server=other;Protocol=pipe", "NamedPipe other")]
    [InlineData("Server=db;Protocol=SharedMemory", "SharedMemory ")]
    [InlineData("Server=db;Protocol=2", "NamedPipe db")]
    public void MySqlData_goes_to(string text, string expected) => Assert.Equal(expected, Text(MySqlText.MySqlData(text)));

    [Fact]
    public void A_hidden_host_or_protocol_is_unknown()
    {
        Assert.False(MySqlText.MySqlConnector("Server=\uFFFC").Hosts.IsKnown);
        Assert.False(MySqlText.MySqlData("Server=localhost;Protocol=\uFFFC").Hosts.IsKnown);
    }

    [Fact]
    public void Only_MySqlConnector_takes_an_empty_host_for_this_machine()
    {
        Assert.Equal(HostScope.Local, HostClassifier.Classify(MySqlText.MySqlConnector("User=x"), []));
        Assert.Equal(HostScope.Unknown, HostClassifier.Classify(MySqlText.MySqlData("User=x"), []));
    }

    [Theory]
    [InlineData("Server=localhost,127.0.0.1", HostScope.Local)]
    [InlineData("Server=localhost,db.example.com", HostScope.Remote)]
    [InlineData("Server=db.example.com;Protocol=pipe", HostScope.Remote)]
    [InlineData("Server=.;Protocol=pipe", HostScope.Local)]
    public void A_list_is_as_far_away_as_its_most_remote_host(string text, HostScope expected) => Assert.Equal(expected, HostClassifier.Classify(MySqlText.MySqlConnector(text), []));

    private static string Text(Connection connection) => $"{connection.Hosts.Transport} {string.Join(' ', connection.Hosts.Names)}";
}
