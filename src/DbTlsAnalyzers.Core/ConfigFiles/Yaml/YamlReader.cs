namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>
/// The YAML of compose files, Kubernetes manifests and Helm charts, templates included. What it does not understand (complex keys, aliases,
/// tagged scalars, folded text with paragraphs) is left out: silence, never a wrong position.
/// </summary>
internal sealed class YamlReader : ConfigFileReader
{
    public override bool CanRead(string fileName) => HasExtension(fileName, ".yml", ".yaml");

    public override void Read(string fileName, string text, ConfigFileBuilder file)
    {
        // Only Compose replaces '$VAR'; Kubernetes has '$(VAR)', and everywhere '${VAR}' is for a tool that runs before.
        var isCompose = fileName.IndexOf("compose", StringComparison.OrdinalIgnoreCase) >= 0
            || text.StartsWith("services:", StringComparison.Ordinal)
            || text.IndexOf("\nservices:", StringComparison.Ordinal) >= 0;
        var references = ReferenceSyntax.Mustache | (isCompose ? ReferenceSyntax.Dollar : ReferenceSyntax.Parenthesis | ReferenceSyntax.DoubledDollar);
        new YamlBlocks(new YamlLines(text), new YamlEntries(text, file, references)).Read();
    }
}
