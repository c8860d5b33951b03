using System.Globalization;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

        Assert.Equal(expected, CompilationFlow.Of(compilation).Filter.NodesIn(tree, default).Any());
    }

    [Fact]
    public void A_global_alias_makes_the_files_that_use_it_worth_a_visit()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { object o = new Db(x); }");
        var usings = CSharpSyntaxTree.ParseText("global using Db = Npgsql.NpgsqlDataSourceBuilder;");
        var compilation = CSharpCompilation.Create("Test", [usings, tree], References.Framework.Add(References.Npgsql));

        Assert.NotEmpty(CompilationFlow.Of(compilation).Filter.NodesIn(tree, default));
    }

    [Theory]
    [InlineData("class C { NpgsqlConnection c = new(F()); }", "new(F())")]
    [InlineData("class C : NpgsqlConnection { C() : base(F()) { } }", ": base(F())")]
    [InlineData("using Db = Npgsql.NpgsqlConnection; class C { object o = new Db(F()); }", "new Db(F())")]
    [InlineData("using static Npgsql.NpgsqlDataSource; class C { object o = Create(F()); }", "Create(F())")]
    [InlineData("class C { void M() => c.UserCertificateValidationCallback = x; }", "c.UserCertificateValidationCallback = x")]
    [InlineData("class C { string x = a + \"\\r\\n;Host=a\"; }", "\"\\r\\n;Host=a\"")]
    [InlineData("class C { string x = \"UID = a\"; }", "\"UID = a\"")]
    [InlineData("class C { string x = \"DB=a\"; }", "\"DB=a\"")]
    public void What_is_worth_a_look_is_among_the_nodes(string source, string expected)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        var compilation = CSharpCompilation.Create("Test", [tree], References.Framework.Add(References.Npgsql));

        Assert.Contains(expected, CompilationFlow.Of(compilation).Filter.NodesIn(tree, default).Select(static node => node.ToString()));
    }

    [Theory]
    [InlineData("\"{0}=a\"")]
    [InlineData("@\"; {0} = a\"")]
    [InlineData("$\"\\r\\n{0}={{x}}\"")]
    [InlineData("\"\"\"\n    {0}  =a\n    \"\"\"")]
    public void A_literal_that_begins_with_any_keyword_is_found(string literal)
    {
        var filter = new LiteralFilter(DriverCatalog.All.Select(static driver => new DriverInUse(driver, driver.Newest)));
        var search = new AssignmentSearch(filter, new AssignedSettings([]));
        var keywords = DriverCatalog.All.SelectMany(static driver => driver.Options).SelectMany(static option => option.Keywords).Select(static keyword => keyword.Text);

        Assert.All(keywords.Concat(keywords.Select(static keyword => keyword.ToUpperInvariant())), keyword =>
        {
            var source = "x =" + string.Format(CultureInfo.InvariantCulture, literal, keyword);
            Assert.True(filter.MayBegin(SyntaxFactory.ParseExpression(source[3..])), source);
            Assert.Equal(source.IndexOf('=', 3), search.Next(source, 0));
            Assert.Equal(-1, search.Next(source.Replace(keyword, "x" + keyword, StringComparison.Ordinal), 0));
        });
    }

    [Fact]
    public void Members_without_a_candidate_are_passed_over()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { int One() => 1; object Two() => new NpgsqlConnection(x); int Three() => 3; }");
        var compilation = CSharpCompilation.Create("Test", [tree], References.Framework.Add(References.Npgsql));

        var literals = CompilationFlow.Of(compilation).Filter.NodesIn(tree, default).OfType<LiteralExpressionSyntax>();

        Assert.Empty(literals);
    }

    [Fact]
    public void A_file_without_candidates_costs_no_memory()
    {
        var source = "class C { D d = new(); string x = \"item=1\"; string y = \"Server is down\"; int Query(int Quantity) => Quantity; }";
        var (first, second) = (CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(source));
        var filter = CompilationFlow.Of(CSharpCompilation.Create("Test", [first, second], References.Framework.Add(References.Npgsql))).Filter;
        Assert.Empty(filter.NodesIn(first, default));

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = filter.NodesIn(second, default);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
