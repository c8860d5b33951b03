using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Shop.Data;

/// <summary>The audit log, whose connection string stands in appsettings.json (and, for containers, in .env and compose.yml).</summary>
internal static class Audit
{
    public static string ConnectionString { get; } = new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").Build().GetConnectionString("Audit")!;

    public static async Task<long> CountAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand("select count(*) from audit");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
