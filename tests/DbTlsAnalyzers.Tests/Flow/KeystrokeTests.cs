using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>An editor makes a compilation for each keystroke: what depends on the references only is kept from one to the next.</summary>
public class KeystrokeTests
{
    private const string Source = "class C { object o = new Npgsql.NpgsqlConnection(\"Host=db.example.com;SSL Mode=Require\"); }";

    [Fact]
    public void The_next_keystroke_searches_for_the_same()
    {
        var before = Compile(Source);
        var after = Typed(before);

        Assert.Same(CompilationFlow.Of(before).Engine.Literals, CompilationFlow.Of(after).Engine.Literals);
    }

    [Fact]
    public void Another_reference_is_seen()
    {
        var before = Compile(Source);
        var flow = CompilationFlow.Of(before);
        var after = before.AddReferences(References.Driver("Microsoft.Data.SqlClient", "6.1.8"));

        Assert.Single(flow.Drivers!.Referenced);
        Assert.Equal(2, CompilationFlow.Of(after).Drivers!.Referenced.Count);
        Assert.NotSame(flow.Engine.Literals, CompilationFlow.Of(after).Engine.Literals);
    }

    [Fact]
    public void A_global_alias_that_is_typed_is_seen_in_other_files()
    {
        var user = CSharpSyntaxTree.ParseText("class C { object o = new Db(F()); }");
        var before = Compile(Source).AddSyntaxTrees(user);
        var after = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("global using Db = Npgsql.NpgsqlDataSourceBuilder;"));

        Assert.Empty(CompilationFlow.Of(before).Filter.NodesIn(user, default));
        Assert.NotEmpty(CompilationFlow.Of(after).Filter.NodesIn(user, default));
    }

    [Fact]
    public void A_file_that_holds_nothing_costs_no_memory()
    {
        var first = CSharpSyntaxTree.ParseText("class C { int item = 1; string text = \"a=b\"; }");
        var second = CSharpSyntaxTree.ParseText("class D { D d = new(); bool b = c == \"x\"; }");
        var filter = CompilationFlow.Of(Compile(Source).AddSyntaxTrees(first, second)).Filter;
        var nodes = Visit(100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        nodes += Visit(100);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, nodes);

        int Visit(int times)
        {
            var count = 0;
            for (var i = 0; i < times; i++)
            {
                foreach (var node in filter.NodesIn(i % 2 == 0 ? first : second, default))
                {
                    count++;
                }
            }

            return count;
        }
    }

    [Fact]
    public void What_is_kept_keeps_no_compilation_alive()
    {
        var (earlier, latest) = Type();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(earlier.IsAlive);
        Assert.NotNull(CompilationFlow.Of(latest).Drivers);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Earlier, Compilation Latest) Type()
    {
        var before = Compile(Source);
        var after = Typed(before);
        foreach (var compilation in new[] { before, after })
        {
            var flow = CompilationFlow.Of(compilation);
            Assert.Single(flow.Filter.FilesOf(compilation, default));
            _ = flow.Callbacks.On([], default);
        }

        return (new WeakReference(before), after);
    }

    private static CSharpCompilation Compile(string source) =>
        CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText(source)], References.Framework.Add(References.Npgsql));

    private static CSharpCompilation Typed(CSharpCompilation compilation) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(Source + "// x"));
}
