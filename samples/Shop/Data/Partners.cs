using Npgsql;

namespace Shop.Data;

/// <summary>Databases of partners: the connections are verified in full, so that everything depends on the certificate files.</summary>
internal static class Partners
{
    // The placeholder of a fix that was never filled in: no such file.
    private const string Invoices = "Host=invoices.partner.example;Database=invoices;Username=shop;SSL Mode=VerifyFull;Root Certificate=ca.pem";

    // Their CA certificate has expired: the connection fails.
    private const string Warehouse = "Host=warehouse.partner.example;Database=parcels;Username=shop;SSL Mode=VerifyFull;Root Certificate=certs/warehouse-ca.pem";

    public static async Task<long> CountAsync()
    {
        // Whoever breaks the CA's short key can issue certificates for any host.
        var carrier = new NpgsqlConnectionStringBuilder
        {
            Host = "carrier.partner.example",
            Database = "parcels",
            Username = "shop",
            SslMode = SslMode.VerifyFull,
            RootCertificate = "certs/carrier-ca.pem",
        };

        var count = 0L;
        foreach (var partner in new[] { Invoices, Warehouse, carrier.ConnectionString })
        {
            await using var source = NpgsqlDataSource.Create(partner);
            await using var command = source.CreateCommand("select count(*) from open_items");
            count += (long)(await command.ExecuteScalarAsync())!;
        }

        return count;
    }
}
