using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>Analyzers to compare: all of ours, and the nearest rules of others out of their packages (the project file lists them).</summary>
internal static class Rivals
{
    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } = [.. In(typeof(ConnectionStringAnalyzer).Assembly)];

    public static ImmutableArray<(string Id, DiagnosticAnalyzer Analyzer)> Others { get; } =
    [
        .. from item in typeof(Rivals).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
           where item.Key.StartsWith("Rival:", StringComparison.Ordinal)
           let id = item.Key["Rival:".Length..]
           from analyzer in In(Assembly.LoadFrom(item.Value!))
           where analyzer.SupportedDiagnostics.Any(rule => rule.Id == id)
           select (id, analyzer),
    ];

    public static DiagnosticAnalyzer Named(string id) => Others.First(rival => rival.Id == id).Analyzer;

    private static IEnumerable<DiagnosticAnalyzer> In(Assembly assembly) => TypesOf(assembly)
        .Where(static type => !type.IsAbstract
            && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)
            && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    /// <summary>Code fixes lie in the same assembly in some packages and need what is not here.</summary>
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
}
