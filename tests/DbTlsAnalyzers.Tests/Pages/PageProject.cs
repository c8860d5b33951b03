using System.Collections.Immutable;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Tests.Certificates;
using DbTlsAnalyzers.Tests.Configuration;
using DbTlsAnalyzers.Tests.Stubs;
using DbTlsAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Tests.Pages;

/// <summary>An example of a page as a project, under all analyzers. Certificates that the examples name are there.</summary>
internal static class PageProject
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ConnectionStringAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly (string Path, string Text)[] Certificates =
        [("certs/ca.pem", Pem.Ca), ("certs/server.pem", Pem.Server), ("certs/client.pem", Pem.Client), ("certs/client.key", Pem.Pkcs8Key)];

    private static readonly (string Name, MetadataReference Reference)[] Drivers =
    [
        ("MySqlConnector", MySqlConnectorStub.Reference),
        ("MySql.Data", References.Driver("MySql.Data", "26.10.0")),
        ("Microsoft.Data.SqlClient", References.Driver("Microsoft.Data.SqlClient", "6.1.8")),
        ("System.Data.SqlClient", References.Driver("System.Data.SqlClient", "4.9.1")),
    ];

    public static TestProject Open(PageExample example)
    {
        var project = new TestProject();
        var drivers = Drivers.Where(driver => example.Words.Contains(driver.Name, StringComparison.Ordinal)).Select(static driver => driver.Reference).ToList();
        if (drivers.Count == 0 || example.Words.Contains("Npgsql", StringComparison.Ordinal))
        {
            drivers.AddRange([References.Npgsql, .. References.NpgsqlEntityFramework]);
        }

        _ = project.Reference([.. drivers.Append(ConfigurationTest.Extensions).Distinct()]);
        var certificates = Certificates.Where(certificate => example.Files.All(file => file.Path != certificate.Path)).ToList();
        foreach (var file in example.Files)
        {
            _ = file.Path switch
            {
                ".editorconfig" => project.EditorConfig(file.Text),
                _ when file.Language == "csharp" => IsProgram(file.Text) ? project.Source(file.Path, file.Text).Application() : project.Source(file.Path, file.Text),
                _ => project.Additional(file.Path, file.Text),
            };
            if (file.Language == "pem")
            {
                certificates.Add((file.Path, file.Text));
            }
        }

        foreach (var (path, text) in certificates.Where(certificate => example.Files.All(file => file.Path != certificate.Path)))
        {
            _ = project.Additional(path, text);
        }

        return project
            .Additional("client.pfx", "")
            .Additional("obj/DbTls.files.txt", string.Concat(certificates.Select(static file => $"text|{file.Text.Length}|{file.Path}|/0/{file.Path}\n").Append("closed|2000|client.pfx|/0/client.pfx\n")))
            .GlobalConfig($"build_property.MSBuildProjectDirectory = /0\nbuild_property.DbTlsToday = {Pem.Today}\ndotnet_diagnostic.{example.Page}.severity = {Severity(example.Page)}\n");
    }

    public static Task<ImmutableArray<Diagnostic>> Diagnose(TestProject project) => project.Diagnose(Analyzers);

    /// <summary>As annotations have it.</summary>
    public static IEnumerable<string> Show(PageExample example, IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => Show(example, diagnostic)).Order(StringComparer.Ordinal);

    private static string Show(PageExample example, Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var rule = RuleCatalog.All.FirstOrDefault(rule => rule.Id == diagnostic.Id);
        return rule is null
            ? diagnostic.ToString()
            : $"{PlaceOf(example, diagnostic)}: {diagnostic.Id}{(rule.DefaultSeverity.ToRoslyn() == diagnostic.Severity ? "" : $" ({diagnostic.Severity})")}";
    }

    /// <summary>A finding without a place is about the line <c>key = value</c>, both in quotation marks in its message.</summary>
    private static string PlaceOf(PageExample example, Diagnostic diagnostic)
    {
        if (diagnostic.Location != Location.None)
        {
            var place = diagnostic.Location.GetLineSpan();
            return $"{TestProject.Relative(place.Path)}({place.StartLinePosition.Line + 1})";
        }

        var quoted = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split('\'');
        return example.Files
            .Select(file => (file.Path, Line: Array.IndexOf(file.Text.Split('\n'), $"{quoted[1]} = {quoted[3]}") + 1))
            .Where(static place => place.Line > 0)
            .Select(static place => $"{place.Path}({place.Line})")
            .FirstOrDefault("nowhere");
    }

    private static bool IsProgram(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    private static string Severity(string id) => RuleCatalog.All.Single(rule => rule.Id == id) is { IsEnabledByDefault: false } ? "warning" : "default";
}
