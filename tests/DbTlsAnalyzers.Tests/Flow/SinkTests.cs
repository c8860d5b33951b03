using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Which driver receives a string: told by assembly and full name, never by a simple name.</summary>
public class SinkTests
{
    private static readonly Driver Sixth = new()
    {
        Id = "sixth",
        Name = "Sixth",
        Assemblies = ["Sixth.Driver"],
        Namespaces = ["Sixth"],
        Newest = new Version(3, 0),
        DetectVersion = static probe => probe.AssemblyVersion,
        Options = [],
        FullVerification = [],
        Builders = ["Sixth.SixthBuilder"],
        Sinks =
        [
            new Sink("Sixth.SixthConnection", Sink.Constructor, 1, "cs"),
            new Sink("Sixth.SixthConnection+Options", "Text", -1),
            new Sink("Sixth.SixthFactory", "CreateDataSource", 0),
            new Sink("Sixth.SixthConnection", "Ping", 0, "address"),
            new Sink("Library.Extensions", "UseSixth", 1, Owner: MemberOwner.Library),
            new Sink("Library.Extensions", "UseAny", 1, Owner: MemberOwner.Library),
        ],
    };

    private static readonly Driver Seventh = Sixth with
    {
        Id = "seventh",
        Assemblies = ["Seventh.Driver"],
        Sinks = [new Sink("Library.Extensions", "UseAny", 1, Owner: MemberOwner.Library), new Sink("Library.Extensions", "UseSeventh", 1, Owner: MemberOwner.Library)],
    };

    private const string Stub =
        """
        namespace Sixth
        {
            public class SixthConnection
            {
                public SixthConnection(int timeout, string cs) { }
                public SixthConnection(string other) { }
                public static void Ping<T>(string address = "x", params object[] more) { }
                public class Options { public string Text { get; set; } = ""; }
            }
            public class SixthBuilder : System.Data.Common.DbConnectionStringBuilder { public SixthBuilder(string? cs = null) { } public int Mode { get; set; } }
            public abstract class FactoryBase { public object CreateDataSource(string connectionString) => this; }
            public class SixthFactory : FactoryBase { }
        }
        """;

    private const string Library =
        """
        namespace Library
        {
            public static class Extensions
            {
                public static object UseSixth(this object o, string connectionString) => o;
                public static object UseSixth(this object o, System.Func<object, string> connectionStringFactory) => o;
                public static object UseSeventh(this object o, string connectionString) => o;
                public static object UseAny(this object o, string connectionString) => o;
            }
        }
        namespace Elsewhere.Library
        {
            public static class Extensions { public static object UseSixth(this object o, string connectionString) => o; }
        }
        """;

    [Theory]
    [InlineData("new Sixth.SixthConnection(1, \"a=1\");", "a=1")]
    [InlineData("new Sixth.SixthConnection(cs: \"a=1\", timeout: 1);", "a=1")]
    [InlineData("new Sixth.SixthConnection.Options { Text = \"a=1\" };", "a=1")]
    [InlineData("var o = new Sixth.SixthConnection.Options(); o.Text = \"a=1\";", "a=1")]
    [InlineData("Sixth.SixthConnection.Ping<int>(\"a=1\", 1, 2);", "a=1")]
    [InlineData("new Sixth.SixthFactory().CreateDataSource(\"a=1\");", "a=1")]
    [InlineData("new object().UseSixth(\"a=1\");", "a=1")]
    [InlineData("Library.Extensions.UseSixth(null!, \"a=1\");", "a=1")]
    [InlineData("new object()?.UseSixth(\"a=1\");", "a=1")]
    [InlineData("new object().UseSixth(_ => \"a=1\");", "a=1")]
    [InlineData("new object().UseSixth(_ => { var x = \"a=1\"; return x; });", "a=1")]
    [InlineData("new object().UseAny(\"a=1\").UseSeventh(\"b=1\");", "a=1")]
    [InlineData("new Sixth.SixthBuilder(\"a=1\") { Mode = 3 };", "[\"a=1\"; .Mode=3]")]
    public void It_receives(string statement, string expected) => Assert.Contains(expected, UsesOf(statement).Select(FlowText.Show));

    [Theory]
    [InlineData("new Sixth.SixthConnection(\"a=1\");")]
    [InlineData("Sixth.SixthConnection.Ping<int>();")]
    [InlineData("Elsewhere.Library.Extensions.UseSixth(null!, \"a=1\");")]
    [InlineData("new Fake.SixthConnection(1, \"a=1\");")]
    public void It_receives_nothing(string statement) => Assert.Empty(UsesOf(statement));

    [Fact]
    public void A_type_of_that_name_in_another_assembly_is_another_type() =>
        Assert.Empty(UsesOf("new Sixth.SixthConnection(1, \"a=1\");", ("Sixth.Driver", "namespace X { public class Y { } }"), ("Other", Stub)));

    [Fact]
    public void The_version_is_that_of_the_assembly() =>
        Assert.Equal(new Version(2, 5, 0, 0), Assert.Single(Assert.Single(UsesOf("new Sixth.SixthConnection(1, \"a=1\");")).Candidates).Version);

    [Fact]
    public void A_librarys_candidates_are_the_referenced_drivers() =>
        Assert.Equal(["sixth"], Assert.Single(UsesOf("new object().UseAny(\"a=1\");")).Candidates.Select(static driver => driver.Driver.Id));

    [Fact]
    public void A_librarys_driver_that_is_not_referenced_has_no_known_version()
    {
        var driver = Assert.Single(Assert.Single(UsesOf("new object().UseSeventh(\"a=1\");")).Candidates);

        Assert.Equal("seventh", driver.Driver.Id);
        Assert.False(driver.IsVersionKnown);
    }

    [Fact]
    public void Without_a_driver_there_is_nothing() =>
        Assert.Empty(UsesOf("new object().UseSixth(\"a=1\");", ("Library", Library)));

    private static IReadOnlyList<ConnectionUse> UsesOf(string statement, params (string Name, string Source)[] assemblies)
    {
        if (assemblies.Length == 0)
        {
            assemblies = [("Sixth.Driver", Stub), ("Library", Library)];
        }

        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText("using Library; class C { void M() { " + statement + " } } namespace Fake { class SixthConnection(int timeout, string cs); } namespace Library { }")],
            References.Framework.AddRange(assemblies.Select(static assembly => StubAssembly.Compile(assembly.Name, "2.5.0.0", assembly.Source))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return FlowText.UsesOf(compilation, [Sixth, Seventh]);
    }

    [Theory]
    [InlineData("using Conn = Npgsql.NpgsqlConnection;", "object o = new Conn(\"Host=a\");")]
    [InlineData("using Conn = global::Npgsql.NpgsqlConnection;", "Conn o = new(\"Host=a\");")]
    [InlineData("using Source = Npgsql.NpgsqlDataSource;", "object o = Source.Create(\"Host=a\");")]
    [InlineData("using static Npgsql.NpgsqlDataSource;", "object o = Create(\"Host=a\");")]
    [InlineData("namespace N { using Conn = Npgsql.NpgsqlConnection; class D { object o = new Conn(\"Host=a\"); } }", "")]
    public void Using_directives_rename_sinks(string directive, string member) =>
        Assert.Equal(["Host=a"], FlowText.Of(directive + " class C { " + member + " }"));

    [Fact]
    public void Global_using_directives_rename_sinks_in_other_files() =>
        Assert.Equal(["Host=a"], FlowText.Of(["global using Conn = Npgsql.NpgsqlConnection;", "class C { object o = new Conn(\"Host=a\"); }"]));
}
