using MySqlConnector;

namespace Shop.Data;

/// <summary>Stock, in a MySQL database.</summary>
internal static class Stock
{
    public static async Task<long> CountAsync()
    {
        await using var connection = new MySqlConnection("Server=stock.db.example.com;User ID=shop;Database=stock;SslMode=Required");
        await connection.OpenAsync();
        await using var command = new MySqlCommand("select count(*) from stock", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
