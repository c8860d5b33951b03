using Npgsql;

// Encrypted, issued by the CA that runs the database, for this host, not revoked: whoever is on the network learns nothing.
const string Orders = "Host=orders.db.example.com;Database=orders;Username=shop;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem;Check Certificate Revocation=True";

if (args is ["--connect"])
{
    await using var orders = NpgsqlDataSource.Create(Orders);
    await using var command = orders.CreateCommand("select count(*) from orders");
    Console.WriteLine($"{await command.ExecuteScalarAsync()} orders");

    var settings = new NpgsqlConnectionStringBuilder
    {
        Host = "reports.db.example.com",
        Database = "reports",
        Username = "shop",
        Password = Environment.GetEnvironmentVariable("SHOP_PASSWORD"),
        SslMode = SslMode.VerifyFull,
        RootCertificate = "certs/ca.pem",
        CheckCertificateRevocation = true,
    };
    await using var reports = NpgsqlDataSource.Create(settings);
    await using var revenue = reports.CreateCommand("select sum(amount) from revenue");
    Console.WriteLine($"{await revenue.ExecuteScalarAsync()} revenue");
}
