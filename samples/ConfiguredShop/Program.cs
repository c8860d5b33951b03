using Microsoft.Extensions.Configuration;
using Npgsql;

// The connection strings stand in appsettings.json and in .env. The names that are used here tell whose they are; the findings sit in the files.
var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").Build();

if (args is ["--connect"])
{
    await using var audit = NpgsqlDataSource.Create(configuration.GetConnectionString("Audit")!);
    await using var command = audit.CreateCommand("select count(*) from audit");
    Console.WriteLine($"{await command.ExecuteScalarAsync()} entries in the audit log");
}
else
{
    Console.WriteLine("Nothing to do; --connect would open the connection.");
}
