using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

/// <summary>The products, with Entity Framework Core.</summary>
internal sealed class Catalog : DbContext
{
    public DbSet<Product> Products => Set<Product>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.UseNpgsql("Host=catalog.db.example.com;Database=catalog;Username=shop;SSL Mode=VerifyCA;Root Certificate=certs/ca.pem");
}

internal sealed record Product(int Id, string Name);
