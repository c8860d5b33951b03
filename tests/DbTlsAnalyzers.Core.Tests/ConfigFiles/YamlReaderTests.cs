using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

public sealed class YamlReaderTests
{
    [Fact]
    public void Compose_files_have_variables_as_maps_and_as_lists()
    {
        const string Text = """
            services:
              web:
                image: shop:1
                environment:
                  ConnectionStrings__Shop: Host=db;Password=${PASSWORD};SSL Mode=${MODE:-Require}
                  PRICE: $$5
              worker:
                environment:
                  - ConnectionStrings__Shop=Host=$HOST
                  - "AUDIT=Server=sql;Encrypt=False" # comment
                  - INHERITED
            """;

        var entries = Reading.Read("compose.yml", Text).Entries.Where(static entry => entry.Kind == ConfigEntryKind.EnvironmentVariable);

        Assert.Equal(
            [
                "ConnectionStrings:Shop = Host=db;Password=‹PASSWORD›;SSL Mode=[Require]",
                "PRICE = $5",
                "ConnectionStrings:Shop = Host=‹HOST›",
                "AUDIT = Server=sql;Encrypt=False",
            ],
            entries.Select(static entry => $"{entry.ConfigurationKey} = {Reading.Show(entry.Value)}"));
    }

    [Fact]
    public void Kubernetes_variables_have_their_name_beside_the_value()
    {
        const string Text = """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    env:
                    - name: ConnectionStrings__Shop
                      value: "Host=$(DB_HOST);SSL Mode=Require"
                    - {value: 'Server=sql', name: AUDIT}
                    - name: SECRET
                      valueFrom: { secretKeyRef: { name: x, key: y } }
            ---
            kind: ConfigMap
            data:
              ConnectionStrings__Log: Host=log
              script: |
                Host=a
                  Host=b
            """;

        var entries = Reading.Read("deployment.yaml", Text).Entries.Where(static entry => entry.Kind == ConfigEntryKind.EnvironmentVariable).ToArray();

        Assert.Equal(
            ["ConnectionStrings__Shop = Host=‹DB_HOST›;SSL Mode=Require", "AUDIT = Server=sql", "ConnectionStrings__Log = Host=log", "script = Host=a\n  Host=b"],
            entries.Select(static entry => $"{entry.Name} = {Reading.Show(entry.Value)}"));
        Assert.Equal("ConnectionStrings__Shop", Text.Substring(entries[0].KeyRange.Start, entries[0].KeyRange.Length));
    }

    [Fact]
    public void Templates_are_holes_and_their_directives_nothing()
    {
        const string Text = """
            {{- /* a: comment
               b: still */ -}}
            {{- if .Values.on }}
            env:
              {{- range .Values.x }}
              shop: Host={{ .Values.db.host }};Password={{ .Values.pwd | default "a: b # c" }}
              quoted: "Host={{ .Values.host | default "db" }};SSL Mode=Require"
              whole: {{ .Values.whole | quote }}
              {{- end }}
              {{ .Values.key }}: y
            {{- end }}
            """;

        Assert.Equal(
            ["env:shop = Host=‹host›;Password=‹c›", "env:quoted = Host=‹db›;SSL Mode=Require", "env:whole = ‹quote›", "env:{{ .Values.key }} = y"],
            Reading.Values("values.yaml", Text));
    }

    [Theory]
    [InlineData("a: x y # z", "a = x y")]
    [InlineData("a: 'it''s'", "a = it's")]
    [InlineData("a: \"x\\\"y\\\\z\\u00e9\\t\"", "a = x\"y\\zé\t")]
    [InlineData("a: |\n  x\n  y\n", "a = x\ny\n")]
    [InlineData("a: |-\n  x\n\n  y\n\n", "a = x\n\ny")]
    [InlineData("a: |+\n  x\n\n", "a = x\n\n")]
    [InlineData("a: |2\n    x\nb: y", "a =   x\n|b = y")]
    [InlineData("a: >-\n  x\n  y\nb: z", "a = x y|b = z")]
    [InlineData("a: x\n  y\nb: z", "a = x y|b = z")]
    [InlineData("a: \"x\n  y \\\n  z\"", "a = x y z")]
    [InlineData("a:\n  \"x\"", "a = x")]
    [InlineData("a:\n- x\n- b: y\n  c: z\n- - u\n  - v", "a:0 = x|a:1:b = y|a:1:c = z|a:2:0 = u|a:2:1 = v")]
    [InlineData("a: {b: x, 'c': \"y\", d: [u, v]}", "a:b = x|a:c = y|a:d:0 = u|a:d:1 = v")]
    [InlineData("a: {\n  b: x, # c\n  d: [ u,\n    v ]\n}\ne: f", "a:b = x|a:d:0 = u|a:d:1 = v|e = f")]
    [InlineData("{\"a\": {\"b\":\"x\"}}", "a:b = x")]
    [InlineData("\"a\": x\r\n'b' : y\r\n", "a = x|b = y")]
    [InlineData("a: &x y\nb: *x\nc: !!str z\n<<: *x", "a = y|c = z")]
    [InlineData("a: &x\n  b: y\nc:\n  <<: *x\n  d: z", "a:b = y|c:d = z")]
    [InlineData("\uFEFF---\na: x\n---\nb: y\n...\n", "a = x|b = y")]
    [InlineData("a:\n  b:\n    c: x\n  d: y\ne: z", "a:b:c = x|a:d = y|e = z")]
    [InlineData("a: http://x:80/?y#z", "a = http://x:80/?y#z")]
    [InlineData("a: ''\nb: \"\"\nc:\nd: ~", "a = |b = |d = ~")]
    [InlineData("a: [! x, !!str y, !!int 1, !z u, v]", "a:0 = x|a:1 = y|a:4 = v")]
    [InlineData("--- x\na: y\n---\nb: z", "b = z")]
    [InlineData("a: :x\nb: ?y\n?c: z", "a = :x|b = ?y|?c = z")]
    [InlineData("a[b],c: x", "a[b],c = x")]
    [InlineData("a: ! x", "a = x")]
    [InlineData("a:\n  b: x\n---\n  c: y", "a:b = x|c = y")]
    [InlineData("%YAML 1.2\n---\na: x\n--- # c\nb: y", "a = x|b = y")]
    [InlineData("- -x\n- - y\n- - - z", "0 = -x|1:0 = y|2:0:0 = z")]
    [InlineData("a: |1\n x\n", "a = x\n")]
    [InlineData("a: |9\n          x\nb: y", "a =  x\n|b = y")]
    [InlineData("a: |-2\n    x\n", "a =   x")]
    [InlineData("a: |2-\n    x\n", "a =   x")]
    [InlineData("a:\n  b: |2\n      x\n", "a:b =   x\n")]
    [InlineData("a: |\n\n\nb: y", "b = y")]
    [InlineData("a: |\n\n  x\n", "a = \nx\n")]
    [InlineData("a: |\nb: y", "b = y")]
    [InlineData("a:\n- |\n  x\n- y", "a:0 = x\n|a:1 = y")]
    [InlineData("a: >\n  x\n  y\nb: |+\n  z\n\nc: u", "a = x y\n|b = z\n\n|c = u")]
    [InlineData("{{ x\na: y }}\nb: z", "b = z")]
    [InlineData("a:\n  - b: x\n    c: y\n  -\n    d: z\n  - - e: u\n    - v", "a:0:b = x|a:0:c = y|a:1:d = z|a:2:0:e = u|a:2:1 = v")]
    [InlineData("a:\n- x\nb:\n- y\n", "a:0 = x|b:0 = y")]
    [InlineData("a:\n  x", "a = x")]
    [InlineData("- a\n-\n  b\n- c: d\n-  e: f\n   g: h", "0 = a|1 = b|2:c = d|3:e = f|3:g = h")]
    [InlineData("a: |1\n  x\n", "a =  x\n")]
    [InlineData("a: \"\\0\\u0000\\U0010FFFF\\x41\"", "a = \0\0\U0010FFFFA")]
    public void Scalars_of_every_style_are_read(string text, string expected) => Assert.Equal(expected, string.Join('|', Reading.Values("a.yaml", text)));

    [Theory]
    [InlineData("a: !secret x")]
    [InlineData("a: !!binary eA==")]
    [InlineData("? a\n: x")]
    [InlineData("a: x: y")]
    [InlineData("a: \"x")]
    [InlineData("a: \"x\\q\"")]
    [InlineData("a: 'x' y")]
    [InlineData("a: \"x\n\n  y\"")]
    [InlineData("a: >\n  x\n\n  y\n")]
    [InlineData("a: [x: y]")]
    [InlineData("a: @x")]
    [InlineData("\ta: x")]
    [InlineData("x y z")]
    [InlineData("a: \"\\x85\"")]
    [InlineData("a: \"x\\L\"")]
    [InlineData("a: '\u2029'")]
    [InlineData("a:\n  b: \"x\n  y\"")]
    [InlineData("a:\n  b: \"x\ny\"")]
    [InlineData("a: !x !y z")]
    [InlineData("a: !!set x")]
    [InlineData(": x")]
    [InlineData("environment:\n- a b=c")]
    [InlineData("environment:\n- =x")]
    [InlineData("environment:\n- A")]
    [InlineData("a: \"\\uD800\"")]
    [InlineData("a: \"\\uDFFF\"")]
    [InlineData("a: \"\\U00110000\"")]
    [InlineData("a: x\n\ty")]
    [InlineData("a: x\n\n  y")]
    public void What_is_not_understood_is_silence(string text) => Assert.Empty(Reading.Read("a.yaml", text).Entries);

    [Theory]
    [InlineData("a: [x\nb: y", "b = y")]
    [InlineData("a: \"x\nb: y", "b = y")]
    [InlineData("a: x\n    b: y\nc: z", "c = z")]
    [InlineData("a: 'x' y\nc: z", "c = z")]
    [InlineData("a: [x\nb: [y\nc: z", "c = z")]
    [InlineData("\ta: x\nb: y", "b = y")]
    [InlineData("\ta: x\n  b: y\nc: z", "c = z")]
    [InlineData("a:\n\tb: x\n- c\nd: e", "d = e")]
    [InlineData("a:\n\tb: x\n  c\nd: e", "d = e")]
    [InlineData("a:\n  b: c\n d: e\n f: g\nh: i", "a:b = c|h = i")]
    [InlineData("a: b\n- c\nd: e", "a = b|d = e")]
    [InlineData("- a\nb: c\n- d", "0 = a|1 = d")]
    [InlineData("a:\n  b: c\n  - d\ne: f", "a:b = c|e = f")]
    [InlineData("\"a\\q\": x\nb: y", "b = y")]
    [InlineData("a: \"x\n---\nb: y", "b = y")]
    [InlineData("x\n--- \ny: z", "y = z")]
    public void Reading_goes_on_behind_what_is_malformed(string text, string expected) => Assert.Equal(expected, string.Join('|', Reading.Values("a.yaml", text)));

    [Fact]
    public void Comments_are_reported_wherever_they_stand()
    {
        const string Text = "# one\na: x # two\nb: | # three\n  # text\nc: [ # four\n  y ] # five\nd: 'z' # six\ne:\n- # seven\n";

        Assert.Equal(["one", "two", "three", "four", "five", "six", "seven"], Reading.Read("a.yaml", Text).Comments.Select(static comment => comment.Text));
    }

    [Fact]
    public void A_comment_goes_to_the_end_of_its_line() => Assert.Equal("x # y", Assert.Single(Reading.Read("a.yaml", "a: *b # x # y\n").Comments).Text);

    [Theory]
    [InlineData("env", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("envs", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("ENVIRONMENT", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("extraEnv", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("podEnvVars", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("variables", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("headers", ConfigEntryKind.Key)]
    [InlineData("settings", ConfigEntryKind.Key)]
    public void Names_and_values_side_by_side_are_variables_in_lists_that_say_so(string list, ConfigEntryKind kind)
    {
        var entry = Reading.Read("a.yaml", $"{list}:\n- value: x\n  name: A\n").Entries[0];

        Assert.Equal((list, "A", kind, "x"), (entry.Section, entry.Name, entry.Kind, entry.Value.Value));
    }

    [Theory]
    [InlineData("environment", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("env", ConfigEntryKind.EnvironmentVariable)]
    [InlineData("args", ConfigEntryKind.Key)]
    public void Items_with_an_equals_sign_are_variables_and_arguments(string list, ConfigEntryKind kind)
    {
        var entry = Reading.Single("a.yaml", $"{list}:\n- A_b.c-d:e=x=y\n");

        Assert.Equal((list, "A_b.c-d:e", kind, "x=y"), (entry.Section, entry.Name, entry.Kind, entry.Value.Value));
    }
}
