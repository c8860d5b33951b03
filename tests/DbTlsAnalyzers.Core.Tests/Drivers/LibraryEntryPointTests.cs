using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>The rows for libraries, held against the declarations of the libraries: none is missing, and none is for something that is not there.</summary>
public sealed class LibraryEntryPointTests
{
    [Theory]
    [InlineData("Npgsql", Libraries.OfNpgsql)]
    [InlineData("Microsoft.Data.SqlClient", Libraries.OfMicrosoftDataSqlClient)]
    [InlineData("System.Data.SqlClient", Libraries.OfSqlClient)]
    [InlineData("MySqlConnector", Libraries.OfMySqlConnector)]
    [InlineData("MySql.Data", Libraries.OfMySqlData)]
    public void Every_connection_string_that_a_library_takes_has_a_row(string driver, string declarations) =>
        Assert.Equal(
            Declared(declarations).Order(StringComparer.Ordinal),
            DriverCatalog.All.Single(candidate => candidate.Name == driver).Sinks
                .Where(static sink => sink.Owner == MemberOwner.Library)
                .Select(Show)
                .Order(StringComparer.Ordinal));

    // The others are asked themselves (EntryPointTests); its package does not restore everywhere.
    [Fact]
    public void Every_connection_string_that_MySqlConnector_takes_has_a_row() =>
        Assert.Equal(
            Declared(Libraries.MySqlConnector).Order(StringComparer.Ordinal),
            DriverCatalog.MySqlConnector.Sinks.Where(static sink => sink.Owner == MemberOwner.Driver).Select(Show)
                .Concat(DriverCatalog.MySqlConnector.Callbacks.Select(static callback => $"{callback.Type}.{callback.Member} {(callback.IsProperty ? "property" : $"{callback.Ordinal} callback")}"))
                .Order(StringComparer.Ordinal));

    private static string Show(Sink sink) => $"{sink.Type}.{sink.Member} {(sink.IsProperty ? "property" : $"{sink.Ordinal} {sink.Parameter}")}{(sink.MayBeName ? " or a name" : "")}";

    private static IEnumerable<string> Declared(string declarations)
    {
        var compilation = CSharpCompilation.Create(
            "Libraries",
            [CSharpSyntaxTree.ParseText(Libraries.Start + declarations)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Types(compilation.Assembly.GlobalNamespace).SelectMany(static type => type.GetMembers().SelectMany(member => member switch
        {
            IPropertySymbol => [$"{type.ToDisplayString()}.{member.Name} property"],
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.Ordinary } method => method.Parameters
                .Where(static parameter => parameter.Name == "callback" || (parameter.Type.SpecialType == SpecialType.System_String && parameter.Name.Contains("onnectionString", StringComparison.Ordinal)))
                .Select(parameter => $"{type.ToDisplayString()}.{method.Name} {parameter.Ordinal} {parameter.Name}{(parameter.GetAttributes().Length > 0 ? " or a name" : "")}"),
            _ => [],
        }));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol ns) => ns.GetTypeMembers().Concat(ns.GetNamespaceMembers().SelectMany(Types));
}
