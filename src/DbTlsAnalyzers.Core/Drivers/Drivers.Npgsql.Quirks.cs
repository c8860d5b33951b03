namespace DbTlsAnalyzers.Drivers;

/// <summary>Settings of Npgsql that do not do what they seem to.</summary>
internal static class NpgsqlQuirks
{
    public static IReadOnlyList<Quirk> All { get; } = [];
}
