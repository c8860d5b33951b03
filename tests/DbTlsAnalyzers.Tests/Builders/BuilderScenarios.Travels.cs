namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    /// <summary>Builders that are returned, passed on, stored or used on the spot.</summary>
    public static BuilderScenario[] Travels { get; } =
    [
        new("travel: returned",
            w => $$"""
            static {{w.Builder}} Make()
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
                return b;
            }
            """,
            w => $$"""
            static {{w.Builder}} Make()
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                b.{{w.Mode}} = {{w.Full.Code}};
                return b;
            }
            """)
        {
            AreMembers = true, Result = "Make()",
        },
        new("travel: returned without a mode, which others may add",
            w => $$"""static {{w.Builder}} Make() => new() { {{w.Host}} = "db.example.com" };""")
        {
            AreMembers = true,
        },
        new("travel: returned as text",
            w => $$"""static string Make() => new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} }.ConnectionString;""",
            w => $$"""static string Make() => new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} }.ConnectionString;""")
        {
            AreMembers = true, Result = "Make()",
        },
        new("travel: passed to code that is not in sight",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            GC.KeepAlive(b);
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            GC.KeepAlive(b);
            """),
        new("travel: passed to code that is not in sight, without a mode",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            GC.KeepAlive(b);
            """),
        new("travel: a method that makes it weak",
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
            """,
            w => $$"""
            {{w.Builder}} Make()
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                Tune(b);
                return b;
            }

            static void Tune({{w.Builder}} builder)
            {
                builder.{{w.Mode}} = {{w.Full.Code}};
            }
            """)
        {
            AreMembers = true, Result = "Make()",
        },
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
        new("travel: received from others",
            w => $$"""
            {{w.Builder}} Tune({{w.Builder}} builder)
            {
                {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
                return builder;
            }
            """,
            w => $$"""
            {{w.Builder}} Tune({{w.Builder}} builder)
            {
                builder.{{w.Mode}} = {{w.Full.Code}};
                return builder;
            }
            """)
        {
            AreMembers = true, Result = "Tune(new() { ConnectionString = cs })",
        },
        new("travel: a method that hands it on",
            w => $$"""
            {{w.Builder}} Make() => Tune(new {{w.Builder}} { {{w.Host}} = "db.example.com" });

            static {{w.Builder}} Tune({{w.Builder}} builder)
            {
                builder.Pooling = false;
                {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
                return builder;
            }
            """,
            w => $$"""
            {{w.Builder}} Make() => Tune(new {{w.Builder}} { {{w.Host}} = "db.example.com" });

            static {{w.Builder}} Tune({{w.Builder}} builder)
            {
                builder.Pooling = false;
                builder.{{w.Mode}} = {{w.Full.Code}};
                return builder;
            }
            """)
        {
            AreMembers = true, Result = "Make()",
        },
        new("travel: handed out by an out parameter",
            w => $$"""
            static void Make(out {{w.Builder}} b) => b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };

            {{w.Builder}} Made()
            {
                Make(out var b);
                return b;
            }
            """,
            w => $$"""
            static void Make(out {{w.Builder}} b) => b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };

            {{w.Builder}} Made()
            {
                Make(out var b);
                return b;
            }
            """)
        {
            AreMembers = true, Result = "Made()",
        },
        new("travel: stored in a field",
            w => $$"""readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""",
            w => $$"""readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            AreMembers = true, Result = "_b",
        },
        new("travel: stored in a field without a mode",
            w => $$"""readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com" };""")
        {
            AreMembers = true,
        },
        new("travel: a field that is set in the constructor",
            w => $$"""
            readonly {{w.Builder}} _b;

            public Shop()
            {
                _b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                {|{{w.W.Rule}}:_b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """,
            w => $$"""
            readonly {{w.Builder}} _b;

            public Shop()
            {
                _b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                _b.{{w.Mode}} = {{w.Full.Code}};
            }
            """)
        {
            AreMembers = true, Result = "_b",
        },
        new("travel: a field that is told in a method",
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com" };

            string Tuned()
            {
                {|{{w.W.Rule}}:_b.{{w.Mode}} = {{w.W.Code}}|};
                return _b.ConnectionString;
            }
            """,
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com" };

            string Tuned()
            {
                _b.{{w.Mode}} = {{w.Full.Code}};
                return _b.ConnectionString;
            }
            """)
        {
            AreMembers = true, Result = "Tuned()",
        },
        new("travel: a field that is told in a method, under a condition",
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };

            string Tuned(bool flag)
            {
                if (flag)
                {
                    {|{{w.W.Rule}}:_b.{{w.Mode}} = {{w.W.Code}}|};
                }

                return _b.ConnectionString;
            }
            """,
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };

            string Tuned(bool flag)
            {
                if (flag)
                {
                    _b.{{w.Mode}} = {{w.Full.Code}};
                }

                return _b.ConnectionString;
            }
            """)
        {
            AreMembers = true, Result = "Tuned(flag)",
        },
        new("travel: a field for this machine that is told in a method",
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "localhost" };

            void Tune() => _b.{{w.Mode}} = {{w.W.Code}};
            """)
        {
            AreMembers = true,
        },
        new("travel: a field that others fill",
            w => $$"""
            public {{w.Builder}} Settings = new();

            public {{w.Builder}} Tuned(string cs)
            {
                Settings.ConnectionString = cs;
                {|{{w.W.Rule}}:Settings.{{w.Mode}} = {{w.W.Code}}|};
                return Settings;
            }
            """,
            w => $$"""
            public {{w.Builder}} Settings = new();

            public {{w.Builder}} Tuned(string cs)
            {
                Settings.ConnectionString = cs;
                Settings.{{w.Mode}} = {{w.Full.Code}};
                return Settings;
            }
            """)
        {
            AreMembers = true, Result = "Tuned(cs)",
        },
        new("travel: a field that the constructor receives",
            w => $$"""
            readonly {{w.Builder}} _b;

            public Shop({{w.Builder}} b) => _b = b;

            public Shop() : this(new()) { }

            {{w.Builder}} Tuned(string cs)
            {
                _b.ConnectionString = cs;
                {|{{w.W.Rule}}:_b.{{w.Mode}} = {{w.W.Code}}|};
                return _b;
            }
            """,
            w => $$"""
            readonly {{w.Builder}} _b;

            public Shop({{w.Builder}} b) => _b = b;

            public Shop() : this(new()) { }

            {{w.Builder}} Tuned(string cs)
            {
                _b.ConnectionString = cs;
                _b.{{w.Mode}} = {{w.Full.Code}};
                return _b;
            }
            """)
        {
            AreMembers = true, Result = "Tuned(cs)",
        },
        new("travel: made by code that is not in sight",
            w => $$"""
            var b = Activator.CreateInstance<{{w.Builder}}>();
            b.{{w.Host}} = "db.example.com";
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            """,
            w => $$"""
            var b = Activator.CreateInstance<{{w.Builder}}>();
            b.{{w.Host}} = "db.example.com";
            b.{{w.Mode}} = {{w.Full.Code}};
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
        new("travel: received in a lambda",
            w => $$"""
            Action<{{w.Builder}}> tune = builder => {|{{w.W.Rule}}:builder.{{w.Mode}} = {{w.W.Code}}|};
            var b = new {{w.Builder}}(cs);
            tune(b);
            """,
            w => $$"""
            Action<{{w.Builder}}> tune = builder => builder.{{w.Mode}} = {{w.Full.Code}};
            var b = new {{w.Builder}}(cs);
            tune(b);
            """),
        new("travel: an automatic property",
            w => $$"""public {{w.Builder}} Builder { get; } = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""",
            w => $$"""public {{w.Builder}} Builder { get; } = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };""")
        {
            AreMembers = true, Result = "Builder",
        },
        new("travel: made when first needed",
            w => $$"""
            {{w.Builder}} _b;
            {{w.Builder}} Builder => _b ??= new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            """,
            w => $$"""
            {{w.Builder}} _b;
            {{w.Builder}} Builder => _b ??= new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """)
        {
            AreMembers = true, Result = "Builder",
        },
        new("travel: an element of a list",
            w => $$"""
            var all = new List<{{w.Builder}}> { new() { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} } };
            """,
            w => $$"""
            var all = new List<{{w.Builder}}> { new() { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} } };
            """)
        {
            Result = "all[0]",
        },
        new("travel: made in a lambda",
            w => $$"""
            Func<{{w.Builder}}> make = () => new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            """,
            w => $$"""
            Func<{{w.Builder}}> make = () => new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            """)
        {
            Result = "make()",
        },
        new("travel: told by a local function",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            Tune();

            void Tune()
            {
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            Tune();

            void Tune()
            {
                b.{{w.Mode}} = {{w.Full.Code}};
            }
            """),
        new("travel: opened in using",
            w => $$"""
            using (var c = new {{w.Connection}}(new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} }.ConnectionString))
            {
                text = c.ConnectionString;
            }
            """,
            w => $$"""
            using (var c = new {{w.Connection}}(new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} }.ConnectionString))
            {
                text = c.ConnectionString;
            }
            """)
        {
            Result = "text",
        },
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
        new("travel: opened in await using",
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
            """,
            w => $$"""
            static async Task<string> Open()
            {
                var b = new {{w.Builder}}();
                b.{{w.Host}} = "db.example.com";
                b.{{w.Mode}} = {{w.Full.Code}};
                await using var c = new {{w.Connection}}(b.ConnectionString);
                await Task.Yield();
                return c.ConnectionString;
            }
            """)
        {
            // DbConnection of .NET Standard 2.0 cannot be awaited.
            AreMembers = true, Result = "Open().Result", For = static w => w is not { Package: "MySql.Data", Version: "8.0.16" },
        },
        new("travel: told after an await",
            w => $$"""
            static async Task<{{w.Builder}}> Make(string cs)
            {
                var b = new {{w.Builder}}(await Task.FromResult(cs));
                await Task.Yield();
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
                return b;
            }
            """,
            w => $$"""
            static async Task<{{w.Builder}}> Make(string cs)
            {
                var b = new {{w.Builder}}(await Task.FromResult(cs));
                await Task.Yield();
                b.{{w.Mode}} = {{w.Full.Code}};
                return b;
            }
            """)
        {
            AreMembers = true, Result = "Make(cs).Result",
        },
        new("travel: assigned to a connection",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b["{{w.Keyword}}"] = "{{w.W.Text}}"|};
            using var c = new {{w.Connection}}();
            c.ConnectionString = b.ToString();
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keyword}}"] = "{{w.Full.Text}}";
            using var c = new {{w.Connection}}();
            c.ConnectionString = b.ToString();
            """)
        {
            Result = "c.ConnectionString",
        },
    ];
}
