using DbTlsAnalyzers.FuzzTests.Running;

namespace DbTlsAnalyzers.FuzzTests.Inputs;

/// <summary>Configuration files: those of the repository and templates with connection strings, damaged.</summary>
internal static class ConfigurationFiles
{
    private static readonly string[] Paths =
    [
        "appsettings.json", "appsettings.Development.json", "launchSettings.json", "web.config", "app.config", "Settings.settings", ".env", ".env.local", "compose.yml", "docker-compose.override.yaml", "values.yaml", "my.ini", "conf/database.ini",
    ];

    public static FuzzInput Draw(Random random)
    {
        var (path, text) = DrawFile(random);
        return new FuzzInput(path, text, random.Next());
    }

    public static FuzzFile DrawFile(Random random, bool isFromTemplate = false)
    {
        var path = random.Pick(Paths);
        var text = (isFromTemplate ? 0 : random.Next(3)) switch
        {
            0 => Template(random, path),
            1 => random.Pick([.. Corpus.ConfigurationFiles.Where(file => Fits(path, file)).DefaultIfEmpty(string.Empty)]),
            _ => random.OneIn(6) ? Nested(random, path) : random.OneIn(6) ? random.Pick(Corpus.All) : random.Pick(Corpus.ConfigurationFiles),
        };
        return new FuzzFile(path, TextMutator.Mutate(random, text, random.Next(6)));
    }

    /// <summary>Deeply nested, or the beginning of it repeated.</summary>
    public static string Nested(Random random, string path)
    {
        var depth = random.Pick([10, 100, 2000]);
        var (open, close) = path switch
        {
            _ when path.EndsWith(".json", StringComparison.Ordinal) => random.Pick([("{\"ConnectionStrings\":", "}"), ("[", "]"), ("{\"a\":[{\"b\":1},", "]}"), ("[[],", "]")]),
            _ when path.EndsWith(".config", StringComparison.Ordinal) || path.EndsWith(".settings", StringComparison.Ordinal) => random.Pick([("<a>", "</a>"), ("<connectionStrings><add name='x' connectionString='Host=a'/>", "</connectionStrings>"), ("<!--", "-->")]),
            _ when path.EndsWith("ml", StringComparison.Ordinal) => random.Pick([("{a: ", "}"), ("[", "]"), ("- ", ""), ("? ", ""), ("&a [*a,", "]"), ("${A:-", "}"), ("{{ if x }}", "{{ end }}")]),
            _ => random.Pick([("A=${B:-", "}"), ("[a]\n", ""), ("A=\"", "\""), ("${", "}")]),
        };
        var middle = random.OneIn(2) ? Template(random, path) : random.ConnectionString();
        return TextMutator.Repeat(open, depth) + middle + (random.OneIn(3) ? string.Empty : TextMutator.Repeat(close, depth));
    }

    private static string Template(Random random, string path)
    {
        var (first, second) = (random.ConnectionString(), random.ConnectionString());
        return path switch
        {
            _ when path.EndsWith(".json", StringComparison.Ordinal) =>
                $$"""{ "ConnectionStrings": { "Shop": {{Json(first)}}, /* c */ "Audit": {{Json(second)}} }, "profiles": { "web": { "environmentVariables": { "ConnectionStrings__Shop": {{Json(first)}} } } } }""",
            _ when path.EndsWith(".config", StringComparison.Ordinal) || path.EndsWith(".settings", StringComparison.Ordinal) =>
                $"<?xml version=\"1.0\"?>\n<configuration><connectionStrings>\n  <add name=\"Shop\" connectionString=\"{Xml(first)}\" providerName=\"{random.Pick(["Npgsql", "MySql.Data.MySqlClient", "System.Data.SqlClient", ""])}\"/>\n  <add name='Audit' connectionString='{Xml(second)}'/></connectionStrings>\n<appSettings><add key=\"ConnectionString\" value=\"{Xml(second)}\"/></appSettings></configuration>\n",
            _ when path.EndsWith("ml", StringComparison.Ordinal) =>
                $"services:\n  web:\n    environment: &e\n      ConnectionStrings__Shop: \"{Json(first)[1..^1]}\" # c\n      B: '{second.Replace("'", "''", StringComparison.Ordinal)}'\n      C: {second}\n  job:\n    environment:\n      - ConnectionStrings__Audit={first}\n      - \"ConnectionStrings__X=${{X:-{Json(second)[1..^1]}}}\"\n      - *e\n",
            _ when path.EndsWith(".ini", StringComparison.Ordinal) => $"[ConnectionStrings]\r\nShop = {first}\r\nAudit: \"{second}\" ; c\r\n",
            _ => $"# c\nConnectionStrings__Shop={first}\nexport ConnectionStrings__Audit=\"{second}\" # c\nX_CONNECTION_STRING='{first}'\nY=${{Z:-{second}}}\n",
        };
    }

    private static bool Fits(string path, string text) => (path, text.TrimStart()) switch
    {
        (_, "") => false,
        _ when path.EndsWith(".json", StringComparison.Ordinal) => text.TrimStart()[0] is '{' or '[',
        _ when path.EndsWith(".config", StringComparison.Ordinal) || path.EndsWith(".settings", StringComparison.Ordinal) => text.TrimStart()[0] == '<',
        _ when path.EndsWith("ml", StringComparison.Ordinal) => text.Contains(": ", StringComparison.Ordinal) || text.Contains(":\n", StringComparison.Ordinal),
        _ => text.Contains('=', StringComparison.Ordinal),
    };

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Xml(string text) => string.Concat(text.Where(static c => c >= ' ' || c is '\n' or '\r' or '\t')).Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&apos;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
