using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Tests;

/// <summary>The analyzers and code fixes of a package: all of them, all rules on.</summary>
internal sealed class Rival
{
    private Rival(string name, IEnumerable<Assembly> assemblies)
    {
        Name = name;
        var types = assemblies.SelectMany(TypesOf).Where(static type => type is { IsAbstract: false, ContainsGenericParameters: false }).ToList();
        Analyzers =
        [
            .. types.Where(static type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        Fixable =
        [
            .. types.Where(static type => typeof(CodeFixProvider).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null)
                .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds),
        ];
    }

    /// <summary>Name and version, as <c>Rivals.props</c> has them; ours first.</summary>
    public static IReadOnlyList<Rival> All { get; } =
    [
        new Rival("DbTlsAnalyzers", [typeof(ConnectionStringAnalyzer).Assembly, Assembly.Load("DbTlsAnalyzers.CodeFixes")]),
        .. typeof(Rival).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static item => item.Key.StartsWith("Rival:", StringComparison.Ordinal))
            .Select(static item => new Rival(item.Key["Rival:".Length..], Load(item.Value!))),
    ];

    public string Name { get; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>Ids of rules that a code fix of the package takes on.</summary>
    public ImmutableHashSet<string> Fixable { get; }

    public string TitleOf(string id) =>
        Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).First(rule => rule.Id == id).Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Assembly> Load(string folder)
    {
        var context = new Context(folder);
        return [.. Directory.EnumerateFiles(folder, "*.dll").Select(context.LoadFromAssemblyPath)];
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }

    /// <summary>Packages bring libraries that this process has in other versions; Roslyn itself is shared.</summary>
    private sealed class Context(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
