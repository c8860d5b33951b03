using System.Data.Common;
using System.Globalization;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Tests.Drivers;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>Opens a connection with a real driver and asks the server whether it is encrypted.</summary>
internal static class DriverConnection
{
    /// <summary>Above the timeout of the connection strings: a driver that keeps to it ends by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<Answer> TryAsync(Attempt attempt)
    {
        // Some drivers connect synchronously whatever they are asked.
        var open = Task.Run(() => OpenAsync(attempt));
        return await Task.WhenAny(open, Task.Delay(Patience)) == open ? await open : new Answer(Outcome.TimedOut, $"no answer within {Patience.TotalSeconds} s");
    }

    private static async Task<Answer> OpenAsync(Attempt attempt)
    {
        try
        {
            await using var connection = New(attempt);
            connection.ConnectionString = attempt.ConnectionString;
            await connection.OpenAsync();
            return new Answer(await IsEncryptedAsync(connection, attempt.Driver) ? Outcome.Tls : Outcome.Clear, string.Empty);
        }
        catch (Exception exception) when (IsTimeout(exception))
        {
            return new Answer(Outcome.TimedOut, Describe(exception));
        }
        catch (Exception exception)
        {
            // Drivers refuse with exceptions of many kinds; what they say goes into the message of a failing test.
            return new Answer(Outcome.Refused, Describe(exception));
        }
    }

    private static async Task<bool> IsEncryptedAsync(DbConnection connection, string driver)
    {
        // The answer is a number: MySql.Data 8.0.16 reads no text in a character set of a name that it does not know, such as MariaDB's utf8mb3.
        await using var command = connection.CreateCommand();
        command.CommandText = IsPostgreSql(driver)
            ? "SELECT CASE WHEN ssl THEN 1 ELSE 0 END FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            : "SELECT LENGTH(VARIABLE_VALUE) FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME = 'Ssl_cipher'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) > 0;
    }

    private static DbConnection New(Attempt attempt)
    {
        var builder = DriverCatalog.All.Single(driver => driver.Name == attempt.Driver).Builders[0];
        var assembly = RealBuilder.Of(attempt.Driver, attempt.Version, builder).Assembly;
        var type = assembly.GetType(builder.Replace("ConnectionStringBuilder", "Connection", StringComparison.Ordinal), throwOnError: true)!;
        return (DbConnection)Activator.CreateInstance(type)!;
    }

    private static bool IsPostgreSql(string driver) => driver == "Npgsql";

    private static bool IsTimeout(Exception? exception) =>
        exception is not null && (exception is TimeoutException || exception.Message.Contains("timeout", StringComparison.OrdinalIgnoreCase) || IsTimeout(exception.InnerException));

    private static string Describe(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message}{(exception.InnerException is { } inner ? $" <- {Describe(inner)}" : string.Empty)}";
}
