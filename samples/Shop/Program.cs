using Npgsql;
using Shop.Data;

// A small shop, written the way many are: every connection works, and none is safe from somebody on the network.
// Without --connect it opens none; build it to see what the analyzers say.
Console.WriteLine($"audit: {new NpgsqlConnectionStringBuilder(Audit.ConnectionString).SslMode}");
Console.WriteLine($"ledger: {new NpgsqlConnectionStringBuilder(Ledger.ConnectionString).SslMode}");

if (args is ["--connect"])
{
    await using var orders = new Orders();
    Console.WriteLine($"{await orders.CountAsync()} orders");
    Console.WriteLine($"{await Customers.CountAsync(Environment.GetEnvironmentVariable("SHOP_PASSWORD") ?? "")} customers");
    Console.WriteLine($"{await Reports.RevenueAsync()} revenue");
    Console.WriteLine($"{await Partners.CountAsync()} parcels");
    Console.WriteLine($"{await Audit.CountAsync()} entries in the audit log");
    Console.WriteLine($"{await Ledger.CountAsync()} entries in the ledger");
    Console.WriteLine($"{await Shipments.CountAsync()} shipments");
    await using var catalog = new Catalog();
    Console.WriteLine($"{catalog.Products.Count()} products");
}
