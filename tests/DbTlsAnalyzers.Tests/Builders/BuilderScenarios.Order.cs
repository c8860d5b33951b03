using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    private static bool IsWeakByDefault(DriverWords w) => !w.IsSafeByDefault;

    /// <summary>The last assignment decides.</summary>
    public static BuilderScenario[] Order { get; } =
    [
        new("order: weak and then full",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            b.{{w.Mode}} = {{w.Full.Code}};
            """),
        Repaired("order: full and then weak",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            b.Pooling = false;
            """),
        new("order: weak twice is one finding",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            b.{{w.Mode}} = {{w.Full.Code}};
            """),
        Repaired("order: the property full and then the keyword weak",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            {|{{w.W.Rule}}:b["{{w.Keywords[^1]}}"] = "{{w.W.Text}}"|};
            """),
        new("order: the keyword weak and then the property full",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", ["{{w.Keywords[^1]}}"] = "{{w.W.Text}}" };
            b.{{w.Mode}} = {{w.Full.Code}};
            """),
        new("order: one spelling weak and then another one full",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keywords[0]}}"] = "{{w.W.Text}}";
            b["{{w.Keywords[1]}}"] = "{{w.Full.Text}}";
            """),
        new("order: several at once",
            w => $$"""
            var b = new {{w.Builder}}();
            ({|{{w.W.Rule}}:b.{{w.Mode}}|}, b.{{w.Host}}) = ({{w.W.Code}}, "db.example.com");
            """),
        new("order: weak and then several at once, full",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Mode}} = {{w.W.Code}} };
            (b.{{w.Mode}}, b["{{w.HostKeyword}}"]) = ({{w.Full.Code}}, "db.example.com");
            """),
        new("order: weak and then whatever comes of it",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            b.{{w.Mode}} |= {{w.Full.Code}};
            """)
        {
            For = static w => !w.HasEncryptOption,
        },
        new("order: removed, and the default is weak",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} }|};
            b.Remove("{{RemovedKeyword(w)}}");
            b.Pooling = false;
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            b.Pooling = false;
            """)
        {
            For = IsWeakByDefault,
        },
        new("order: removed, and the default is safe",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            b.Remove("{{RemovedKeyword(w)}}");
            """)
        {
            For = static w => w.IsSafeByDefault,
        },
        new("order: removed and set again",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            b.Remove("{{RemovedKeyword(w)}}");
            b.{{w.Mode}} = {{w.Full.Code}};
            """),
        new("order: cleared and set again",
            w => $$"""
            var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.W.Text}}") { {{w.Mode}} = {{w.W.Code}} };
            b.Clear();
            b.{{w.Host}} = "db.example.com";
            b.{{w.Mode}} = {{w.Full.Code}};
            """),
        Repaired("order: cleared and then weak",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Mode}} = {{w.Full.Code}} };
            b.Clear();
            b.{{w.Host}} = "db.example.com";
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            """),
        new("order: cleared, and what is said then leaves the default",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}(cs) { {{w.Mode}} = {{w.Full.Code}} }|};
            b.Clear();
            b.{{w.Host}} = "db.example.com";
            """,
            w => $$"""
            var b = new {{w.Builder}}(cs) { {{w.Mode}} = {{w.Full.Code}} };
            b.Clear();
            b.{{w.Host}} = "db.example.com";
            b.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            For = IsWeakByDefault,
        },
        Repaired("order: a weak builder in a variable that gets another one",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            using var first = new {{w.Connection}}(b.ConnectionString);
            b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """) with { Result = "first.ConnectionString" },
    ];

    /// <summary>What the builder starts from.</summary>
    public static BuilderScenario[] Seeds { get; } =
    [
        Repaired("seed: unknown, and weak is said",
            w => $$"""var b = new {{w.Builder}}(cs) { {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|}, Pooling = false };"""),
        new("seed: unknown, and nothing is said about TLS",
            w => $$"""var b = new {{w.Builder}}(cs) { Pooling = false };"""),
        new("seed: unknown, and full is said",
            w => $$"""var b = new {{w.Builder}}(cs) { {{w.Mode}} = {{w.Full.Code}} };"""),
        Repaired("seed: weak text decides",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|};") { Pooling = false };"""),
        new("seed: weak text is overruled",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.W.Text}}") { {{w.Mode}} = {{w.Full.Code}} };"""),
        Repaired("seed: full text is overruled",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}") { {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };"""),
        new("seed: text without a mode",
            w => $$"""var b = {|DBTLS1005:new {{w.Builder}}("{{w.Seed}}")|};""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");""")
        {
            For = IsWeakByDefault,
        },
        new("seed: text without a mode, and an initializer that takes it",
            w => $$"""var b = {|DBTLS1005:new {{w.Builder}}("{{w.Seed}}") { Pooling = false }|};""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}}") { Pooling = false, {{w.Mode}} = {{w.Full.Code}} };""")
        {
            For = IsWeakByDefault,
        },
        Repaired("seed: a constant",
            w => $$"""
            const string shop = "{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}";
            var b = new {{w.Builder}}(shop);
            """),
        Repaired("seed: interpolated",
            w => $$"""var b = new {{w.Builder}}($"{{w.HostKeyword}}=db.example.com;Database={text.Length};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}");"""),
        new("seed: empty",
            w => $$"""var b = {|DBTLS1005:new {{w.Builder}}("") { {{w.Host}} = "db.example.com" }|};""",
            w => $$"""var b = new {{w.Builder}}("") { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            For = IsWeakByDefault,
        },
        Repaired("seed: set as ConnectionString",
            w => $$"""
            var b = new {{w.Builder}}();
            b.ConnectionString = "{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}";
            """),
        Repaired("seed: set as ConnectionString in the initializer",
            w => $$"""var b = new {{w.Builder}} { ConnectionString = "{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}", Pooling = false };"""),
        new("seed: ConnectionString replaces what was said",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            b.ConnectionString = "{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}";
            """),
        Repaired("seed: another builder",
            w => $$"""
            var first = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            var b = new {{w.Builder}}(first.ConnectionString) { Pooling = false };
            """),
        new("seed: another builder, overruled",
            w => $$"""
            var first = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
            var b = new {{w.Builder}}(first.ToString()) { {{w.Mode}} = {{w.Full.Code}} };
            """),
        new("seed: this machine",
            w => $$"""var b = new {{w.Builder}}("{{w.HostKeyword}}=localhost;Database=shop") { {{w.Mode}} = {{w.W.Code}} };"""),
        Repaired("seed: a machine nearby",
            w => $$"""var b = new {{w.Builder}}("{{w.HostKeyword}}=db;Database=shop") { {|{{w.W.Rule}}!Info:{{w.Mode}} = {{w.W.Code}}|} };"""),
        Repaired("seed: this machine, replaced by another",
            w => $$"""
            var b = new {{w.Builder}}("{{w.HostKeyword}}=localhost;Database=shop") { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}!Warning:b.{{w.Mode}} = {{w.W.Code}}|};
            """),
    ];

    /// <summary>MySql.Data removes under the name that it prints only; the others know all names.</summary>
    private static string RemovedKeyword(DriverWords w) => w.Package == "MySql.Data" ? "sslmode" : w.Keyword;
}

