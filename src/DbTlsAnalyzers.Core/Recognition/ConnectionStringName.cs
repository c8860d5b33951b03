using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Recognition;

/// <summary>What a symbol, key, variable or attribute is called, as evidence.</summary>
public static class ConnectionStringName
{
    /// <summary>
    /// True for names that people give to connection strings: <c>ConnectionStrings:Shop</c>, <c>ConnectionStrings__Shop</c>,
    /// <c>ShopConnectionString</c>, <c>connStr</c>, <c>SHOP_CONNECTION_STRING</c>, <c>DefaultConnection</c>, <c>SQLCONNSTR_Shop</c>.
    /// </summary>
    public static bool IsLike(string? name)
    {
        if (name is null || name.Length < "connStr".Length)
        {
            return false;
        }

        var letters = Letters.Of(name);
        return letters.IndexOf("connectionstring", StringComparison.Ordinal) >= 0
            || letters.IndexOf("connstr", StringComparison.Ordinal) >= 0
            || letters.EndsWith("connection", StringComparison.Ordinal);
    }
}
