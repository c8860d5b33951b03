using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Tests.Drivers;

public sealed class NpgsqlHostTests
{
    [Theory]
    [InlineData("Host=db.example.com", "db.example.com", HostScope.Remote)]
    [InlineData("Server=db.example.com:5433", "db.example.com", HostScope.Remote)]
    [InlineData("Host=localhost", "localhost", HostScope.Local)]
    [InlineData("Host=LOCALHOST:5433", "LOCALHOST", HostScope.Local)]
    [InlineData("Host=127.0.0.1", "127.0.0.1", HostScope.Local)]
    [InlineData("Host=127.8.0.1:5432", "127.8.0.1", HostScope.Local)]
    [InlineData("Host=::1", "::1", HostScope.Local)]
    [InlineData("Host=[::1]", "[::1]", HostScope.Local)]
    [InlineData("Host=[::1]:5432", "[::1]", HostScope.Local)]
    [InlineData("Host=2001:db8::1", "2001:db8::1", HostScope.Remote)]
    [InlineData("Host=[2001:db8::1]:5432", "[2001:db8::1]", HostScope.Remote)]
    [InlineData("Host=10.0.0.5", "10.0.0.5", HostScope.Remote)]
    [InlineData("Host=postgres", "postgres", HostScope.Nearby)]
    [InlineData("Host=host.docker.internal", "host.docker.internal", HostScope.Nearby)]
    [InlineData("Host=localhost,localhost:5433", "localhost|localhost", HostScope.Local)]
    [InlineData("Host=localhost, db.example.com:5433", "localhost|db.example.com", HostScope.Remote)]
    [InlineData("Host=localhost,db", "localhost|db", HostScope.Nearby)]
    [InlineData("Host=/var/run/postgresql,db.example.com", "db.example.com", HostScope.Remote)]
    [InlineData("Username=app", "", HostScope.Unknown)]
    [InlineData("Host=", "", HostScope.Unknown)]
    [InlineData("Host=,", "", HostScope.Unknown)]
    [InlineData("Host=\uFFFC", "", HostScope.Unknown)]
    [InlineData("Host=:", "", HostScope.Local)]
    public void Hosts_are_read_without_their_ports(string text, string names, HostScope scope)
    {
        var connection = Given.Npgsql("10.0.0", text);

        Assert.Equal(names, string.Join("|", connection.Hosts.Names));
        Assert.Equal(scope, HostClassifier.Classify(connection, []));
    }

    [Theory]
    [InlineData("Host=/var/run/postgresql")]
    [InlineData("Host=/var/run/postgresql,/tmp")]
    [InlineData("Host=@abstract")]
    [InlineData(@"Host=C:\sockets")]
    public void Paths_are_sockets_of_this_machine(string text)
    {
        var connection = Given.Npgsql("10.0.0", text);

        Assert.Equal(Transport.UnixSocket, connection.Hosts.Transport);
        Assert.Equal(HostScope.Local, HostClassifier.Classify(connection, []));
    }
}
