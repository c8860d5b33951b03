using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    private static bool HasDataSourceBuilder(DriverWords w) => w.DataSourceBuilder is not null;

    /// <summary>Builders inside data source builders, and builders that are no driver's until a driver gets them.</summary>
    public static BuilderScenario[] Sources { get; } =
    [
        Repaired("data source: told through the property",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            {|{{w.W.Rule}}:b.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            """) with { For = HasDataSourceBuilder },
        Repaired("data source: told through a keyword",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            {|{{w.W.Rule}}:b.ConnectionStringBuilder["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            """) with { For = HasDataSourceBuilder },
        Repaired("data source: told through a variable",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            var settings = b.ConnectionStringBuilder;
            {|{{w.W.Rule}}:settings.{{w.Mode}} = {{w.W.Code}}|};
            """) with { For = HasDataSourceBuilder },
        Repaired("data source: told in a nested initializer",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs) { ConnectionStringBuilder = { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} } };
            """) with { For = HasDataSourceBuilder },
        Repaired("data source: weak text",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}");
            b.ConnectionStringBuilder.Pooling = false;
            """) with { For = HasDataSourceBuilder },
        new("data source: weak text, overruled",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}};{{w.Keyword}}={{w.W.Text}}");
            b.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: text without a mode",
            w => $$"""
            var b = {|DBTLS1005:new {{w.DataSourceBuilder}}("{{w.Seed}}")|};
            using var source = b.Build();
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");
            using var source = b.Build();
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: told host by host, without a mode",
            w => $$"""
            var b = {|DBTLS1005:new {{w.DataSourceBuilder}}()|};
            b.ConnectionStringBuilder.{{w.Host}} = "db.example.com";
            using var source = b.Build();
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}();
            b.ConnectionStringBuilder.{{w.Host}} = "db.example.com";
            b.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
            using var source = b.Build();
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: made from the text of a builder without a mode",
            w => $$"""
            var settings = {|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "db.example.com" }|};
            var b = new {{w.DataSourceBuilder}}(settings.ConnectionString);
            using var source = b.Build();
            """,
            w => $$"""
            var settings = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            var b = new {{w.DataSourceBuilder}}(settings.ConnectionString);
            using var source = b.Build();
            """)
        {
            For = HasDataSourceBuilder,
        },
        Repaired("data source: made from a builder's text",
            w => $$"""
            var settings = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            var b = new {{w.DataSourceBuilder}}(settings.ConnectionString);
            """) with { For = HasDataSourceBuilder },
        Repaired("data source: received in a lambda",
            w => $$"""
            Action<{{w.DataSourceBuilder}}> configure = source => {|{{w.W.Rule}}:source.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            var b = new {{w.DataSourceBuilder}}(cs);
            configure(b);
            """) with { For = HasDataSourceBuilder },
        Repaired("data source: received in a method",
            w => $$"""
            static {{w.DataSourceBuilder}} Configure({{w.DataSourceBuilder}} source)
            {
                {|{{w.W.Rule}}:source.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
                return source;
            }
            """) with { For = HasDataSourceBuilder, AreMembers = true, Result = "Configure(new(cs))" },
        Repaired("data source: the slim builder",
            w => $$"""
            var b = new NpgsqlSlimDataSourceBuilder(cs).EnableTransportSecurity();
            {|{{w.W.Rule}}:b.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            """) with { For = static w => w.Package == "Npgsql" },
        Repaired("data source: created from a builder",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            using var source = NpgsqlDataSource.Create(b);
            """) with { For = static w => w.Package == "Npgsql" },
        Repaired("untyped: told by keywords, ends in a connection",
            w => $$"""
            var b = new DbConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            using var c = new {{w.Connection}}(b.ConnectionString);
            """),
        new("untyped: told by keywords, without a mode",
            w => $$"""
            var b = {|DBTLS1005:new DbConnectionStringBuilder()|};
            b["{{w.HostKeyword}}"] = "db.example.com";
            b.Add("Database", "shop");
            using var c = new {{w.Connection}}(b.ConnectionString);
            """,
            w => $$"""
            var b = new DbConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b.Add("Database", "shop");
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
            using var c = new {{w.Connection}}(b.ConnectionString);
            """)
        {
            For = IsWeakByDefault,
        },
        Repaired("untyped: in an initializer",
            w => $$"""
            var b = new DbConnectionStringBuilder { { "{{w.HostKeyword}}", "db.example.com" }, {|{{w.W.Rule}}:{ "{{w.Keyword}}", "{{w.W.Text}}" }|} };
            using var c = new {{w.Connection}}(b.ToString());
            """),
        Repaired("untyped: from text",
            w => $$"""
            var b = new DbConnectionStringBuilder { ConnectionString = "{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}" };
            using var c = new {{w.Connection}}(b.ConnectionString);
            """),
        new("untyped: never a driver's",
            w => $$"""
            var b = new DbConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b["{{w.Keyword}}"] = "{{w.W.Text}}";
            Console.WriteLine(b.ConnectionString);
            """),
        Repaired("untyped: a driver's builder behind the base class",
            w => $$"""
            DbConnectionStringBuilder b = new {{w.Builder}}();
            b["{{w.HostKeyword}}"] = "db.example.com";
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            """),
        new("untyped: a driver's builder behind the base class, without a mode",
            w => $$"""
            DbConnectionStringBuilder b = {|DBTLS1005:new {{w.Builder}}()|};
            b["{{w.HostKeyword}}"] = "db.example.com";
            """,
            w => $$"""
            DbConnectionStringBuilder b = new {{w.Builder}}();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
            """)
        {
            For = IsWeakByDefault,
        },
        Repaired("untyped: made by the driver's factory",
            w => $$"""
            var b = {{w.Factory}}.Instance.CreateConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            using var c = new {{w.Connection}}(b.ConnectionString);
            """),
    ];
}
