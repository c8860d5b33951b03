using MySqlConnector;

/// <summary>Stock, in a MySQL database with a private CA.</summary>
internal static class Stock
{
    public static MySqlConnection Connect() =>
        new("Server=stock.db.example.com;User ID=shop;Database=stock;SslMode=VerifyFull;SslCa=certs/ca.pem");
}
