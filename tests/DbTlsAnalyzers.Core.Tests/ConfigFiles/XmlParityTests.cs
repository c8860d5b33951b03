using System.Configuration;
using System.Globalization;
using System.Text;
using DbTlsAnalyzers.ConfigFiles;

namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What is read is what an application reads.</summary>
public sealed class XmlParityTests
{
    [Fact]
    public void Sections_are_those_that_System_Configuration_reads() => Repeat.Times(300, RandomDocument, static text =>
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".config");
        try
        {
            File.WriteAllText(path, text);
            var configuration = ConfigurationManager.OpenMappedExeConfiguration(new ExeConfigurationFileMap { ExeConfigFilename = path }, ConfigurationUserLevel.None);
            var expected = configuration.ConnectionStrings.ConnectionStrings.Cast<ConnectionStringSettings>()
                .Where(static setting => setting.Name.StartsWith('c'))
                .Select(static setting => $"connectionStrings:{setting.Name} = {setting.ConnectionString} ({setting.ProviderName})")
                .Concat(configuration.AppSettings.Settings.Cast<KeyValueConfigurationElement>().Select(static setting => $"appSettings:{setting.Key} = {setting.Value} ()"))
                .Concat(((ClientSettingsSection)configuration.GetSection("applicationSettings/My.Settings")).Settings.Cast<SettingElement>()
                    .Select(static setting => $"applicationSettings:My.Settings:{setting.Name} = {setting.Value.ValueXml.InnerText} ()"));

            var file = Reading.Read("app.config", text);

            Assert.Empty(file.Problems);
            var read = file.Entries
                .Where(static entry => entry.Kind is ConfigEntryKind.ConnectionString or ConfigEntryKind.Key)
                .Select(static entry => $"{entry.Key} = {entry.Value.Value} ({entry.ProviderName})");
            Assert.Equal(expected.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    });

    private static string RandomDocument(Random random)
    {
        var text = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <configSections>
                <sectionGroup name="applicationSettings" type="System.Configuration.ApplicationSettingsGroup, System.Configuration.ConfigurationManager">
                  <section name="My.Settings" type="System.Configuration.ClientSettingsSection, System.Configuration.ConfigurationManager" />
                </sectionGroup>
              </configSections>
            """);
        _ = text.Append("<connectionStrings><clear/>");
        Times(i => text.Append(Space(true)).Append("<add").Append(Attributes(("name", "c" + i), ("connectionString", Attribute()), ("providerName", random.Pick("", "Npgsql")))).Append("/>"));
        _ = text.Append("</connectionStrings>").Append(Space(false)).Append("<appSettings>");
        Times(i => text.Append("<add").Append(Attributes(("key", "a" + i), ("value", Attribute()))).Append(random.Pick("/>", " />", "\n></add>")));
        _ = text.Append("</appSettings><applicationSettings><My.Settings>");
        Times(i => text.Append(CultureInfo.InvariantCulture, $"<setting name='s{i}' serializeAs='String'><value>x{Content()}</value>\n</setting>\n"));
        return text.Append("</My.Settings></applicationSettings>").Append(Space(true)).Append("</configuration>").ToString();

        void Times(Action<string> add)
        {
            for (var i = random.Next(4); i > 0; i--)
            {
                add(i.ToString(CultureInfo.InvariantCulture));
            }
        }

        string Attributes(params (string Name, string Value)[] attributes)
        {
            random.Shuffle(attributes);
            return string.Concat(attributes.Select(attribute =>
            {
                var quote = random.Pick("\"", "'");
                return $"{random.Pick(" ", "\n\t", "  ")}{attribute.Name}{random.Pick("", " ")}={random.Pick("", "\r\n")}{quote}{attribute.Value.Replace(quote, quote == "'" ? "&apos;" : "&quot;", StringComparison.Ordinal)}{quote}";
            }));
        }

        string Attribute() => Parts(random.Pick("Server=x", "a"), "a", "=", ";", "'", "\"", "&quot;", "&apos;", "&amp;", "&lt;", "&gt;", ">", "&#65;", "&#x1F600;", "😀", "ü", "\n", "\r\n", "\t", "  ", "&#10;");

        string Content() => Parts("", "a", "=", ";", "'", "&quot;", "&amp;", "&#x41;", "<!-- <c> -->", "<![CDATA[<a>&amp;]]>", "<![CDATA[]]>", "\n", "\r\n", "  ", "😀");

        string Parts(string first, params string[] parts) => first + string.Concat(Enumerable.Range(0, random.Next(10)).Select(_ => random.Pick(parts)));

        string Space(bool withComment) => random.Pick("", "\n  ", withComment ? "<!-- <add name=\"no\" connectionString='no'/> -->" : " ");
    }
}
