using Microsoft.Extensions.Configuration;
using Npgsql;

// The connection strings stand in appsettings.json, App.config, .env and compose.yml. The names that are used here tell whose they are; the findings
// sit in the files.
var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").Build();

await using var audit = NpgsqlDataSource.Create(configuration.GetConnectionString("Audit")!);
await using var ledger = NpgsqlDataSource.Create(System.Configuration.ConfigurationManager.ConnectionStrings["Ledger"].ConnectionString);

Console.WriteLine($"audit: {new NpgsqlConnectionStringBuilder(audit.ConnectionString).SslMode}");
Console.WriteLine($"ledger: {new NpgsqlConnectionStringBuilder(ledger.ConnectionString).SslMode}");

if (args is ["--connect"])
{
    await using var command = audit.CreateCommand("select count(*) from audit");
    Console.WriteLine($"{await command.ExecuteScalarAsync()} entries in the audit log");
}
