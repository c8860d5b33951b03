using static DbTlsAnalyzers.Tests.Builders.BuilderScenario;

namespace DbTlsAnalyzers.Tests.Builders;

internal static partial class BuilderScenarios
{
    private const string KnownCa = "dbtls.ca_file = certs/ca.pem";

    private static bool HasCa(DriverWords w) => w.Ca is not null;

    /// <summary>Repairs that also name the CA file which the project's options give.</summary>
    public static BuilderScenario[] Authorities { get; } =
    [
        new("authority: beside the mode in an initializer",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}}, {{w.Ca}} = "certs/ca.pem" };""")
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: where the mode is missing too",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
            }|};
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com",
                {{w.Mode}} = {{w.Full.Code}},
                {{w.Ca}} = "certs/ca.pem",
            };
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: as a statement",
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com" };
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|}; // for now
            b.Pooling = false;
            """,
            w => $$"""
            var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Ca}} = "certs/ca.pem" };
            b.{{w.Mode}} = {{w.Full.Code}}; // for now
            b.Pooling = false;
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: as a statement among statements",
            w => $$"""
            var b = new {{w.Builder}}();
            b.{{w.Host}} = "db.example.com";
            {|{{w.W.Rule}}:b.{{w.Mode}} = {{w.W.Code}}|}; // for now
            """,
            w => $$"""
            var b = new {{w.Builder}}();
            b.{{w.Host}} = "db.example.com";
            b.{{w.Mode}} = {{w.Full.Code}}; // for now
            b.{{w.Ca}} = "certs/ca.pem";
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: where nothing is written at the creation",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}()|};
            if (flag) b.{{w.Host}} = "db.example.com"; else b.{{w.Host}} = "other.example.com";
            """,
            w => $$"""
            var b = new {{w.Builder}}() { {{w.Mode}} = {{w.Full.Code}}, {{w.Ca}} = "certs/ca.pem" };
            if (flag) b.{{w.Host}} = "db.example.com"; else b.{{w.Host}} = "other.example.com";
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: behind a comment without a comma",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com" // the only one
            }|};
            """,
            w => $$"""
            var b = new {{w.Builder}}
            {
                {{w.Host}} = "db.example.com", // the only one
                {{w.Mode}} = {{w.Full.Code}},
                {{w.Ca}} = "certs/ca.pem"
            };
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: where the brace stands on the line of the last comma",
            w => $$"""
            var b = {|DBTLS1005:new {{w.Builder}} {
                {{w.Host}} = "db.example.com",
                Pooling = false, }|};
            """,
            w => $$"""
            var b = new {{w.Builder}} {
                {{w.Host}} = "db.example.com",
                Pooling = false,
                {{w.Mode}} = {{w.Full.Code}},
                {{w.Ca}} = "certs/ca.pem", };
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: in the text",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{|{{w.W.Rule}}:{{w.Keyword}}={{w.W.Text}}|}");""",
            w => $$"""var b = new {{w.Builder}}("{{w.Seed}};{{w.Keyword}}={{w.Full.Text}};{{w.CaKeyword}}=certs/ca.pem");""")
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: for an untyped builder",
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
            b["{{w.CaKeyword}}"] = "certs/ca.pem";
            using var c = new {{w.Connection}}(b.ConnectionString);
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: for a data source builder",
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}}");
            {|{{w.W.Rule}}:b.ConnectionStringBuilder.{{w.Mode}} = {{w.W.Code}}|};
            """,
            w => $$"""
            var b = new {{w.DataSourceBuilder}}("{{w.Seed}}");
            b.ConnectionStringBuilder.{{w.Mode}} = {{w.Full.Code}};
            b.ConnectionStringBuilder.{{w.Ca}} = "certs/ca.pem";
            """)
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: the only thing that is missing",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS3001:{{w.Mode}} = {{w.Full.Code}}|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}}, {{w.Ca}} = "certs/ca.pem" };""")
        {
            For = HasCa, Option = KnownCa,
        },
        new("authority: one that nobody has named, to be supplied",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {{w.Mode}} = {{w.Full.Code}}, {{w.Ca}} = "ca.pem" };""")
        {
            For = HasCa, Option = "", Title = "Set 'SslMode' to 'VerifyFull' with a CA file to be supplied",
        },
        new("authority: the system's store instead",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|} };""",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|DBTLS3001:{{w.Mode}} = {{w.Full.Code}}|} };""")
        {
            For = HasCa, Option = KnownCa, Title = "Set 'SslMode' to 'VerifyFull' trusting the system's CA store",
        },
        Repaired("authority: one is there already",
            w => $$"""var b = new {{w.Builder}} { {{w.Host}} = "db.example.com", {|{{w.W.Rule}}:{{w.Mode}} = {{w.W.Code}}|}, {|DBTLS4003:{{w.Ca}} = "/etc/own.pem"|} };""") with { For = HasCa, Option = KnownCa },
    ];
}
