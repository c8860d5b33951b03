namespace DbTlsAnalyzers.ConfigFiles.Json;

/// <summary>
/// JSON as Microsoft.Extensions.Configuration.Json accepts it: comments, trailing commas, byte order mark. <c>appsettings.json</c>,
/// <c>launchSettings.json</c>, <c>local.settings.json</c> and the like.
/// </summary>
internal sealed class JsonReader : ConfigFileReader
{
    public override bool CanRead(string fileName) => HasExtension(fileName, ".json", ".jsonc", ".json5");

    public override void Read(string fileName, string text, ConfigFileBuilder file)
    {
        var tokens = new JsonTokenizer(text, file);
        var structure = new JsonStructure(text, file);
        while (tokens.MoveNext())
        {
            structure.Add(tokens.Kind, tokens.Start, tokens.End);
        }

        structure.Close();
    }
}
