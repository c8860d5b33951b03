using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Flow;

public class SourceFilterTests
{
    [Theory]
    [InlineData("class C { object o = new NpgsqlConnection(x); }", true)]
    [InlineData("class C { void M() => c.ConnectionString = x; }", true)]
    [InlineData("class C { object o = c.CloneWith(x); }", true)]
    [InlineData("class C { string x = \"Host=a\"; }", true)]
    [InlineData("class C { string x = \"\"\"\n    host = a\n    \"\"\"; }", true)]
    [InlineData("class C { string x = \"\\u0048ost=a\"; }", true)]
    [InlineData("class C { string x = @\" ; server=a\"; }", true)]
    [InlineData("class C { void M(string cs) => F(new(cs)); }", true)]
    [InlineData("class C { void M() => F(new() { Host = x }); }", true)]
    [InlineData("class C { void M() => F(new ($\"{a};b\")); }", true)]
    [InlineData("class C { D d = new(); E e = new(1, 2); }", false)]
    [InlineData("class C { string x = \"item=1\"; bool b = y == \"Host\"; }", false)]
    [InlineData("class C { string x = $\"{a}: {b}\"; string y = \"quest\"; }", false)]
    [InlineData("class C { string x = \"a\\r\\n\"; int Host=1; }", false)]
    [InlineData("class C { string x = \"", false)]
    [InlineData("", false)]
    public void A_file_is_worth_a_visit(string source, bool expected)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var compilation = CSharpCompilation.Create("Test", [tree], References.Framework.Add(References.Npgsql));

        Assert.Equal(expected, CompilationFlow.Of(compilation).Filter.MayMatter(tree, default));
    }

    [Fact]
    public void A_global_alias_makes_the_files_that_use_it_worth_a_visit()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { object o = new Db(x); }");
        var usings = CSharpSyntaxTree.ParseText("global using Db = Npgsql.NpgsqlDataSourceBuilder;");
        var compilation = CSharpCompilation.Create("Test", [usings, tree], References.Framework.Add(References.Npgsql));

        Assert.True(CompilationFlow.Of(compilation).Filter.MayMatter(tree, default));
    }

    [Fact]
    public void A_file_without_candidates_costs_no_memory()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { D d = new(); string x = \"item=1\"; string y = \"Server is down\"; int Query(int Quantity) => Quantity; }");
        var filter = CompilationFlow.Of(CSharpCompilation.Create("Test", [tree], References.Framework.Add(References.Npgsql))).Filter;
        Assert.False(filter.MayMatter(tree, default));

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = filter.MayMatter(tree, default);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
