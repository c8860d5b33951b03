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
    /// <summary>What the call reads, under each key that it may be given; null if it reads nothing, or nobody knows what.</summary>
    public static ValueSet? ReadBy(IInvocationOperation call, IReadOnlyList<ValueSet> arguments) => call.TargetMethod.Name switch
    {
        "GetConnectionString" => Under(Last(arguments), ConnectionStringsSection.KeyOf, call),
        "GetEnvironmentVariable" => Under(Last(arguments), EnvironmentVariableName.ToConfigurationKey, call),
        "GetValue" or "GetRequiredValue" when call.Type?.SpecialType == SpecialType.System_String && arguments.Count > 1 =>
            Under(arguments[1], key => ConfigurationSections.Prefix(call.Arguments[0].Value) + key, call),
        _ => null,
    };

    /// <summary>The same for properties and indexers.</summary>
    public static ValueSet? ReadBy(IPropertyReferenceOperation property, IReadOnlyList<ValueSet> arguments)
    {
        if (property.Property.IsIndexer)
        {
            return property.Property.ContainingType.Name.StartsWith("IConfiguration", StringComparison.Ordinal) && arguments.Count > 0
                ? Under(arguments[0], key => ConfigurationSections.Prefix(property.Instance) + key, property)
                : null;
        }

        if (property.Property is { Name: "Value", ContainingType.Name: "IConfigurationSection" })
        {
            return ConfigurationSections.PathOf(property.Instance) is { } section ? ValueSet.Of(new ConfigurationFlow(section, property.Syntax)) : null;
        }

        // .NET Framework: the settings collection's indexer, then the string itself.
        return property is
        {
            Property: { Name: "ConnectionString", ContainingType.Name: "ConnectionStringSettings" },
            Instance: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }] },
        }
            ? ValueSet.Of(new ConfigurationFlow(ConnectionStringsSection.KeyOf(name), property.Syntax))
            : null;
    }

    /// <summary>Called as a static method, a read is given the configuration first.</summary>
    private static ValueSet? Last(IReadOnlyList<ValueSet> arguments) => arguments.LastOrDefault(static argument => argument.Values.Any(static value => value.KnownText is not null));

    private static ValueSet? Under(ValueSet? names, Func<string, string> key, IOperation read)
    {
        if (names is null || names.Values.All(static name => name.KnownText is null))
        {
            return null;
        }

        return ValueSet.Of(names.Values.Select(name => name.KnownText is { } text ? new ConfigurationFlow(key(text), read.Syntax) : (FlowValue)AnyFlow.Instance));
    }
}
