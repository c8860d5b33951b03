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

    public static string ToConfigurationKey(string name)
    {
        foreach (var (prefix, _) in ConnectionStringPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return "ConnectionStrings:" + Normalize(name.Substring(prefix.Length));
            }
        }

        return Normalize(name);
    }

    public static string? ProviderName(string name)
    {
        foreach (var (prefix, provider) in ConnectionStringPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        return null;
    }

    private static string Normalize(string name) => name.Replace("__", ":");
}
