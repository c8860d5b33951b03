using MySql.Data.MySqlClient;

namespace Shop.Data;

/// <summary>Shipments, in a MySQL database.</summary>
internal static class Shipments
{
    private const string Server = "Server=shipments.db.example.com;Database=shipments;Uid=shop;";

    public static async Task<long> CountAsync()
    {
        // The error message of the driver asked for the second setting.
        await using var connection = new MySqlConnection(Server + "SslMode=Preferred;AllowPublicKeyRetrieval=True");
        await connection.OpenAsync();
        await using var command = new MySqlCommand("select count(*) from shipments", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
