using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Xml;

/// <summary>Which attributes and texts are values, and under which names.</summary>
internal static class XmlEntries
{
    public static void Add(XmlElement element, ConfigFileBuilder file)
    {
        if (element.Path is null || element.ParentPath is null)
        {
            return;
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Value is { } value && attribute.Name.IndexOf(':') < 0 && Entry(element, attribute, value) is { } entry)
            {
                file.Add(entry);
            }
        }
    }

    /// <summary>The text of an element without child elements: <c>&lt;setting name="Shop"&gt;&lt;value&gt;…</c>, <c>&lt;connectionString&gt;…</c>, <c>&lt;property name="…"&gt;…</c>.</summary>
    public static void AddText(XmlElement element, ConfigFileBuilder file)
    {
        if (element.HasChild || !element.IsReadable || element.Text is not { } text || element.Path is null || element.ParentPath is null)
        {
            return;
        }

        var value = text.Build(file.Host, ReferenceSyntax.Deployment, element.NameRange.End);
        if (string.IsNullOrWhiteSpace(value.Value))
        {
            return;
        }

        if (element.LocalName == "value" && element.Parent is { Name: { Value.Value: var setting } key, ParentPath: { } section })
        {
            file.Add(new ConfigEntry(section.ToString(), setting, ConfigEntryKind.Key, key.ValueRange, value));
        }
        else
        {
            // <property name="connection.connection_string">…</property>: NHibernate, Spring.NET and the like
            var (place, name, range) = element.Name is { Value.Value: var given } attribute
                ? (element.Path, given, attribute.ValueRange)
                : (element.ParentPath, element.LocalName, element.NameRange);
            file.Add(new ConfigEntry(place.ToString(), name, ConfigEntryKind.ElementText, range, value));
        }
    }

    private static ConfigEntry? Entry(XmlElement element, XmlAttribute attribute, MappedText value)
    {
        var parent = element.Parent?.LocalName;
        if (attribute.Is("name") || attribute.Is("key") || attribute.Is("xmlns") || ProviderNames.IsProviderName(attribute.Name))
        {
            return null;
        }

        if (attribute.Is("configSource") || (attribute.Is("file") && element.LocalName == "appSettings"))
        {
            return new ConfigEntry(element.ParentPath!.ToString(), element.LocalName, ConfigEntryKind.ConfigSource, attribute.NameRange, value);
        }

        var name = element.Name?.Value?.Value;
        if (attribute.Is("connectionString") && parent == "connectionStrings")
        {
            return new ConfigEntry(
                "connectionStrings", name ?? attribute.Name, ConfigEntryKind.ConnectionString, element.Name?.ValueRange ?? attribute.NameRange, value, element.ProviderName);
        }

        if (!attribute.Is("value"))
        {
            return new ConfigEntry(element.Path!.ToString(), attribute.Name, ConfigEntryKind.Attribute, attribute.NameRange, value, element.ProviderName);
        }

        // <add key="…" value="…"/>, <environmentVariable name="…" value="…"/>; log4net: <connectionString value="…"/>
        var kind = element.LocalName == "environmentVariable" ? ConfigEntryKind.EnvironmentVariable
            : name is null ? ConfigEntryKind.Attribute
            : ConfigEntryKind.Key;
        return new ConfigEntry(
            parent == "appSettings" ? parent : element.ParentPath!.ToString(), name ?? element.LocalName, kind, element.Name?.ValueRange ?? element.NameRange, value, element.ProviderName);
    }
}
