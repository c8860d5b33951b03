using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    /// <summary>Builders that are returned, passed on or used on the spot.</summary>
    public static BuilderScenario[] Travels { get; } =
    [
        Repaired("travel: returned",
            w => $$"""
            static {{w.Builder}} Make()
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
                return b;
            }
            """) with { AreMembers = true, Result = "Make()" },
        new("travel: returned without a mode, which others may add",
            w => $$"""static {{w.Builder}} Make() => new() { {{w.Host}} = "db.example.com" };""")
        {
            AreMembers = true,
        },
        Repaired("travel: returned as text",
            w => $$"""static string Make() => new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} }.ConnectionString;""") with { AreMembers = true, Result = "Make()" },
        Repaired("travel: passed to code that is not in sight",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            GC.KeepAlive(b);
            """),
        new("travel: passed to code that is not in sight, without a mode",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            GC.KeepAlive(b);
            """),
        Repaired("travel: a method that makes it weak",
            w => $$"""
            {{w.Builder}} Make()
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                Tune(b);
                return b;
            }

            static void Tune({{w.Builder}} builder)
            {
                {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
            }
            """) with { AreMembers = true, Result = "Make()" },
        new("travel: a method that makes it strong",
            w => $$"""
            void Open()
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.W.Code}} };
                Tune(b);
                using var c = new {{w.Connection}}(b.ConnectionString);
            }

            static void Tune({{w.Builder}} builder) => builder.{{w.Mode}} = {{w.Full.Code}};
            """)
        {
            AreMembers = true,
        },
        Repaired("travel: received from others",
            w => $$"""
            {{w.Builder}} Tune({{w.Builder}} builder)
            {
                {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
                return builder;
            }
            """) with { AreMembers = true, Result = "Tune(new() { ConnectionString = cs })" },
        Repaired("travel: a method that hands it on",
            w => $$"""
            {{w.Builder}} Make() => Tune(new {{w.Builder}} { {{w.Host}} = "db.example.com" });

            static {{w.Builder}} Tune({{w.Builder}} builder)
            {
                builder.Pooling = false;
                {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
                return builder;
            }
            """) with { AreMembers = true, Result = "Make()" },
        Repaired("travel: handed out by an out parameter",
            w => $$"""
            static void Make(out {{w.Builder}} b) => b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };

            {{w.Builder}} Made()
            {
                Make(out var b);
                return b;
            }
            """) with { AreMembers = true, Result = "Made()" },
        Repaired("travel: made by code that is not in sight",
            w => $$"""
            var b = Activator.CreateInstance<{{w.Builder}}>();
            b.{{w.Host}} = "db.example.com";
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            """),
        new("travel: made by code that is not in sight, for this machine",
            w => $$"""
            var b = Activator.CreateInstance<{{w.Builder}}>();
            b.{{w.Host}} = "localhost";
            b.{{w.Mode}} = {{w.W.Code}};
            """),
        new("travel: made by code that is not in sight, weak and then full",
            w => $$"""
            var b = Activator.CreateInstance<{{w.Builder}}>();
            b.{{w.Mode}} = {{w.W.Code}};
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
            """),
        Repaired("travel: received in a lambda",
            w => $$"""
            Action<{{w.Builder}}> tune = builder => {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
            var b = new {{w.Builder}}(cs);
            tune(b);
            """),
        Repaired("travel: made in a lambda",
            w => $$"""
            Func<{{w.Builder}}> make = () => new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            """) with { Result = "make()" },
        Repaired("travel: told by a local function",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            Tune();

            void Tune()
            {
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """),
        Repaired("travel: opened in using",
            w => $$"""
            using (var c = new {{w.Connection}}(new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} }.ConnectionString))
            {
                text = c.ConnectionString;
            }
            """) with { Result = "text" },
        new("travel: opened in using without a mode",
            w => $$"""
            using var c = new {{w.Connection}}({|DBTLS1005:new {{w.Builder}} { {{w.Host}} = "db.example.com" }|}.ToString());
            """,
            w => $$"""
            using var c = new {{w.Connection}}(new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} }.ToString());
            """)
        {
            For = IsWeakByDefault, Result = "c.ConnectionString",
        },
        Repaired("travel: opened in await using",
            w => $$"""
            static async Task<string> Open()
            {
                var b = new {{w.Builder}}();
                b.{{w.Host}} = "db.example.com";
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
                await using var c = new {{w.Connection}}(b.ConnectionString);
                await Task.Yield();
                return c.ConnectionString;
            }
            """)
        with
        {
            // DbConnection of .NET Standard 2.0 cannot be awaited.
            AreMembers = true, Result = "Open().Result", For = static w => w is not { Package: "MySql.Data", Version: "8.0.16" },
        },
        Repaired("travel: told after an await",
            w => $$"""
            static async Task<{{w.Builder}}> Make(string cs)
            {
                var b = new {{w.Builder}}(await Task.FromResult(cs));
                await Task.Yield();
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
                return b;
            }
            """) with { AreMembers = true, Result = "Make(cs).Result" },
        Repaired("travel: assigned to a connection",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            using var c = new {{w.Connection}}();
            c.ConnectionString = b.ToString();
            """) with { Result = "c.ConnectionString" },
    ];
}
