namespace DbTlsAnalyzers.ConfigFiles.Yaml;

internal sealed class YamlReader : ConfigFileReader
{
    public override bool CanRead(string fileName) => HasExtension(fileName, ".yml", ".yaml");

    public override void Read(string fileName, string text, ConfigFileBuilder file)
    {
    }
}
