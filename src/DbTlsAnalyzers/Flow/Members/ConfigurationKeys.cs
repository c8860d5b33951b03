using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>
/// The key under which a value is read from the configuration, sections separated by colons: <c>GetConnectionString("Shop")</c> and
/// <c>ConfigurationManager.ConnectionStrings["Shop"].ConnectionString</c> are <c>ConnectionStrings:Shop</c>.
/// </summary>
internal static class ConfigurationKeys
{
    public static string? OfCall(IInvocationOperation call, IReadOnlyList<ValueSet> arguments) => call.TargetMethod.Name switch
    {
        "GetConnectionString" => Last(arguments) is { } name ? ConnectionStringsSection.KeyOf(name) : null,
        "GetEnvironmentVariable" => Last(arguments) is { } name ? EnvironmentVariableName.ToConfigurationKey(name) : null,
        "GetValue" or "GetRequiredValue" when call.Type?.SpecialType == SpecialType.System_String =>
            At(arguments, 1) is { } key ? ConfigurationSections.Prefix(call.Arguments[0].Value) + key : null,
        _ => null,
    };

    public static string? OfProperty(IPropertyReferenceOperation property, IReadOnlyList<ValueSet> arguments)
    {
        if (property.Property.IsIndexer)
        {
            if (!property.Property.ContainingType.Name.StartsWith("IConfiguration", StringComparison.Ordinal) || arguments.Count == 0)
            {
                return null;
            }

            return At(arguments, 0) is { } key ? ConfigurationSections.Prefix(property.Instance) + key : null;
        }

        if (property.Property is { Name: "Value", ContainingType.Name: "IConfigurationSection" })
        {
            return ConfigurationSections.PathOf(property.Instance);
        }

        // .NET Framework: the settings collection's indexer, then the string itself.
        return property is
        {
            Property: { Name: "ConnectionString", ContainingType.Name: "ConnectionStringSettings" },
            Instance: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }] },
        }
            ? ConnectionStringsSection.KeyOf(name)
            : null;
    }

    private static string? Last(IReadOnlyList<ValueSet> arguments)
    {
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (At(arguments, i) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? At(IReadOnlyList<ValueSet> arguments, int index) => index < arguments.Count ? arguments[index].KnownText : null;
}
