using System.Configuration;
using Npgsql;

namespace Shop.Data;

/// <summary>The ledger, whose connection string still stands in App.config.</summary>
internal static class Ledger
{
    public static string ConnectionString { get; } = ConfigurationManager.ConnectionStrings["Ledger"].ConnectionString;

    public static async Task<long> CountAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand("select count(*) from ledger");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
