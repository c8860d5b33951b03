namespace Shop.Data;

/// <summary>Where the databases are.</summary>
internal static class ConnectionStrings
{
    // Encrypted, but whoever answers is believed.
    public const string Orders = "Host=orders.db.example.com;Database=orders;Username=shop;SSL Mode=Require;Trust Server Certificate=true";

    // Nothing about TLS at all: the driver's default gives way to anybody who declines it.
    public const string Archive =
        "Host=archive.db.example.com;" +
        "Database=archive;" +
        "Username=shop";

    // A developer's machine is nobody's business.
    public const string Local = "Host=localhost;Database=orders;Username=shop";
}
