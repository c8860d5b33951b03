namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>How Microsoft.Extensions.Configuration.EnvironmentVariables reads the names of variables.</summary>
internal static class EnvironmentVariableName
{
    // EnvironmentVariablesConfigurationProvider.Load: the prefixes that Azure App Service gives to the connection strings of a site.
    private static readonly (string Prefix, string? ProviderName)[] ConnectionStringPrefixes =
    [
        ("MYSQLCONNSTR_", "MySql.Data.MySqlClient"),
        ("SQLAZURECONNSTR_", "System.Data.SqlClient"),
        ("SQLCONNSTR_", "System.Data.SqlClient"),
        ("POSTGRESQLCONNSTR_", "Npgsql"),
        ("CUSTOMCONNSTR_", null),
    ];

    /// <summary>The key under which the configuration has the variable's value.</summary>
    public static string ToConfigurationKey(string name) =>
        Kind(name) is { Prefix: { } prefix } ? ConnectionStringsSection.KeyOf(Normalize(name.Substring(prefix.Length))) : Normalize(name);

    /// <summary>The provider that the name stands for; null for any other.</summary>
    public static string? ProviderName(string name) => Kind(name).ProviderName;

    private static (string? Prefix, string? ProviderName) Kind(string name) =>
        Array.Find(ConnectionStringPrefixes, kind => name.StartsWith(kind.Prefix, StringComparison.OrdinalIgnoreCase));

    private static string Normalize(string name) => name.Replace("__", ":");
}
