using Npgsql;

namespace Shop.Data;

/// <summary>Orders, in a data source that lives as long as the application.</summary>
internal sealed class Orders : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(ConnectionStrings.Orders);
    private readonly NpgsqlDataSource _archive = NpgsqlDataSource.Create(ConnectionStrings.Archive);

    public async Task<long> CountAsync()
    {
        await using var current = _source.CreateCommand("select count(*) from orders");
        await using var archived = _archive.CreateCommand("select count(*) from orders");
        return (long)(await current.ExecuteScalarAsync())! + (long)(await archived.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await _archive.DisposeAsync();
    }
}
