using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Xml;

/// <summary>
/// <c>web.config</c>, <c>app.config</c>, the files they refer to, their transforms, NLog.config and the like. A scanner of its own, because no
/// parser of the framework tells where the characters of an attribute stand.
/// </summary>
internal sealed class XmlReader : ConfigFileReader
{
    public override bool CanRead(string fileName) => HasExtension(fileName, ".config", ".xml");

    public override void Read(string fileName, string text, ConfigFileBuilder file) => new XmlScanner(text, file).Scan();
}

/// <summary>An attribute of a start tag. <paramref name="Value"/> is null if it cannot be read.</summary>
internal sealed record XmlAttribute(string Name, TextRange NameRange, MappedText? Value, TextRange ValueRange)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
