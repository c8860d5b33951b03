using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests;

/// <summary>Projects that bring the analyzers in by other ways, or other analyzers beside them.</summary>
[Collection(PackageTests.Name)]
public class OtherProjectsTests(PackedPackage package)
{
    private const string Weak = "_ = new Npgsql.NpgsqlConnection(\"Host=db.example.com;Database=d;Username=u;SSL Mode=Require\");\n";

    [Theory]
    [InlineData("0.9.0.0")]
    [InlineData("1.0.0.0")]
    [InlineData("2.0.0.0")]
    public void Works_beside_another_package_that_brings_a_library_of_the_same_name(string version)
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType>", """<PackageReference Include="Npgsql" Version="10.0.0" /><Analyzer Include="other/*.dll" />""")
            .Write("Program.cs", Weak);
        var core = Compile("DbTlsAnalyzers.Core", $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace DbTlsAnalyzers { public static class Other { public const string Id = "OTHER1"; public static string Message() => "from the other package"; } }
            """);
        var analyzer = Compile(
            "Other",
            """
            using System.Collections.Immutable;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;
            [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class OtherAnalyzer : DiagnosticAnalyzer
            {
                private static readonly DiagnosticDescriptor Descriptor = new(DbTlsAnalyzers.Other.Id, "Other", "{0}", "Test", DiagnosticSeverity.Warning, true);
                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptor);
                public override void Initialize(AnalysisContext context)
                {
                    context.EnableConcurrentExecution();
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.RegisterCompilationAction(c => c.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, DbTlsAnalyzers.Other.Message())));
                }
            }
            """,
            MetadataReference.CreateFromImage(core));
        _ = consumer.Write("other/DbTlsAnalyzers.Core.dll", core).Write("other/Other.dll", analyzer);

        var build = consumer.Build().Succeeded();

        Assert.Equal(["Program.cs(1,76): warning DBTLS1003"], build.Findings(consumer.Folder));
        Assert.True(build.Output.Contains("warning OTHER1: from the other package", StringComparison.Ordinal), build.Output);
        Assert.DoesNotContain("CS8032", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_readme_says_for_packages_config_brings_analyzers_and_files_in()
    {
        var lines = Readme.Block("Projects with packages.config", "xml").Replace("1.0.0", package.Version, StringComparison.Ordinal);
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType>");
        ZipFile.ExtractToDirectory(package.Path, Path.Combine(consumer.Folder, "packages", $"DbTlsAnalyzers.{package.Version}"));
        _ = consumer
            .Write("Directory.Build.props", "<Project><PropertyGroup><EnableDefaultItems>false</EnableDefaultItems></PropertyGroup></Project>")
            .Write("Shop/Program.cs", Weak)
            .Write("Shop/appsettings.json", """{ "ConnectionStrings": { "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode=Disable" } }""")
            .Write("Shop/Shop.csproj", $"""
                <Project>
                  <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <Compile Include="Program.cs" />
                    <PackageReference Include="Npgsql" Version="10.0.0" />
                  </ItemGroup>
                  <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
                  {lines}
                </Project>
                """);

        Assert.Equal(
            ["Shop/Program.cs(1,76): warning DBTLS1003", "Shop/appsettings.json(1,77): warning DBTLS1001"],
            DotNet.Run(consumer.Folder, "build", "Shop/Shop.csproj", "-v", "m", "-nologo").Succeeded().Findings(consumer.Folder));
    }

    [Fact]
    public void Nothing_of_the_package_reaches_the_output_or_who_refers_to_the_project()
    {
        using var consumer = new Consumer(package)
            .Write("Shop.cs", "public static class Shop { public static object Open() => new Npgsql.NpgsqlConnection(\"Host=localhost\"); }");
        _ = consumer.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Consumer.csproj" /></ItemGroup>
            </Project>
            """).Write("App/Program.cs", Weak);
        consumer.Write("Consumer.csproj", consumer.Read("Consumer.csproj").Replace("<Nullable>", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems><Nullable>", StringComparison.Ordinal)
            .Replace("</ItemGroup>", "<Compile Include=\"Shop.cs\" /></ItemGroup>", StringComparison.Ordinal));

        Assert.Empty(DotNet.Run(consumer.Folder, "build", "App/App.csproj", "-v", "m", "-nologo", $"-p:RestoreAdditionalProjectSources={package.Feed}").Succeeded().Findings(consumer.Folder));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(consumer.Folder, "App", "bin"), "*", SearchOption.AllDirectories),
            static file => Path.GetFileName(file).StartsWith("DbTls", StringComparison.Ordinal));
    }

    private static byte[] Compile(string name, string source, params MetadataReference[] references)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "netstandard.dll" or "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "System.Collections.Immutable.dll" or "Microsoft.CodeAnalysis.dll")
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path));
        using var stream = new MemoryStream();
        var result = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], [.. platform, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return stream.ToArray();
    }
}
