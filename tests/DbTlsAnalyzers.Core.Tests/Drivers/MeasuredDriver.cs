using System.Data.Common;
using System.Globalization;
using System.Reflection;
using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Tests.Drivers;

/// <summary>A driver of the catalogue in a version whose real builder is at hand.</summary>
internal sealed class MeasuredDriver
{
    /// <summary>.NET Framework has these; the builders of .NET know the words and throw NotSupportedException.</summary>
    private static readonly string[] FrameworkOnly = ["Context Connection", "Network Library", "Asynchronous Processing", "Connection Reset", "TransparentNetworkIPResolution"];

    private MeasuredDriver(Driver driver, string version, string builder)
    {
        Real = RealBuilder.Of(driver.Name, version, builder);
        InUse = new DriverInUse(driver, Real.Assembly.GetName().Version!);
        Options = [.. driver.Options.Where(option => option.Versions.Contains(InUse.Version) && !FrameworkOnly.Contains(option.Name))];
    }

    public static TheoryData<string, string> All => new()
    {
        { "Npgsql", "10.0.0" },
        { "Npgsql", "9.0.3" },
        { "Microsoft.Data.SqlClient", "6.1.8" },
        { "Microsoft.Data.SqlClient", "2.1.4" },
        { "System.Data.SqlClient", "4.9.1" },
    };

    public RealBuilder Real { get; }

    /// <summary>The version is the assembly's, as the analyzers see it.</summary>
    public DriverInUse InUse { get; }

    /// <summary>The options of this version.</summary>
    public IReadOnlyList<Option> Options { get; }

    public static MeasuredDriver Of(string name, string version)
    {
        var driver = DriverCatalog.All.Single(driver => driver.Name == name);
        return new MeasuredDriver(driver, version, driver.Builders[0]);
    }

    /// <summary>The value of the option's property as text.</summary>
    public string Value(DbConnectionStringBuilder builder, Option option) =>
        Convert.ToString(Real.Get(builder, option.Property!), CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>Every keyword the real builder has in its own tables, with the property it sets.</summary>
    public IReadOnlyDictionary<string, string> RealKeywords()
    {
        var type = Real.New().GetType();
        return type.GetField("s_keywords", BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is System.Collections.IDictionary keywords
            ? keywords.Keys.Cast<string>().ToDictionary(key => key, key => keywords[key]!.ToString()!, StringComparer.OrdinalIgnoreCase)
            : ByAttributes(type);
    }

    public static bool IsFrameworkOnly(string keyword) => FrameworkOnly.Contains(keyword, StringComparer.OrdinalIgnoreCase);

    /// <summary>A value that the option takes and that is not its default.</summary>
    public string Sample(Option option)
    {
        var byDefault = Value(Real.New(), option);
        return option.Syntax switch
        {
            EncryptSyntax => byDefault == "True" ? "False" : "True",
            BooleanSyntax => byDefault == "True" ? "False" : "True",
            IntegerSyntax => byDefault == "7" ? "8" : option.Name == "Packet Size" ? "4096" : "7",
            EnumSyntax values => values.Members.First(member => member.Versions.Contains(InUse.Version) && member.Name != byDefault).Name,
            WordSyntax when option.Property == "ApplicationIntent" => "ReadOnly",
            WordSyntax when option.Property == "PoolBlockingPeriod" => "NeverBlock",
            WordSyntax when option.Property == "IPAddressPreference" => "IPv6First",
            WordSyntax when option.Property == "ColumnEncryptionSetting" => "Enabled",
            _ when option.Property == "AttestationProtocol" => "HGS",
            _ when option.Property == "RequireAuth" => "ScramSHA256",
            _ when option.Property == "InternalCommandTimeout" => "500",
            _ when option.Property == "Authentication" => "SqlPassword",
            _ when option.Property == "TargetSessionAttributes" => "primary",
            _ => "sample",
        };
    }

    /// <summary>Npgsql: display name, property name and the synonyms of the property's own attribute.</summary>
    private static Dictionary<string, string> ByAttributes(Type type)
    {
        var keywords = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var marker = property.GetCustomAttributes().FirstOrDefault(a => a.GetType().Name == "NpgsqlConnectionStringPropertyAttribute");
            if (marker is not null)
            {
                var display = property.GetCustomAttribute<System.ComponentModel.DisplayNameAttribute>()!.DisplayName;
                foreach (var keyword in ((string[])marker.GetType().GetProperty("Synonyms")!.GetValue(marker)!).Append(display).Append(property.Name))
                {
                    keywords[keyword] = property.Name;
                }
            }
        }

        return keywords;
    }
}
