namespace DbTlsAnalyzers.Tests;

/// <summary>A project in a temporary folder that references the packed package.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly PackedPackage _package;

    public Consumer(PackedPackage package, string properties = "", string items = """<PackageReference Include="Npgsql" Version="10.0.0" />""", string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        _package = package;
        Folder = Directory.CreateTempSubdirectory("dbtls-consumer-").FullName;
        // Nothing of the surroundings: no props, no central versions.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {frameworks}
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DbTlsAnalyzers" Version="{package.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    /// <summary>Copies a sample, which then takes the analyzers from the package.</summary>
    public static Consumer OfSample(PackedPackage package, string sample)
    {
        var consumer = new Consumer(package);
        File.Delete(Path.Combine(consumer.Folder, "Consumer.csproj"));
        var source = Repository.PathOf("samples", sample);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            {
                consumer.Write(relative, File.ReadAllText(file));
            }
        }

        consumer.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreAdditionalProjectSources>{package.Feed}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="DbTlsAnalyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <PackageReference Update="Npgsql" Version="10.0.0" />
                <PackageReference Update="Microsoft.Extensions.Configuration.Json" Version="10.0.11" />
                <PackageReference Update="System.Configuration.ConfigurationManager" Version="9.0.19" />
                <PackageReference Update="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" />
                <PackageReference Update="MySql.Data" Version="8.0.16" />
              </ItemGroup>
            </Project>
            """);
        return consumer;
    }

    public Consumer Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public Consumer Write(string path, byte[] content)
    {
        _ = Write(path, "");
        File.WriteAllBytes(Path.Combine(Folder, path), content);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>All sources and configuration files, by path.</summary>
    public IReadOnlyDictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .ToDictionary(static path => path, Read, StringComparer.Ordinal);

    public CommandResult Build(params string[] arguments) => DotNet.Run(Folder, ["build", "--no-incremental", "-v", "m", "-nologo", .. arguments]);

    public CommandResult Format(params string[] arguments) => DotNet.Run(Folder, ["format", "analyzers", "--severity", "warn", .. arguments]);

    /// <summary>What the application prints.</summary>
    public string Run() => DotNet.Run(Folder, "run").Succeeded().Output;

    /// <summary>A build that does only what has changed.</summary>
    public CommandResult BuildAgain(params string[] arguments) => DotNet.Run(Folder, ["build", "-v", "m", "-nologo", .. arguments]);

    /// <summary>Repairs configuration files from the C# that uses their connection strings.</summary>
    public CommandResult FormatFiles() => DotNet.Run(Folder, "format", "analyzers", "--severity", "hidden", "--diagnostics", "DBTLS9001");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
