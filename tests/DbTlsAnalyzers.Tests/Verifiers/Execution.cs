using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;
using DbTlsAnalyzers.Tests.Builders;
using DbTlsAnalyzers.Tests.Drivers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>Compiles and runs code that fills a builder, with the real driver.</summary>
internal static class Execution
{
    /// <summary>Runs <c>Shop.Run</c>; what the driver reads from the connection string that it hands out. Null if the driver throws.</summary>
    public static ReadSettings? Run(DriverWords words, string source, bool flag)
    {
        var builder = RealBuilder.Of(words.Package, words.Version, $"{words.Namespace}.{words.Builder}");
        var context = new ProgramLoadContext(words.Package, builder.Assembly);
        try
        {
            var shop = context.LoadFromStream(Compile(words, source)).GetType("Shop")!;
            var result = shop.GetMethod("Run")!.Invoke(Activator.CreateInstance(shop), [words.Seed, flag, words.Seed])!;
            return ReadSettings.Of(builder, ConnectionStringOf(result));
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException or FormatException)
        {
            return null;
        }
        finally
        {
            context.Unload();
        }
    }

    private static string ConnectionStringOf(object result) => result switch
    {
        string text => text,
        DbConnectionStringBuilder builder => builder.ConnectionString,
        DbConnection connection => connection.ConnectionString,
        _ => ((DbConnectionStringBuilder)result.GetType().GetProperty("ConnectionStringBuilder")!.GetValue(result)!).ConnectionString,
    };

    private static MemoryStream Compile(DriverWords words, string source)
    {
        var compilation = CSharpCompilation.Create(
            "Executed",
            [CSharpSyntaxTree.ParseText(source)],
            References.Framework.Add(References.Driver(words.Package, words.Version)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics) + "\n" + source);
        stream.Position = 0;
        return stream;
    }

    /// <summary>Gives the program that version of the driver, whatever version the tests themselves run with.</summary>
    private sealed class ProgramLoadContext(string driver, Assembly assembly) : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == driver ? assembly : null;
    }
}
