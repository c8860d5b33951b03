using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    /// <summary>Assignments that are not made on every path.</summary>
    public static BuilderScenario[] Branches { get; } =
    [
        Repaired("branch: weak on every path",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            if (flag)
            {
                {|{{w.W.Rule}}!Warning:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            else
            {
                {|{{w.Weak[^1].Rule}}!Warning:b.{{w.Mode}} = {{w.Weak[^1].Code}}|};
            }
            """) with { All = true },
        Repaired("branch: weak on one path, full on the other",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            if (flag)
            {
                {|{{w.W.Rule}}!Info:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            else
            {
                b.{{w.Mode}} = {{w.Full.Code}};
            }
            """),
        Repaired("branch: full before, weak on one path",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            if (flag)
            {
                {|{{w.W.Rule}}!Info:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """),
        Repaired("branch: weak before, full on one path",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}!Info:{{w.Mode}} = {{w.W.Code}}|} };
            if (flag)
            {
                b.{{w.Mode}} = {{w.Full.Code}};
            }
            """),
        new("branch: full on one path, the weak default on the other",
            w => $$"""
            var b = {|DBTLS1005!Info:new {{w.Builder}} { {{w.Host}} = "db.example.com" }|};
            if (flag)
            {
                b.{{w.Mode}} = {{w.Full.Code}};
            }
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            if (flag)
            {
                b.{{w.Mode}} = {{w.Full.Code}};
            }
            """)
        {
            For = IsWeakByDefault,
        },
        new("branch: a mode from elsewhere on one path, the weak default on the other",
            w => $$"""
            var b = {|DBTLS1005!Info:new {{w.Builder}} { {{w.Host}} = "db.example.com" }|};
            if (flag)
            {
                b["{{w.Keyword}}"] = text.Substring(text.Length) + "{{w.Full.Text}}";
            }
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            if (flag)
            {
                b["{{w.Keyword}}"] = text.Substring(text.Length) + "{{w.Full.Text}}";
            }
            """)
        {
            For = IsWeakByDefault,
        },
        new("branch: a mode from elsewhere, or nothing",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keyword}}"] = flag ? text : "";
            """),
        Repaired("branch: weak on one path, the safe default on the other",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            if (flag)
            {
                {|{{w.W.Rule}}!Info:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """) with { For = static w => w.IsSafeByDefault },
        Repaired("branch: an operand of ?:",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = flag ? {|{{w.W.Rule}}!Info:{{w.W.Code}}|} : {{w.Full.Code}} };"""),
        Repaired("branch: both operands of ?:",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = flag ? {|{{w.W.Rule}}!Warning:{{w.W.Code}}|} : {|{{w.Weak[^1].Rule}}!Warning:{{w.Weak[^1].Code}}|} };""") with { All = true },
        Repaired("branch: an arm of a switch expression",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = text switch { "dev" => {|{{w.W.Rule}}!Info:{{w.W.Code}}|}, _ => {{w.Full.Code}} } };"""),
        Repaired("branch: a case of a switch statement",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            switch (text)
            {
                case "dev":
                    {|{{w.W.Rule}}!Info:b.{{w.Mode}} = {{w.W.Code}}|};
                    break;
                default:
                    b.{{w.Mode}} = {{w.Full.Code}};
                    break;
            }
            """),
        Repaired("branch: a keyword's operand of ?:",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b["{{w.Keyword}}"] = flag ? {|{{w.W.Rule}}!Info:"{{w.W.Text}}"|} : "{{w.Full.Text}}";
            """),
        new("branch: a mode that was chosen before",
            w => $$"""
            var mode = {{w.Full.Code}};
            if (flag)
            {
                mode = {{(w.HasEnum ? $"{{|{w.W.Rule}!Info:{w.W.Code}|}}" : w.W.Code)}};
            }

            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{(w.HasEnum ? $"{w.Mode} = mode" : $"{{|{w.W.Rule}!Info:{w.Mode} = mode|}}")}} };
            """,
            w => $$"""
            var mode = {{w.Full.Code}};
            if (flag)
            {
                mode = {{(w.HasEnum ? w.Full.Code : w.W.Code)}};
            }

            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{(w.HasEnum ? "mode" : w.Full.Code)}} };
            """),
        new("branch: one of two unknown values",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            b.{{w.Mode}} = {{(w.HasEnum ? $"Enum.Parse<{w.ModeType}>(text)" : "bool.Parse(text)")}};
            """),
        new("branch: this machine on one path, and weak there only",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            if (flag)
            {
                b.{{w.Host}} = "localhost";
                b.{{w.Mode}} = {{w.W.Code}};
            }
            """),
        Repaired("branch: one of two seeds",
            w => $$"""var b = new {{w.Builder}}(flag ? "{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}" : "{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}");"""),
        new("branch: one of two seeds, neither with a mode",
            w => $$"""var b = {|DBTLS1005:new {{w.Builder}}(flag ? "{{w.Seed}}" : "{{w.Seed}};Pooling=false")|};""",
            w => $$"""var b = new {{w.Builder}}(flag ? "{{w.Seed}};{{w.Keyword}}={{w.Full.Text}}" : "{{w.Seed}};Pooling=false;{{w.Keyword}}={{w.Full.Text}}");""")
        {
            For = IsWeakByDefault,
        },
        Repaired("branch: in a loop",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}} };
            foreach (var key in new[] { 1, 2 })
            {
                {|{{w.W.Rule}}!Info:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            """),
        Repaired("branch: before an early return",
            w => $$"""
            {{w.Builder}} Make(bool flag)
            {
                var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
                if (flag)
                {
                    {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
                    return b;
                }

                b.{{w.Mode}} = {{w.Full.Code}};
                return b;
            }
            """) with { AreMembers = true, Result = "Make(flag)" },
        Repaired("branch: in try, whatever happens",
            w => $$"""
            var b = new {{w.Builder}}(cs);
            try
            {
                {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|};
            }
            finally
            {
                b.Pooling = false;
            }
            """),
    ];
}
