using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    /// <summary>Builders that are kept in fields, properties and lists.</summary>
    public static BuilderScenario[] Fields { get; } =
    [
        Repaired("field: filled where it is declared",
            w => $$"""readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""") with { AreMembers = true, Result = "_b" },
        new("field: filled where it is declared without a mode",
            w => $$"""readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com" };""")
        {
            AreMembers = true,
        },
        Repaired("field: one that is set in the constructor",
            w => $$"""
            readonly {{w.Builder}} _b;

            public Shop()
            {
                _b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                {|{{w.W.Rule}}:_b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """) with { AreMembers = true, Result = "_b" },
        Repaired("field: one that is told in a method",
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "db.example.com" };

            string Tuned()
            {
                {|{{w.W.Rule}}:_b.{{w.Mode}} = {{w.W.Code}}|};
                return _b.ConnectionString;
            }
            """) with { AreMembers = true, Result = "Tuned()" },
        Repaired("field: one that is told in a method, under a condition",
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
            """) with { AreMembers = true, Result = "Tuned(flag)" },
        new("field: one for this machine that is told in a method",
            w => $$"""
            readonly {{w.Builder}} _b = new() { {{w.Host}} = "localhost" };

            void Tune() => _b.{{w.Mode}} = {{w.W.Code}};
            """)
        {
            AreMembers = true,
        },
        Repaired("field: one that others fill",
            w => $$"""
            public {{w.Builder}} Settings = new();

            public {{w.Builder}} Tuned(string cs)
            {
                Settings.ConnectionString = cs;
                {|{{w.W.Rule}}:Settings.{{w.Mode}} = {{w.W.Code}}|};
                return Settings;
            }
            """) with { AreMembers = true, Result = "Tuned(cs)" },
        Repaired("field: one that the constructor receives",
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
            """) with { AreMembers = true, Result = "Tuned(cs)" },
        Repaired("field: an automatic property",
            w => $$"""public {{w.Builder}} Builder { get; } = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""") with { AreMembers = true, Result = "Builder" },
        Repaired("field: made when first needed",
            w => $$"""
            {{w.Builder}} _b;
            {{w.Builder}} Builder => _b ??= new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };
            """) with { AreMembers = true, Result = "Builder" },
        Repaired("field: an element of a list",
            w => $$"""
            var all = new List<{{w.Builder}}> { new() { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} } };
            """) with { Result = "all[0]" },
    ];
}
