namespace DbTlsAnalyzers.Tests.Configuration;

/// <summary>Compose, Kubernetes and Helm.</summary>
public sealed class YamlTests
{
    [Fact]
    public Task Compose_files_are_judged_by_the_names_of_variables() => ConfigurationTest.Reports(
        "compose.yml",
        """
        services:
          shop:
            image: shop
            environment:
              ConnectionStrings__Shop: Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}
              ConnectionStrings__Stock: "{|DBTLS1005:Host=db.example.com;Database=stock|}"
              BROKER: host=broker.example.com;username=app;password=x
          orders:
            environment:
              - ConnectionStrings__Orders=Host=db.example.com;Database=orders;{|DBTLS1001:SSL Mode=Disable|}
              - "ConnectionStrings__Bills={|DBTLS1005:Host=db.example.com;Database=bills;Password=${PASSWORD}|}"
          postgres:
            image: postgres
            environment:
              POSTGRES_PASSWORD: x
        """);

    [Fact]
    public Task Services_of_a_compose_file_are_nearby() => ConfigurationTest.Reports(
        "compose.yml",
        """
        services:
          shop:
            environment:
              ConnectionStrings__Shop: Host=postgres;Database=shop;{|DBTLS1003!Info:SSL Mode=Require|}
        """);

    [Fact]
    public Task Kubernetes_containers_are_judged_in_every_document() => ConfigurationTest.Reports(
        "values.yaml",
        """
        env:
          - name: ConnectionStrings__Shop
            value: Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}
        ---
        env:
          - name: ConnectionStrings__Shop
            value: '{|DBTLS1005:Host=db.example.com;Database=shop|}'
        """);

    [Fact]
    public Task An_alias_does_not_report_its_anchor_again() => ConfigurationTest.Reports(
        "compose.yml",
        """
        x-env: &env
          ConnectionStrings__Shop: Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}
        services:
          shop:
            environment: *env
          orders:
            environment: *env
        """);

    [Fact]
    public Task Comments_accept_findings() => ConfigurationTest.Reports(
        "compose.yml",
        """
        services:
          shop:
            environment:
              # dbtls:ignore DBTLS1003 behind a tunnel
              ConnectionStrings__Shop: Host=db.example.com;Database=shop;SSL Mode=Require
              ConnectionStrings__Stock: Host=db.example.com;Database=stock;SSL Mode=Require # dbtls:ignore DBTLS1003 behind a tunnel
              ConnectionStrings__Orders: Host=db.example.com;Database=orders;{|DBTLS1003:SSL Mode=Require|}
        """);

    [Fact]
    public Task Repairs_keep_comments_quotes_and_indentation() => ConfigurationTest.Fixes(
        "compose.yml",
        """
        services:
          shop:   # the shop
            environment:
              - "ConnectionStrings__Shop={|DBTLS1005:Host=db.example.com;Database=shop;Password=\"a\\b\"|}"   # why
              - ConnectionStrings__Stock=Host=db.example.com;Database=stock;{|DBTLS1003:SSL Mode=Require|}   # what
              - 'ConnectionStrings__Bills={|DBTLS1005:Host=db.example.com;Database=bills;Password=it''s|}'
              - ConnectionStrings__Orders=${ORDERS:-Host=db.example.com;{|DBTLS1002!Warning:SSL Mode=Prefer|};Database=orders}
        """,
        """
        services:
          shop:   # the shop
            environment:
              - "ConnectionStrings__Shop=Host=db.example.com;Database=shop;Password=\"a\\b\";{|DBTLS3001:SSL Mode=VerifyFull|}"   # why
              - ConnectionStrings__Stock=Host=db.example.com;Database=stock;{|DBTLS3001:SSL Mode=VerifyFull|}   # what
              - 'ConnectionStrings__Bills=Host=db.example.com;Database=bills;Password=it''s;{|DBTLS3001:SSL Mode=VerifyFull|}'
              - ConnectionStrings__Orders=${ORDERS:-Host=db.example.com;{|DBTLS3001:SSL Mode=VerifyFull|};Database=orders}
        """,
        all: true);

    [Fact]
    public Task A_value_that_ends_with_a_default_is_shown_to_its_end() => ConfigurationTest.Reports(
        "compose.yml",
        """
        services:
          web:
            environment:
              - ConnectionStrings__Shop={|DBTLS1005:Host=db.example.com;Database=shop;Username=app;Password=${PASSWORD:-secret}|}
        """);

    [Fact]
    public Task Files_in_a_ConfigMap_are_judged_as_files() => ConfigurationTest.Reports(
        "config.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        data:
          appsettings.json: |
            {
              "ConnectionStrings": {
                // dbtls:ignore DBTLS1001 until March
                "Old": "Host=db.example.com;Username=shop;SSL Mode=Disable",
                "Shop": "Host=db.example.com;Username=shop;{|DBTLS1003:SSL Mode=Require|}"
              }
            }
          ConnectionStrings__Bills: Host=db.example.com;Username=shop;{|DBTLS1002:SSL Mode=Prefer|}
        """);

    [Fact]
    public Task A_file_in_a_ConfigMap_is_repaired_in_place() => ConfigurationTest.Fixes(
        "config.yaml",
        """
        data:
          appsettings.json: |
            {
              "ConnectionStrings": {
                "Shop": "Host=db.example.com;Username=\"shop\";{|DBTLS1003:SSL Mode=Require|}", // the shop
              }
            }
        """,
        """
        data:
          appsettings.json: |
            {
              "ConnectionStrings": {
                "Shop": "Host=db.example.com;Username=\"shop\";{|DBTLS3001:SSL Mode=VerifyFull|}", // the shop
              }
            }
        """);

    [Fact]
    public Task Literals_of_Kustomize_are_variables() => ConfigurationTest.Reports(
        "kustomization.yaml",
        """
        configMapGenerator:
          - name: shop
            literals:
              - ConnectionStrings__Shop=Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}
              - LOG=1
        secretGenerator:
          - name: stock
            literals: [ 'ConnectionStrings__Stock={|DBTLS1005:Host=db.example.com;Database=stock|}' ]
        """);

    [Fact]
    public Task Settings_on_the_command_line_are_judged() => ConfigurationTest.Reports(
        "compose.yml",
        """
        services:
          shop:
            command: ["dotnet", "Shop.dll", "--ConnectionStrings:Shop=Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}"]
          stock:
            command:
              - --ConnectionStrings:Stock={|DBTLS1005:Host=db.example.com;Database=stock|}
              - --urls=http://+:80
          migrate:
            command: ["migrate", "--connection", "Host=db.example.com;Database=shop;{|DBTLS1003:SSL Mode=Require|}"]
          postgres:
            command: ["postgres", "-c", "ssl=off"]
        """);

    [Fact]
    public Task Code_that_reads_what_the_command_line_gives_decides() => ConfigurationTest.Reports(
        "deployment.yaml",
        """
        containers:
          - args: [ '--Db:Main={|DBTLS1005:Host=db.example.com;Username=shop|}' ]
        """,
        static project => project.Source("Shop.cs", """
            using Microsoft.Extensions.Configuration;
            class C { object M(IConfiguration c) => new Npgsql.NpgsqlConnection(c[{|DBTLS9001:"Db:Main"|}]); }
            """));

    [Fact]
    public Task A_block_is_shown_without_the_line_break_at_its_end() => ConfigurationTest.Reports(
        "compose.yml",
        """
        environment:
          SHOP_CONNECTION_STRING: >
            {|DBTLS1005:Host=db.example.com;
            Database=shop;
            Username=app|}
          STOCK_CONNECTION_STRING: |
            {|DBTLS1005:Host=db.example.com;Database=stock;Username=app|}
        """);

    [Fact]
    public Task Templates_in_a_file_in_a_ConfigMap_are_passed_over() => ConfigurationTest.Reports(
        "templates/config.yaml",
        """
        data:
          appsettings.json: |
            {
              "Logging": {{ .Values.logging | toJson }},
              {{ .Values.key | quote }}: "Host=db.example.com",
              "ConnectionStrings": {
                {{- range $i, $c := .Values.shops }}
                {{- if $i }},{{ end }}
                "{{ $c.name }}": "Host={{ $c.host }};Database=shop;Username=app;{|DBTLS1001:SSL Mode=Disable|}"
                {{- end }}
                {{- if .Values.stock }},
                "Stock": {{ if .Values.tls }}"Host=db.example.com;Database=stock;{|DBTLS3001:SSL Mode=VerifyFull|}"{{ else }}"Host=db.example.com;Database=stock;{|DBTLS1001:SSL Mode=Disable|}"{{ end }},
                "Orders": "{|DBTLS1005:Host=db.example.com;Database=orders|}"
                {{- end }}
              }
            }
        """);
}
