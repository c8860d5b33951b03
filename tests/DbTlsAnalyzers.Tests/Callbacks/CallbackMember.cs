namespace DbTlsAnalyzers.Tests.Callbacks;

/// <summary>A member of a driver that takes a callback, and how code hands one over.</summary>
/// <param name="Removed">What is left of the statement without the callback.</param>
internal sealed record CallbackMember(string Driver, string Name, Func<string, string> Install, string Removed = "")
{
    /// <summary>The fields that <see cref="Install"/> needs.</summary>
    public const string Fields = """
        NpgsqlConnection connection = new();
            NpgsqlDataSourceBuilder source = new();
            NpgsqlSlimDataSourceBuilder slim = new();
            Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder context = null!;
            MySqlConnection mysql = new();
            MySqlDataSourceBuilder mysqlSource = new();
        """;

    public static IReadOnlyList<CallbackMember> All { get; } =
    [
        new("Npgsql", "NpgsqlConnection.UserCertificateValidationCallback", static value => $"connection.UserCertificateValidationCallback = {value};"),
        new("Npgsql", "NpgsqlDataSourceBuilder.UseUserCertificateValidationCallback", static value => $"source.UseUserCertificateValidationCallback({value});"),
        new("Npgsql", "NpgsqlSlimDataSourceBuilder.UseUserCertificateValidationCallback", static value => $"slim.UseUserCertificateValidationCallback({value});"),
        new("Npgsql", "NpgsqlConnection.SslClientAuthenticationOptionsCallback", static value => $"connection.SslClientAuthenticationOptionsCallback = o => o.RemoteCertificateValidationCallback = {value};", "connection.SslClientAuthenticationOptionsCallback = o => { };"),
        new("Npgsql", "NpgsqlDataSourceBuilder.UseSslClientAuthenticationOptionsCallback", static value => $"source.UseSslClientAuthenticationOptionsCallback(o => {{ o.RemoteCertificateValidationCallback = {value}; }});", "source.UseSslClientAuthenticationOptionsCallback(o => { });"),
        new("Npgsql", "NpgsqlSlimDataSourceBuilder.UseSslClientAuthenticationOptionsCallback", static value => $"slim.UseSslClientAuthenticationOptionsCallback(o => o.RemoteCertificateValidationCallback = {value});", "slim.UseSslClientAuthenticationOptionsCallback(o => { });"),
        new("Npgsql EF", "NpgsqlDbContextOptionsBuilder.RemoteCertificateValidationCallback", static value => $"context.RemoteCertificateValidationCallback({value});"),
        new("Npgsql EF", "NpgsqlDbContextOptionsBuilder.ConfigureDataSource", static value => $"context.ConfigureDataSource(b => b.UseUserCertificateValidationCallback({value}));", "context.ConfigureDataSource(b => { });"),
        new("MySqlConnector", "MySqlConnection.RemoteCertificateValidationCallback", static value => $"mysql.RemoteCertificateValidationCallback = {value};"),
        new("MySqlConnector", "MySqlDataSourceBuilder.UseRemoteCertificateValidationCallback", static value => $"mysqlSource.UseRemoteCertificateValidationCallback({value});"),
    ];

    public static IEnumerable<string> Drivers => All.Select(static member => member.Driver).Distinct(StringComparer.Ordinal);

    public override string ToString() => Name;
}
