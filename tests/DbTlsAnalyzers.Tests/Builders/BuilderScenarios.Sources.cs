namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    private static bool HasDataSourceBuilder(DriverWords w) => w.DataSourceBuilder is not null;

    /// <summary>Builders inside data source builders, and builders that are no driver's until a driver gets them.</summary>
    public static BuilderScenario[] Sources { get; } =
    [
        new("data source: told through the property",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            {|{{w.W.Rule}}:b.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            b.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: told through a keyword",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            {|{{w.W.Rule}}:b.ConnectionStringBuilder["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            b.ConnectionStringBuilder["{{w.Keyword}}"] = "{{w.Full.Text}}";
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: told through a variable",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            var settings = b.ConnectionStringBuilder;
            {|{{w.W.Rule}}:settings.{{w.Mode}} = {{w.W.Code}}|};
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs);
            var settings = b.ConnectionStringBuilder;
            settings.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: told in a nested initializer",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs) { ConnectionStringBuilder = { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} } };
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}(cs) { ConnectionStringBuilder = { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} } };
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: weak text",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}");
            b.ConnectionStringBuilder.Pooling = false;
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");
            b.ConnectionStringBuilder.Pooling = false;
            """)
        {
            For = HasDataSourceBuilder,
        },
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
        new("data source: made from a builder's text",
            w => $$"""
            var settings = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            var b = new {{w.DataSourceBuilder}}(settings.ConnectionString);
            """,
            w => $$"""
            var settings = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            var b = new {{w.DataSourceBuilder}}(settings.ConnectionString);
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: received in a lambda",
            w => $$"""
            Action<{{w.DataSourceBuilder}}> configure = source => {|{{w.W.Rule}}:source.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            var b = new {{w.DataSourceBuilder}}(cs);
            configure(b);
            """,
            w => $$"""
            Action<{{w.DataSourceBuilder}}> configure = source => source.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
            var b = new {{w.DataSourceBuilder}}(cs);
            configure(b);
            """)
        {
            For = HasDataSourceBuilder,
        },
        new("data source: received in a method",
            w => $$"""
            static {{w.DataSourceBuilder}} Configure({{w.DataSourceBuilder}} source)
            {
                {|{{w.W.Rule}}:source.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
                return source;
            }
            """,
            w => $$"""
            static {{w.DataSourceBuilder}} Configure({{w.DataSourceBuilder}} source)
            {
                source.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
                return source;
            }
            """)
        {
            For = HasDataSourceBuilder, AreMembers = true, Result = "Configure(new(cs))",
        },
        new("data source: the slim builder",
            w => $$"""
            var b = new NpgsqlSlimDataSourceBuilder(cs).EnableTransportSecurity();
            {|{{w.W.Rule}}:b.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            """,
            w => $$"""
            var b = new NpgsqlSlimDataSourceBuilder(cs).EnableTransportSecurity();
            b.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            For = static w => w.Package == "Npgsql",
        },
        new("data source: created from a builder",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            using var source = NpgsqlDataSource.Create(b);
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            using var source = NpgsqlDataSource.Create(b);
            """)
        {
            For = static w => w.Package == "Npgsql",
        },
        new("untyped: told by keywords, ends in a connection",
            w => $$"""
            var b = new DbConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            using var c = new {{w.Connection}}(b.ConnectionString);
            """,
            w => $$"""
            var b = new DbConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
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
        new("untyped: in an initializer",
            w => $$"""
            var b = new DbConnectionStringBuilder { { "{{w.HostKeyword}}", "db.example.com" }, {|{{w.W.Rule}}:{ "{{w.Keyword}}", "{{w.W.Text}}" }|} };
            using var c = new {{w.Connection}}(b.ToString());
            """,
            w => $$"""
            var b = new DbConnectionStringBuilder { { "{{w.HostKeyword}}", "db.example.com" }, { "{{w.Keyword}}", "{{w.Full.Text}}" } };
            using var c = new {{w.Connection}}(b.ToString());
            """),
        new("untyped: from text",
            w => $$"""
            var b = new DbConnectionStringBuilder { ConnectionString = "{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}" };
            using var c = new {{w.Connection}}(b.ConnectionString);
            """,
            w => $$"""
            var b = new DbConnectionStringBuilder { ConnectionString = "{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}" };
            using var c = new {{w.Connection}}(b.ConnectionString);
            """),
        new("untyped: never a driver's",
            w => $$"""
            var b = new DbConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b["{{w.Keyword}}"] = "{{w.W.Text}}";
            Console.WriteLine(b.ConnectionString);
            """),
        new("untyped: a driver's builder behind the base class",
            w => $$"""
            DbConnectionStringBuilder b = new {{w.Builder}}();
            b["{{w.HostKeyword}}"] = "db.example.com";
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            """,
            w => $$"""
            DbConnectionStringBuilder b = new {{w.Builder}}();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
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
        new("untyped: made by the driver's factory",
            w => $$"""
            var b = {{w.Factory}}.Instance.CreateConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            using var c = new {{w.Connection}}(b.ConnectionString);
            """,
            w => $$"""
            var b = {{w.Factory}}.Instance.CreateConnectionStringBuilder();
            b["{{w.HostKeyword}}"] = "db.example.com";
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
            using var c = new {{w.Connection}}(b.ConnectionString);
            """),
    ];
}
