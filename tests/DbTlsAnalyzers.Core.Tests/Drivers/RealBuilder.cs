using System.Data.Common;
using System.Reflection;
using System.Runtime.Loader;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>
/// The connection string builder of a real driver. Every driver version lives in its own load context, so several of them run side by side;
/// the project file says where the assemblies are, as <c>AssemblyMetadata</c> items named <c>Driver:NAME:VERSION</c>.
/// </summary>
internal sealed class RealBuilder
{
    private static readonly Dictionary<string, RealBuilder> Loaded = new(StringComparer.Ordinal);
    private readonly Type _type;

    private RealBuilder(string path, string type)
    {
        var context = new DriverLoadContext(Path.GetDirectoryName(path)!);
        Assembly = context.LoadFromAssemblyPath(path);
        _type = Assembly.GetType(type, throwOnError: true)!;
    }

    public Assembly Assembly { get; }

    /// <summary>The builder <paramref name="type"/> (full metadata name) of a driver version that the project file downloads.</summary>
    public static RealBuilder Of(string driver, string version, string type)
    {
        lock (Loaded)
        {
            var key = $"Driver:{driver}:{version}";
            if (!Loaded.TryGetValue(key, out var builder))
            {
                var path = typeof(RealBuilder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == key).Value!;
                Loaded.Add(key, builder = new RealBuilder(path, type));
            }

            return builder;
        }
    }

    /// <summary>An empty builder.</summary>
    public DbConnectionStringBuilder New() => (DbConnectionStringBuilder)Activator.CreateInstance(_type)!;

    /// <summary>A builder that has read the text; null if the driver throws.</summary>
    public DbConnectionStringBuilder? Parse(string text)
    {
        var builder = New();
        try
        {
            builder.ConnectionString = text;
            return builder;
        }
        catch (Exception)
        {
            // Drivers throw whatever they like here: ArgumentException, FormatException, their own exceptions.
            return null;
        }
    }

    /// <summary>True if the driver takes this one setting; the value is quoted where needed.</summary>
    public bool Accepts(string keyword, string value) => Parse(Setting(keyword, value)) is not null;

    /// <summary>The value of a builder's property.</summary>
    public object? Get(DbConnectionStringBuilder builder, string property) =>
        (_type.GetProperty(property, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) ?? _type.GetProperty(property))!.GetValue(builder);

    /// <summary>Names of the public properties that can be set, the general ones of the base class left out.</summary>
    public IReadOnlyList<string> Properties =>
    [
        .. _type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && p.DeclaringType != typeof(DbConnectionStringBuilder))
            .Select(static p => p.Name)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary><c>keyword=value</c>, escaped as ADO.NET wants it.</summary>
    public static string Setting(string keyword, string value) =>
        $"{keyword.Replace("=", "==", StringComparison.Ordinal)}=\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Looks for what the driver refers to beside it, then where the tests themselves run.</summary>
    private sealed class DriverLoadContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
