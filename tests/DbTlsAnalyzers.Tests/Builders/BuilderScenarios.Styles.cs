using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    /// <summary>What repairs write into different code.</summary>
    public static BuilderScenario[] Styles { get; } =
    [
        Repaired("style: comments around the deciding assignment",
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com", // the host
                // TLS
                {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|}, /* for now */
                Pooling = false // at last
            };
            """),
        Repaired("style: comments inside the deciding assignment",
            w => $$"""
            var b = new {{w.Builder}}(cs);
            {|{{w.W.Rule}}:b.{{w.Mode}} /* TLS */ = /* weak */ {{w.W.Code}}|} /* yet */; // fix me
            """),
        new("style: added to an initializer with a trailing comma",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                Pooling = false,
            }|};
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                Pooling = false,
                {{w.Mode}} = {{w.Full.Code}},
            };
            """)
        {
            For = IsWeakByDefault,
        },
        new("style: added to an initializer without a trailing comma",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                Pooling = false
            }|};
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                Pooling = false,
                {{w.Mode}} = {{w.Full.Code}}
            };
            """)
        {
            For = IsWeakByDefault,
        },
        new("style: added below a comment on the last element",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                Pooling = false // one connection only
            }|};
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                Pooling = false, // one connection only
                {{w.Mode}} = {{w.Full.Code}}
            };
            """)
        {
            For = IsWeakByDefault,
        },
        new("style: added on the same line",
            w => $$"""{{w.Builder}} b = {|DBTLS1005:new() { {{w.Host}} = "db.example.com" }|};""",
            w => $$"""{{w.Builder}} b = new() { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            For = IsWeakByDefault,
        },
        new("style: added as a statement",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}()|};
            b.{{w.Host}} = "db.example.com";
            b.Pooling = false; // one connection only
            Console.WriteLine(b.{{w.Host}});
            """,
            w => $$"""
            var b = new {{w.Builder}}();
            b.{{w.Host}} = "db.example.com";
            b.Pooling = false; // one connection only
            b.{{w.Mode}} = {{w.Full.Code}};
            Console.WriteLine(b.{{w.Host}});
            """)
        {
            For = IsWeakByDefault,
        },
        new("style: added as a statement on the same line",
            w => $$"""var b = {|DBTLS1005:new {{w.Builder}}()|}; b.{{w.Host}} = "db.example.com"; Console.WriteLine(b.{{w.Host}});""",
            w => $$"""var b = new {{w.Builder}}(); b.{{w.Host}} = "db.example.com"; b.{{w.Mode}} = {{w.Full.Code}}; Console.WriteLine(b.{{w.Host}});""")
        {
            For = IsWeakByDefault,
        },
        Repaired("style: qualified names stay qualified",
            w => $$"""var b = new {{w.Namespace}}.{{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.Namespace}}.{{w.W.Code}}|} };""") with { For = HasEnum, Usings = static _ => "" },
        new("style: added with the name that the file needs",
            w => $$"""var b = {|DBTLS1005:new {{w.Namespace}}.{{w.Builder}} { {{w.Host}} = "db.example.com" }|};""",
            w => $$"""var b = new {{w.Namespace}}.{{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{(w.HasEnum ? w.Namespace + "." : "")}}{{w.Full.Code}} };""")
        {
            For = IsWeakByDefault, Usings = static _ => "",
        },
        new("style: behind an alias",
            w => $$"""var b = {|DBTLS1005:new Db.{{w.Builder}} { {{w.Host}} = "db.example.com" }|};""",
            w => $$"""var b = new Db.{{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{(w.HasEnum ? "Db." : "")}}{{w.Full.Code}} };""")
        {
            For = IsWeakByDefault, Usings = static w => $"using Db = {w.Namespace};",
        },
        Repaired("style: members of the enumeration without its name",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Text}}|} };""") with { For = HasEnum, Usings = static w => $"using {w.Namespace};\nusing static {w.Namespace}.{w.ModeType};" },
        new("style: a member of the class has the name of the enumeration",
            w => $$"""
            string {{w.ModeType}} => "not this one";
            {{w.Builder}} Make(string cs) => new(cs) { {|{{w.W.Rule}}:{{w.Mode}} = {{w.Namespace}}.{{w.W.Code}}|} };
            {{w.Connection}} Connect() => new({|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "db.example.com" }|}.ToString());
            """,
            w => $$"""
            string {{w.ModeType}} => "not this one";
            {{w.Builder}} Make(string cs) => new(cs) { {{w.Mode}} = {{w.Namespace}}.{{w.Full.Code}} };
            {{w.Connection}} Connect() => new(new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Namespace}}.{{w.Full.Code}} }.ToString());
            """)
        {
            For = HasEnum, AreMembers = true, All = true, Result = "Connect()",
        },
        Repaired("style: Fix All in every style",
            w => $$"""
            var a = new {{w.Builder}} { {{w.Host}} = "a.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            var c = new {{w.Builder}}("{{w.HostKeyword}}=c.example.com;{|{{w.Weak[^1].Rule}}:{{w.Keyword}}={{w.Weak[^1].Text}}|}");
            var d = new {{w.Builder}} { {{w.Host}} = "d.example.com" };
            {|{{w.W.Rule}}:d["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            var b = new {{w.Builder}} { {{w.Host}} = "b.example.com", Pooling = false };
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            """) with { All = true },
        new("style: Fix All where the mode is missing",
            w => $$"""
            var a = {|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "a.example.com" }|};
            var c = {|DBTLS1005:new {{w.Builder}}("{{w.Seed}}")|};
            var b = {|DBTLS1005:new {{w.Builder}}()|};
            b.{{w.Host}} = "b.example.com";
            """,
            w => $$"""
            var a = new {{w.Builder}} { {{w.Host}} = "a.example.com", {{w.Mode}} = {{w.Full.Code}} };
            var c = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");
            var b = new {{w.Builder}}();
            b.{{w.Host}} = "b.example.com";
            b.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            For = IsWeakByDefault, All = true,
        },
    ];
}
