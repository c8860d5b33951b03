namespace DbTlsAnalyzers.Tests;

/// <summary>What a build prints in a project that references the package.</summary>
[Collection(PackageTests.Name)]
public class ConsumerTests(PackedPackage package)
{
    private const string Weak = """
        using Npgsql;

        using var connection = new NpgsqlConnection("Host=db.example.com;Database=d;Username=u;SSL Mode=Require");

        """;

    private const string WeakSettings = """
        {
          "ConnectionStrings": {
            "Shop": "Host=db.example.com;Database=d;Username=u;SSL Mode=Disable"
          }
        }
        """;

    [Fact]
    public void Build_shows_file_line_column_and_rule()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType>").Write("Program.cs", Weak).Write("appsettings.json", WeakSettings);
        Assert.Equal(
            ["Program.cs(3,88): warning DBTLS1003", "appsettings.json(3,56): warning DBTLS1001"],
            consumer.Build().Succeeded().Findings(consumer.Folder));
    }

    [Fact]
    public void Warnings_as_errors_fail_the_build_and_name_the_rule()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>").Write("Program.cs", Weak);
        Assert.Equal(["Program.cs(3,88): error DBTLS1003"], consumer.Build().Failed().Findings(consumer.Folder));
    }

    [Fact]
    public void None_is_silent_and_strict_fails()
    {
        using var none = new Consumer(package, "<OutputType>Exe</OutputType><DbTlsMode>None</DbTlsMode>").Write("Program.cs", Weak).Write("appsettings.json", WeakSettings);
        Assert.Empty(none.Build().Succeeded().Findings(none.Folder));

        using var strict = new Consumer(package, "<OutputType>Exe</OutputType><DbTlsMode>Strict</DbTlsMode>")
            .Write("Program.cs", Weak.Replace("db.example.com", "localhost", StringComparison.Ordinal));
        Assert.Equal(["Program.cs(3,83): error DBTLS1003"], strict.Build().Failed().Findings(strict.Folder));
    }

    [Fact]
    public void Unknown_modes_and_switches_are_warnings()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType><DbTlsMode>Loud</DbTlsMode><DbTlsScanFiles>maybe</DbTlsScanFiles>").Write("Program.cs", "System.Console.WriteLine();");
        var output = consumer.Build().Succeeded().Output;
        Assert.Contains("DBTLS9002: DbTlsMode 'Loud' is not known; accepted: Default, Strict, None", output, StringComparison.Ordinal);
        Assert.Contains("DBTLS9002: 'DbTlsScanFiles' has the value 'maybe', which cannot be read; accepted: true, false", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_are_left_alone_on_request_and_in_output_folders()
    {
        using var off = new Consumer(package, "<OutputType>Exe</OutputType><DbTlsScanFiles>false</DbTlsScanFiles>").Write("Program.cs", "System.Console.WriteLine();").Write("appsettings.json", WeakSettings);
        Assert.Empty(off.Build().Succeeded().Findings(off.Folder));

        using var output = new Consumer(package, "<OutputType>Exe</OutputType>").Write("Program.cs", "System.Console.WriteLine();")
            .Write("bin/appsettings.json", WeakSettings).Write("node_modules/x/appsettings.json", WeakSettings).Write(".vs/appsettings.json", WeakSettings);
        Assert.Empty(output.Build().Succeeded().Findings(output.Folder));
    }

    [Fact]
    public void Manifests_and_logging_configurations_are_read()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType>").Write("Program.cs", "System.Console.WriteLine();")
            .Write("k8s/base/shop.yaml", "env:\n- name: ConnectionStrings__Shop\n  value: Host=db.example.com;Database=d;SSL Mode=Disable\n")
            .Write("deploy/shop-deployment.yml", "env:\n- name: ConnectionStrings__Shop\n  value: Host=db.example.com;Database=d;SSL Mode=Disable\n")
            .Write("deploy/other.yml", "env:\n- name: ConnectionStrings__Shop\n  value: Host=db.example.com;Database=d;SSL Mode=Disable\n")
            .Write("log4net.config", """<log4net><appender><connectionString value="Host=db.example.com;Database=d;SSL Mode=Disable" /></appender></log4net>""");

        Assert.Equal(
            ["deploy/shop-deployment.yml(3,41): warning DBTLS1001", "k8s/base/shop.yaml(3,41): warning DBTLS1001", "log4net.config(1,76): warning DBTLS1001"],
            consumer.Build().Succeeded().Findings(consumer.Folder));
    }

    [Fact]
    public void Files_that_cannot_be_opened_do_not_stop_the_build()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType><DbTlsExtraFiles>missing.yml</DbTlsExtraFiles>").Write("Program.cs", "System.Console.WriteLine();")
            .Write("appsettings.json", WeakSettings).Write(".env.production", "\0GITCRYPT\0\0\0"u8.ToArray());
        _ = File.CreateSymbolicLink(Path.Combine(consumer.Folder, ".env"), "nowhere");

        var build = consumer.Build().Succeeded();

        Assert.Contains("appsettings.json(3,56): warning DBTLS1001", build.Findings(consumer.Folder), StringComparer.Ordinal);
        Assert.Contains("DBTLS9002: 'DbTlsExtraFiles' names 'missing.yml', which does not exist", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_for_several_frameworks_reports_a_file_once()
    {
        // Two frameworks that need nothing but what the SDK brings.
        using var consumer = new Consumer(package, frameworks: "<TargetFrameworks>net10.0;net10.0-browser</TargetFrameworks>")
            .Write("appsettings.json", WeakSettings);
        var output = consumer.Build().Succeeded().Output;
        Assert.Single(output.Split('\n').Select(static line => line.Trim()).Where(static line => line.Contains("DBTLS1001", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_the_project_lists_itself_is_reported_once()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType>", """<PackageReference Include="Npgsql" Version="10.0.0" /><AdditionalFiles Include="appsettings.json" />""")
            .Write("Program.cs", "System.Console.WriteLine();").Write("appsettings.json", WeakSettings);
        Assert.Equal(["appsettings.json(3,56): warning DBTLS1001"], consumer.Build().Succeeded().Findings(consumer.Folder));
    }

    [Fact]
    public void Central_package_management_and_lock_files_work()
    {
        using var consumer = new Consumer(package, "<OutputType>Exe</OutputType><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>", """<PackageReference Include="Npgsql" />""")
            .Write("Directory.Packages.props", $"""<Project><ItemGroup><PackageVersion Include="Npgsql" Version="10.0.0" /><PackageVersion Include="DbTlsAnalyzers" Version="{package.Version}" /></ItemGroup></Project>""")
            .Write("Program.cs", Weak);
        consumer.Write("Consumer.csproj", consumer.Read("Consumer.csproj").Replace($"Include=\"DbTlsAnalyzers\" Version=\"{package.Version}\"", "Include=\"DbTlsAnalyzers\"", StringComparison.Ordinal));
        Assert.Equal(["Program.cs(3,88): warning DBTLS1003"], consumer.Build().Succeeded().Findings(consumer.Folder));
        Assert.Contains("DbTlsAnalyzers", consumer.Read("packages.lock.json"), StringComparison.Ordinal);
        _ = DotNet.Run(consumer.Folder, "restore", "--locked-mode", "--force").Succeeded();
    }
}
