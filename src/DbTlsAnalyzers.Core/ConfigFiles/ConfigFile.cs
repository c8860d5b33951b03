using DbTlsAnalyzers.ConfigFiles.DotEnv;
using DbTlsAnalyzers.ConfigFiles.Ini;
using DbTlsAnalyzers.ConfigFiles.Json;
using DbTlsAnalyzers.ConfigFiles.Xml;
using DbTlsAnalyzers.ConfigFiles.Yaml;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>What stands in a configuration file, in the order of the file, with the position of everything.</summary>
/// <param name="Problems">The parts that the reader could not make sense of; it went on behind them.</param>
public sealed record ConfigFile(IReadOnlyList<ConfigEntry> Entries, IReadOnlyList<ConfigComment> Comments, IReadOnlyList<TextRange> Problems)
{
    private static readonly ConfigFileReader[] Readers = [new DotEnvReader(), new JsonReader(), new XmlReader(), new YamlReader(), new IniReader()];

    /// <summary>True if the name of the file says a format that can be read.</summary>
    public static bool CanRead(string path) => ReaderFor(FileName(path)) is not null;

    /// <summary>
    /// Reads a file in the format that its name says; a file of another name has no entries. Never throws; what cannot be understood is left
    /// out and, where that helps, listed as a problem.
    /// </summary>
    /// <param name="path">The file's path, or its name.</param>
    /// <param name="text">Its text, with or without a byte order mark.</param>
    /// <param name="host">What the ranges of the values refer to, see <see cref="HostRange"/>.</param>
    public static ConfigFile Read(string path, string text, object host) => EmbeddedFile.Expand(ReadAlone(path, text, host));

    /// <summary>The same, with values that are files themselves left as they are.</summary>
    internal static ConfigFile ReadAlone(string path, string text, object host)
    {
        var fileName = FileName(path);
        var file = new ConfigFileBuilder(text, host);
        ReaderFor(fileName)?.Read(fileName, text, file);
        return file.Build();
    }

    private static ConfigFileReader? ReaderFor(string fileName)
    {
        foreach (var reader in Readers)
        {
            if (reader.CanRead(fileName))
            {
                return reader;
            }
        }

        return null;
    }

    /// <summary>The path without its folders, whatever separates them.</summary>
    internal static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
