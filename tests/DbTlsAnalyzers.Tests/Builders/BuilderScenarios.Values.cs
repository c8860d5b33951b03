using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

/// <summary>What people write about TLS into builders; each list is one theme.</summary>
internal static partial class BuilderScenarios
{
    private static bool HasEnum(DriverWords w) => w.HasEnum;
    private static bool HasEncryptOption(DriverWords w) => w.HasEncryptOption;

    /// <summary>Spellings of the mode's value.</summary>
    public static BuilderScenario[] Values { get; } =
    [
        .. Enumerable.Range(0, 4).Select(static kind => new BuilderScenario($"value: each weak mode, {kind}",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.Weak[kind].Rule}}:{{w.Mode}} = {{w.Weak[kind].Code}}|}, Pooling = false };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}}, Pooling = false };""")
        {
            For = w => kind < w.Weak.Count,
        }),
        .. Enumerable.Range(0, 4).Select(static kind => new BuilderScenario($"value: each weak mode as text, {kind}",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{|{{w.Weak[kind].Rule}}:{{w.Keyword}}={{w.Weak[kind].Text}}|}");""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");""")
        {
            For = w => kind < w.Weak.Count,
        }),
        new("value: full verification",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };"""),
        new("value: nothing said, where that is safe",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };""")
        {
            For = static w => w.IsSafeByDefault,
        },
        new("value: a constant",
            w => $$"""
            const {{w.ModeType}} mode = {{w.W.Code}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = mode|} };
            """,
            w => $$"""
            const {{w.ModeType}} mode = {{w.W.Code}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """),
        new("value: a constant field",
            w => $$"""
            const {{w.ModeType}} Default = {{w.W.Code}};
            {{w.Builder}} Make() => new() { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = Default|} };
            """,
            w => $$"""
            const {{w.ModeType}} Default = {{w.W.Code}};
            {{w.Builder}} Make() => new() { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """)
        {
            AreMembers = true, Result = "Make()",
        },
        new("value: a local variable",
            w => $$"""
            var mode = {{w.W.Code}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = mode|} };
            """,
            w => $$"""
            var mode = {{w.W.Code}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """),
        Repaired("value: in parentheses",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = ({{w.W.Code}})|} };"""),
        new("value: a number cast to the enumeration",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = ({{w.ModeType}}){{w.WeakNumber}}|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            For = HasEnum,
        },
        new("value: a constant number cast to the enumeration",
            w => $$"""
            const int number = {{w.WeakNumber}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = ({{w.ModeType}})number|} };
            """,
            w => $$"""
            const int number = {{w.WeakNumber}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """)
        {
            For = HasEnum,
        },
        new("value: a number outside the enumeration",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.StrayRule}}:{{w.Mode}} = ({{w.ModeType}})99|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            For = static w => w.StrayRule is not null,
        },
        new("value: a number in text",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.WeakNumber}}|}");""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");""")
        {
            For = HasEnum,
        },
        new("value: parsed from a constant",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = Enum.Parse<{{w.ModeType}}>("{{w.W.Text}}")|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            For = HasEnum,
        },
        new("value: parsed from anything",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{(w.HasEnum ? $"Enum.Parse<{w.ModeType}>(text)" : "bool.Parse(text)")}} };"""),
        new("value: from a parameter",
            w => $$"""{{w.Builder}} Make({{w.ModeType}} mode) => new() { {{w.Host}} = "db.example.com", {{w.Mode}} = mode };""")
        {
            AreMembers = true,
        },
        new("value: the option of SqlClient's class",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1001:Encrypt = SqlConnectionEncryptOption.Optional|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = SqlConnectionEncryptOption.Mandatory };""")
        {
            For = HasEncryptOption,
        },
        new("value: the strict option",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = SqlConnectionEncryptOption.Strict };""")
        {
            For = HasEncryptOption,
        },
        new("value: an option parsed from a constant",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1001:Encrypt = SqlConnectionEncryptOption.Parse("Optional")|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };""")
        {
            For = HasEncryptOption,
        },
        new("value: converted to the option by a cast",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1001:Encrypt = (SqlConnectionEncryptOption)false|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };""")
        {
            For = HasEncryptOption,
        },
        new("value: converted to the option in a variable",
            w => $$"""
            SqlConnectionEncryptOption option = false;
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS1001:Encrypt = option|} };
            """,
            w => $$"""
            SqlConnectionEncryptOption option = false;
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", Encrypt = true };
            """)
        {
            For = HasEncryptOption,
        },
    ];

    /// <summary>Indexers and Add with constant keys.</summary>
    public static BuilderScenario[] Keywords { get; } =
    [
        .. Enumerable.Range(0, 3).Select(static alias => new BuilderScenario($"keyword: each spelling, {alias}",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b["{{w.Keywords[alias]}}"] = "{{w.W.Text}}"|};
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keywords[alias]}}"] = "{{w.Full.Text}}";
            """)
        {
            For = w => alias < w.Keywords.Count,
        }),
        Repaired("keyword: in an initializer",
            w => $$"""var b = new {{w.Builder}} { ["{{w.HostKeyword}}"] = "db.example.com", {|{{w.W.Rule}}:["{{w.Keyword}}"] = "{{w.W.Text}}"|}, Pooling = false };"""),
        Repaired("keyword: in a collection initializer",
            w => $$"""var b = new {{w.Builder}} { { "{{w.HostKeyword}}", "db.example.com" }, {|{{w.W.Rule}}:{ "{{w.Keyword}}", "{{w.W.Text}}" }|} };"""),
        Repaired("keyword: added",
            w => $$"""
            var b = new {{w.Builder}}();
            b.Add("{{w.HostKeyword}}", "db.example.com");
            {|{{w.W.Rule}}:b.Add("{{w.Keyword}}", "{{w.W.Text}}")|};
            """),
        new("keyword: a constant",
            w => $$"""
            const string key = "{{w.Keyword}}", value = "{{w.W.Text}}";
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b[key] = value|};
            """,
            w => $$"""
            const string key = "{{w.Keyword}}", value = "{{w.W.Text}}";
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b[key] = "{{w.Full.Text}}";
            """),
        Repaired("keyword: the name of the property",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b[nameof({{w.Builder}}.{{w.Mode}})] = "{{w.W.Text}}"|};
            """),
        Repaired("keyword: with a boxed value",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = {{w.W.Code}}|};
            """),
        Repaired("keyword: added with a boxed value",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b.Add("{{w.Keyword}}", {{w.W.Code}})|};
            """),
        new("keyword: with a value boxed by a cast",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = (object){{w.W.Code}}|};
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keyword}}"] = {{w.Full.Code}};
            """),
        new("keyword: with a value boxed before",
            w => $$"""
            object mode = {{w.W.Code}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = mode|};
            """,
            w => $$"""
            object mode = {{w.W.Code}};
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
            """),
        new("keyword: unknown, which leaves everything open",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b[text] = "1";
            """),
        new("keyword: known, with an unknown value",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keyword}}"] = text;
            """),
    ];
}
