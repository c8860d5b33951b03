namespace DbTlsAnalyzers.Tests.Flow;

/// <summary>Connection string builders and what they are told before a driver gets them.</summary>
public class BuilderTests
{
    [Theory]
    [InlineData("new NpgsqlConnectionStringBuilder(\"Host=a\");", "[\"Host=a\"]")]
    [InlineData("new NpgsqlConnectionStringBuilder(pwd);", "[…]")]
    [InlineData("new NpgsqlConnectionStringBuilder { Host = \"a\", SslMode = SslMode.Disable };", "[.Host=a; .SslMode=Disable]")]
    [InlineData("new NpgsqlConnectionStringBuilder { [\"SSL Mode\"] = \"Disable\" };", "[SSL Mode=Disable]")]
    [InlineData("new NpgsqlConnectionStringBuilder { { \"SSL Mode\", \"Disable\" } };", "[SSL Mode=Disable]")]
    [InlineData("NpgsqlConnectionStringBuilder b = new(\"Host=a\") { SslMode = SslMode.Require };", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.SslMode = SslMode.Disable; b.SslMode = SslMode.VerifyFull;", "[.SslMode=Disable; .SslMode=VerifyFull]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b[\"SSL Mode\"] = \"Disable\"; b.Add(\"Host\", \"a\"); b.Remove(\"Host\");", "[SSL Mode=Disable; Host=a; Host=]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); b.Clear(); b.Host = \"b\";", "[\"Host=a\"; clear; .Host=b]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); b.ConnectionString = \"Host=b\";", "[=\"Host=b\"]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b[pwd] = \"x\";", "[…]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.SslMode = (SslMode)99;", "[.SslMode=99]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.SslMode = Enum.Parse<SslMode>(\"Disable\");", "[.SslMode=Disable]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.SslMode = Enum.Parse<SslMode>(pwd);", "[.SslMode=?]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.Pooling = true; b.Port = 5433; b.RootCertificate = null;", "[.Pooling=True; .Port=5433; .RootCertificate=]")]
    [InlineData("const SslMode m = SslMode.Disable; var b = new NpgsqlConnectionStringBuilder(); b.SslMode = m;", "[.SslMode=Disable]")]
    [InlineData("var m = SslMode.Disable; var b = new NpgsqlConnectionStringBuilder(); b.SslMode = m;", "[.SslMode=Disable]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(); b.SslMode = flag ? SslMode.Disable : SslMode.VerifyFull;", "[‹.SslMode=Disable›] | [‹.SslMode=VerifyFull›]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder { Host = \"a\" }; if (flag) b.SslMode = SslMode.VerifyFull;", "[.Host=a; ‹.SslMode=VerifyFull›] | [.Host=a]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder { Host = \"a\" }; if (flag) b.SslMode = SslMode.VerifyFull; else b.SslMode = SslMode.Disable;", "[.Host=a; ‹.SslMode=VerifyFull›] | [.Host=a; ‹.SslMode=Disable›]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(flag ? \"Host=a\" : \"Host=b\");", "[‹\"‹Host=a›\"›] | [‹\"‹Host=b›\"›]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); new NpgsqlConnection(b.ConnectionString);", "[\"Host=a\"]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\") { SslMode = SslMode.Require }; new NpgsqlConnection(b.ToString());", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("new NpgsqlConnection(new NpgsqlConnectionStringBuilder(\"Host=a\").ConnectionString);", "[\"Host=a\"]")]
    [InlineData("NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(\"Host=a\"));", "[\"Host=a\"]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); var c = new NpgsqlConnectionStringBuilder(b.ConnectionString) { Port = 1 }; new NpgsqlConnection(c.ToString());", "[\"Host=a\"; .Port=1]")]
    [InlineData("var b = new DbConnectionStringBuilder(); b[\"Host\"] = \"a\"; new NpgsqlConnection(b.ConnectionString);", "[Host=a]")]
    [InlineData("var b = new DbConnectionStringBuilder { ConnectionString = \"Host=a\" }; new NpgsqlConnection(b.ConnectionString);", "[=\"Host=a\"]")]
    [InlineData("using var x = new NpgsqlConnection(new NpgsqlConnectionStringBuilder { Host = \"a\" }.ToString());", "[.Host=a]")]
    [InlineData("var b = new NpgsqlDataSourceBuilder(\"Host=a\"); b.ConnectionStringBuilder.SslMode = SslMode.Require; b.Build();", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("var b = new NpgsqlDataSourceBuilder(\"Host=a\"); var s = b.ConnectionStringBuilder; s.SslMode = SslMode.Require;", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("new NpgsqlDataSourceBuilder(\"Host=a\") { ConnectionStringBuilder = { SslMode = SslMode.Require } }.Build();", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("var b = new NpgsqlDataSourceBuilder(\"Host=a\").EnableParameterLogging(); b.ConnectionStringBuilder.Port = 1; var d = b.Build();", "[\"Host=a\"; .Port=1]")]
    [InlineData("var b = new NpgsqlSlimDataSourceBuilder(); b.ConnectionStringBuilder.Host = \"a\";", "[.Host=a]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); Console.WriteLine(b);", "[\"Host=a\"; …]")]
    [InlineData("var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); Tls(b); new NpgsqlConnection(b.ConnectionString);", "[\"Host=a\"; .SslMode=Disable]")]
    [InlineData("void Set(NpgsqlConnectionStringBuilder x) => x.SslMode = SslMode.Require; var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); Set(b);", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("new DbContextOptionsBuilder().UseNpgsql(\"Host=a\", o => o.ConfigureDataSource(b => b.ConnectionStringBuilder.SslMode = SslMode.Require));", "[\"Host=a\"; .SslMode=Require]")]
    [InlineData("new DbContextOptionsBuilder().UseNpgsql(\"Host=a\", o => o.CommandTimeout(3));", "Host=a")]
    [InlineData("new DbContextOptionsBuilder().UseNpgsql(\"Host=a\", o => o.ConfigureDataSource(Configure));", "[\"Host=a\"; .SslMode=Require]")]
    public void A_builder_is_told(string statement, string expected)
    {
        var uses = FlowText.Of("class C { void M(bool flag, string? pwd) { " + statement + " } "
            + "static void Tls(NpgsqlConnectionStringBuilder x) { x.SslMode = SslMode.Disable; } "
            + "static void Configure(NpgsqlDataSourceBuilder x) { x.ConnectionStringBuilder.SslMode = SslMode.Require; } }");
        Assert.Equal(expected, uses[0]);
    }

    [Theory]
    [InlineData("NpgsqlConnectionStringBuilder M() => new NpgsqlConnectionStringBuilder(\"Host=a\");", "[\"Host=a\"; …]")]
    [InlineData("NpgsqlConnectionStringBuilder M() { var b = new NpgsqlConnectionStringBuilder(\"Host=a\"); b.Port = 1; return b; }", "[\"Host=a\"; .Port=1; …]")]
    [InlineData("NpgsqlConnectionStringBuilder _b = new(\"Host=a\");", "[\"Host=a\"; …]")]
    [InlineData("NpgsqlConnectionStringBuilder _b; C() { _b = new(\"Host=a\"); }", "[\"Host=a\"; …]")]
    [InlineData("void M(NpgsqlConnectionStringBuilder b) { b.SslMode = SslMode.Disable; }", "[.SslMode=Disable; …]")]
    [InlineData("void M(NpgsqlDataSourceBuilder b) { b.ConnectionStringBuilder.SslMode = SslMode.Disable; }", "[.SslMode=Disable; …]")]
    [InlineData("Action<NpgsqlDataSourceBuilder> _a = b => b.ConnectionStringBuilder.SslMode = SslMode.Disable;", "[.SslMode=Disable; …]")]
    public void A_builder_that_others_hold_may_have_more(string member, string expected) =>
        Assert.Equal([expected], FlowText.Of("class C { " + member + " }"));

    [Fact]
    public void A_builder_of_a_field_reaches_a_driver() =>
        Assert.Equal(["[\"Host=a\"; …]", "[\"Host=a\"; …]"], FlowText.Of(
            "class C { readonly NpgsqlConnectionStringBuilder _b = new(\"Host=a\"); void M() => new NpgsqlConnection(_b.ConnectionString); }"));

    [Fact]
    public void A_helper_builds_a_string() =>
        Assert.Equal(["[.Host=a; .SslMode=Disable]", "[.Host=a; .SslMode=Disable]"], FlowText.Of(
            """
            class C
            {
                void M() => new NpgsqlConnection(Build());
                static string Build()
                {
                    var b = new NpgsqlConnectionStringBuilder { Host = "a" };
                    b.SslMode = SslMode.Disable;
                    return b.ToString();
                }
            }
            """));

    [Theory]
    [InlineData("new DbConnectionStringBuilder { ConnectionString = \"Host=a\" };")]
    [InlineData("void L(NpgsqlConnectionStringBuilder b) { }")]
    [InlineData("Action<NpgsqlDataSourceBuilder> a = b => b.EnableParameterLogging();")]
    public void Nothing_is_told_to_a_driver(string statement) => Assert.Empty(FlowText.Of("class C { void M() { " + statement + " } }"));
}
