namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>The section of the configuration from which <c>GetConnectionString</c> reads.</summary>
internal static class ConnectionStringsSection
{
    public const string Name = "ConnectionStrings";

    /// <summary>The key of a connection string: <c>ConnectionStrings:Shop</c>.</summary>
    public static string KeyOf(string name) => $"{Name}:{name}";
}
