using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>What is worth binding, told from the syntax alone: most code is not.</summary>
public class SinkCandidatesTests
{
    [Theory]
    [InlineData("new NpgsqlConnection(x)", true)]
    [InlineData("new Npgsql.NpgsqlConnection(x)", true)]
    [InlineData("new global::Npgsql.NpgsqlConnectionStringBuilder()", true)]
    [InlineData("new SomethingElse(x)", false)]
    [InlineData("NpgsqlDataSource.Create(x)", true)]
    [InlineData("Diagnostic.Create(x)", false)]
    [InlineData("Create(x)", false)]
    [InlineData("o.UseNpgsql(x)", true)]
    [InlineData("o?.UseNpgsql(x)", true)]
    [InlineData("o.UseSqlServer(x)", false)]
    [InlineData("DocumentStore.For(x)", false)]
    [InlineData("c.ConnectionString = x", true)]
    [InlineData("c.Name = x", false)]
    [InlineData("b.ConnectionStringBuilder.Name = x", true)]
    [InlineData("F(new(connectionString))", true)]
    [InlineData("F(new(\"Host=a\"))", true)]
    [InlineData("F(new(a ?? (\"Host=\" + b)))", true)]
    [InlineData("F(new($\"Host={b}\"))", true)]
    [InlineData("F(new() { SslMode = x })", true)]
    [InlineData("F(new(1, \"x\") { Name = x })", false)]
    [InlineData("F(new(a + b, $\"{a}\"))", false)]
    public void An_expression_may_be_a_sink(string expression, bool expected)
    {
        var compilation = CSharpCompilation.Create("Test", references: References.Framework.Add(References.Npgsql).AddRange(References.NpgsqlEntityFramework));
        var engine = new FlowEngine(compilation, CompilationDrivers.Find(compilation, DriverCatalog.All)!);
        var candidates = new SinkCandidates(engine.Sinks, engine.Builders);

        var nodes = SyntaxFactory.ParseExpression(expression).DescendantNodesAndSelf();

        Assert.Equal(expected, nodes.Any(candidates.MayBeSink));
    }
}
