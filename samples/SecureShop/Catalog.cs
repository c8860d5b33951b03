using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using MySql.Data.MySqlClient;
using Npgsql;

/// <summary>The products, with Entity Framework Core.</summary>
internal sealed class Catalog : DbContext
{
    public DbSet<Product> Products => Set<Product>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(
        "Host=catalog.db.example.com;Database=catalog;Username=shop;SSL Mode=VerifyFull;Root Certificate=certs/ca.pem;Check Certificate Revocation=True");
}

internal sealed record Product(int Id, string Name);

/// <summary>The audit log, whose connection string stands in appsettings.json.</summary>
internal static class Audit
{
    public static NpgsqlDataSource Open() => NpgsqlDataSource.Create(
        new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").Build().GetConnectionString("Audit")!);
}

/// <summary>Shipments, in a MySQL database whose CA is in the system's store: this driver checks no host name against a CA file alone.</summary>
internal static class Shipments
{
    public static MySqlConnection Connect() => new("Server=shipments.db.example.com;Database=shipments;Uid=shop;SslMode=VerifyFull");
}
