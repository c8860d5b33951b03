using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>What kind of place a value of a configuration file stands in.</summary>
public enum ConfigEntryKind
{
    /// <summary>A key with a value: JSON, YAML and INI keys, <c>appSettings</c>, settings of an application.</summary>
    Key,

    /// <summary>A member of a <c>ConnectionStrings</c> section.</summary>
    ConnectionString,

    /// <summary>An environment variable: <c>.env</c>, compose, Kubernetes, launch profiles, <c>aspNetCore</c> in a <c>web.config</c>; also a setting that a command is given.</summary>
    EnvironmentVariable,

    /// <summary>Any other attribute of an XML element; its section ends with the element's name.</summary>
    Attribute,

    /// <summary>The text of an XML element.</summary>
    ElementText,

    /// <summary>The value is the path of another file that holds this section (<c>configSource</c>, <c>file</c>).</summary>
    ConfigSource,
}

/// <summary>A value in a configuration file.</summary>
/// <param name="Section">Where it stands, segments joined by <c>:</c>; empty at the root. XML leaves out the root element <c>configuration</c>.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Kind">The kind of place.</param>
/// <param name="KeyRange">The name in the file, without quotes; for an item of a list the item.</param>
/// <param name="Value">The value as the application reads it.</param>
/// <param name="ProviderName">What stands beside it as <c>providerName</c> or the like.</param>
public sealed record ConfigEntry(string Section, string Name, ConfigEntryKind Kind, TextRange KeyRange, MappedText Value, string? ProviderName = null)
{
    /// <summary>Section and name, joined by <c>:</c> as Microsoft.Extensions.Configuration does.</summary>
    public string Key => Section.Length == 0 ? Name : Section + ":" + Name;

    /// <summary>
    /// The key under which the application's configuration has the value: for an environment variable its name with <c>__</c> read as <c>:</c>
    /// and prefixes such as <c>SQLCONNSTR_</c> as the section they stand for, otherwise <see cref="Key"/>.
    /// </summary>
    public string ConfigurationKey => Kind == ConfigEntryKind.EnvironmentVariable ? EnvironmentVariableName.ToConfigurationKey(Name) : Key;
}
