using Npgsql;

namespace Shop.Data;

/// <summary>Customers, with a password that comes from outside.</summary>
internal static class Customers
{
    public static async Task<long> CountAsync(string password)
    {
        await using var connection = new NpgsqlConnection($"Host=customers.db.example.com; Username=shop; Password={password}; SSL Mode=Prefer");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from customers", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
