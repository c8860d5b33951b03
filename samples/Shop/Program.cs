using Shop.Data;

// A small shop, written the way many are: every connection works, and none is safe from somebody on the network.
// The placeholders keep it from connecting anywhere; build it to see what the analyzers say.
if (args is ["--connect"])
{
    await using var orders = new Orders();
    Console.WriteLine($"{await orders.CountAsync()} orders");
    Console.WriteLine($"{await Customers.CountAsync(Environment.GetEnvironmentVariable("SHOP_PASSWORD") ?? "")} customers");
    Console.WriteLine($"{await Reports.RevenueAsync()} revenue");
    Console.WriteLine($"{await Partners.CountAsync()} open items");
}
else
{
    Console.WriteLine("Nothing to do; --connect would open the connections.");
}
