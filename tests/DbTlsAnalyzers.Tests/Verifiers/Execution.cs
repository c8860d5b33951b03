using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>Compiles and runs code that fills a builder, with the real driver.</summary>
internal static class Execution
{
    /// <summary>Runs the statements; the settings of their local <c>b</c>, as its own builder reports them.</summary>
    public static IReadOnlyDictionary<string, string> Settings(string usings, string statements, string driver, string version)
    {
        var source = $$"""
            using System;
            {{usings}}

            public static class Program
            {
                public static object Run(string cs, bool flag)
                {
                    {{statements}}
                    return b;
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Executed",
            [CSharpSyntaxTree.ParseText(source)],
            References.Framework.Add(References.Driver(driver, version)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        stream.Position = 0;

        var context = new AssemblyLoadContext(nameof(Execution), isCollectible: true);
        context.Resolving += (loader, name) => name.Name == driver ? loader.LoadFromAssemblyPath(References.PathOfDriver(driver, version)) : null;
        try
        {
            var result = context.LoadFromStream(stream).GetType("Program")!.GetMethod("Run")!.Invoke(null, ["", true])!;
            var builder = result as DbConnectionStringBuilder
                ?? (DbConnectionStringBuilder)result.GetType().GetProperty("ConnectionStringBuilder")!.GetValue(result)!;
            return Read(builder.ConnectionString);
        }
        finally
        {
            context.Unload();
        }
    }

    private static SortedDictionary<string, string> Read(string connectionString)
    {
        var plain = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return new SortedDictionary<string, string>(plain.Keys.Cast<string>().ToDictionary(static key => key, key => plain[key].ToString()!, StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
