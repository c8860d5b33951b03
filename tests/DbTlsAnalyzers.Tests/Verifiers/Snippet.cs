namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>Statements inside a method of a class that knows a driver.</summary>
internal static class Snippet
{
    public static Action<TestProject> Npgsql { get; } = static project => project.Reference(References.Npgsql);

    public static Action<TestProject> SqlClient { get; } = static project => project.Reference(References.Driver("Microsoft.Data.SqlClient", "6.1.8"));

    public static Action<TestProject> OldSqlClient { get; } = static project => project.Reference(References.Driver("Microsoft.Data.SqlClient", "2.1.4"));

    public static Action<TestProject> SystemSqlClient { get; } = static project => project.Reference(References.Driver("System.Data.SqlClient", "4.9.1"));

    public static Action<TestProject> MySqlConnector { get; } = static project => project.Reference(Stubs.MySqlConnectorStub.Reference);

    public static string In(string usings, string statements) => $$"""
        using System;
        {{usings}}

        class Shop
        {
            void Open(string cs, bool flag, string host, string password)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
