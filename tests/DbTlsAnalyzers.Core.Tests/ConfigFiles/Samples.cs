namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>Files of each format as people write them: the start of the position and editing tests.</summary>
internal static class Samples
{
    public static TheoryData<string> Paths => [.. Texts.Select(static sample => sample.Path).Distinct(StringComparer.Ordinal)];

    public static IEnumerable<string> Of(string path) => Texts.Where(sample => sample.Path == path).Select(static sample => sample.Text);

    private static readonly (string Path, string Text)[] Texts =
    [
        ("appsettings.json", """
            {
              // The shop
              "ConnectionStrings": {
                "Shop": "Host=db.example.com;Database=shop;Password=a\"b\\c\u00e9\ud83d\ude00;SSL Mode=Require", /* why */
                "Audit": "Server=tcp:sql.example.com,1433;Database=%AUDIT_DB%;User Id=#{User}#;Password=__SECRET__;Encrypt=True",
                "ProviderName": "Npgsql",
              },
              "Nested": { "List": [ "a", { "b": "c" }, [ "d", 1, true, null ] ], "A:B": "${HOST:-db.example.com};x" },
            }
            """),
        ("appsettings.json", "\uFEFF{\r\n  \"ConnectionStrings:Shop\": \"Host=db;Username={{ user }}\",\r\n  \"profiles\": { \"web\": { \"environmentVariables\": { \"ConnectionStrings__Shop\": \"Host=db\" } } }\r\n}\r\n"),
        ("web.config", """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE configuration [ <!ENTITY x "y"> ]>
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <!-- <connectionStrings><add name="Old" connectionString="Server=old" /></connectionStrings> -->
              <connectionStrings configSource="connections.config">
                <clear />
                <add name="Shop" providerName="Npgsql"
                     connectionString="Host=db.example.com;
                                       Database=shop;Password=&quot;a&amp;b&#x41;&#128512;&quot;;SSL Mode=Require" xdt:Transform="SetAttributes" xdt:Locator="Match(name)"/>
                <add name='Audit' connectionString='Server="sql";Encrypt=False;Password=&apos;x&lt;' providerName='System.Data.SqlClient'></add>
              </connectionStrings>
              <appSettings><add key="Mode" value="Host=${HOST};%X%"/></appSettings>
              <applicationSettings><My.Settings><setting name="Db" serializeAs="String"><value>Server=a&amp;b;<!-- c --><![CDATA[Encrypt=<True>]]></value></setting></My.Settings></applicationSettings>
              <nlog><targets><target name="db" connectionString="Server=x"><connectionString>Server=y &unknown; z</connectionString></target></targets></nlog>
            </configuration>
            """),
        (".env", """
            # The shop
            ConnectionStrings__Shop=Host=db.example.com;Database=shop;SSL Mode=Require # comment
            export AUDIT="Server=sql;Password=\"a\\b\$c$$d\"; User=${USER}
            Encrypt=True" # comment
            SINGLE='Server=sql;Password=$ecret\'s'
            DEFAULT=${CS:-Host=db;SSL Mode=${MODE-Require};Password=x}
            EMPTY=
            INHERITED
            YAML: Host=$HOST;Port=%PORT%
            LAST={{ .Values.x }};Mode=Disable
            """),
        ("my.ini", """
            ; comment
            [ConnectionStrings]
            Shop = Host=db.example.com;SSL Mode=Require
            Audit: "Server=sql;Encrypt=%ENCRYPT%"
            # comment
            [client]
            ssl-mode=REQUIRED
            empty=
            ConnectionStrings:Other = 'x'
            """),
        ("compose.yml", """
            services:
              web:
                image: "shop:1" # comment
                command: [ "--Mode=x", '--ConnectionStrings:Shop=Host=db', plain ]
                environment: &env
                  ConnectionStrings__Shop: Host=db.example.com;Password=${PASSWORD};SSL Mode=${MODE:-Require}
                  QUOTED: "Host=db;Password=\"a\\b\";
                    SSL Mode=Require"
                  SINGLE: 'Server=sql;Password=it''s $$5'
                  <<: *other
              worker:
                environment:
                - ConnectionStrings__Shop=Host=$HOST;Port=1
                - "AUDIT=Server=sql;Encrypt=False"
            """),
        ("configmap.yaml", """
            kind: ConfigMap
            data:
              appsettings.json: |
                {
                  // The shop
                  "ConnectionStrings": {
                    "Shop": "Host=${HOST};Password=a\"b\\c\u00e9\ud83d\ude00;SSL Mode=Require", /* why */
                    "Audit": "Server=tcp:sql.example.com,1433;User Id={{ .Values.user }}"
                  }
                }
              web.config: "<configuration><appSettings><add key='Mode' value='Host=\\\"a&amp;b'/></appSettings></configuration>"
              .env: |-
                # The shop
                SHOP="Host=db;Password=\"a\\b"
                DEFAULT=${CS:-Host=db}
              plain: Host=db
            """),
        ("values.yaml", """
            ---
            kind: ConfigMap
            data:
              {{- if .Values.on }}
              shop: Host={{ .Values.host }};Password={{ .Values.pwd | quote }};SSL Mode=Require
              {{- end }}
              script: |
                Host=a;SSL Mode=Require

                  Host=b
              folded: >-
                Host=a;
                SSL Mode=Require
              plain: Host=a;
                SSL Mode=Require
            ---
            spec:
              containers:
              - name: web
                env:
                - name: ConnectionStrings__Shop
                  value: "Host=$(DB_HOST);SSL Mode=Require"
                - {name: AUDIT, value: 'Server=sql'}
            """),
    ];
}
