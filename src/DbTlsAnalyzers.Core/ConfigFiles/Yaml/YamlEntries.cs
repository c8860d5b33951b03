using System.Globalization;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Yaml;

/// <summary>A map or list that is being read, of either style.</summary>
internal sealed class YamlCollection(bool isSequence, ConfigPath? path)
{
    private int _count;

    public bool IsSequence => isSequence;

    public ConfigPath? Path => path;

    public ConfigPath? NextItem() => path?.Append((_count++).ToString(CultureInfo.InvariantCulture));
}

/// <summary>Reports scalars as entries, the ways that lists and maps hold environment variables included.</summary>
internal sealed class YamlEntries(string text, ConfigFileBuilder file, ReferenceSyntax references)
{
    public void Add(YamlCollection? collection, ConfigPath? path, TextRange keyRange, YamlScalar scalar)
    {
        if (path?.Parent is null || scalar.Builder is not { } builder || builder.HasOddLineBreak)
        {
            return;
        }

        if (collection is { IsSequence: true } && HoldsAssignments(path.Parent.Name) && (TryAddVariable(path.Parent, builder, scalar.Range) || !IsCommand(path.Parent.Name)))
        {
            return;
        }

        var value = builder.Build(file.Host, references, scalar.Content);
        if (collection is { IsSequence: false })
        {
            file.AddToItem(path, keyRange, value, scalar.ContentRange);
        }
        else
        {
            file.Add(path, collection is null ? keyRange : scalar.Range, value);
        }
    }

    /// <summary>Lists of <c>NAME=value</c>: variables, arguments of an image's build or of a command, Kustomize's literals.</summary>
    private static bool HoldsAssignments(string list) => list is "environment" or "env" or "literals" || IsCommand(list);

    /// <summary>Where an item may also be text of its own: <c>[ --connection, Host=db;Database=shop ]</c>.</summary>
    private static bool IsCommand(string list) => list is "args" or "command";

    // - KEY=value
    private bool TryAddVariable(ConfigPath list, ScalarBuilder builder, TextRange item)
    {
        var content = builder.ToString();
        var equals = content.IndexOf('=');
        for (var i = 0; i < equals; i++)
        {
            if (!char.IsLetterOrDigit(content[i]) && content[i] is not ('_' or '.' or '-' or ':'))
            {
                return false;
            }
        }

        // --ConnectionStrings:Shop=…: the configuration knows the command line as it knows variables.
        var start = content.StartsWith("--", StringComparison.Ordinal) ? 2 : 0;
        if (equals <= start || (start == 0 && (list.Name == "command" || (list.Name == "args" && HoldsSettings(content, equals)))))
        {
            return false;
        }

        var key = builder.HostRange(start, equals);
        var value = builder.Build(file.Host, references, builder.HostRange(equals, equals + 1).End, equals + 1);
        var kind = list.Name == "args" && start == 0 ? ConfigEntryKind.Key : ConfigEntryKind.EnvironmentVariable;
        file.Add(new ConfigEntry(list.ToString(), content.Substring(start, equals - start), kind, item.Contains(key) ? key : item, value));
        return true;
    }

    /// <summary>True for <c>Host=db;Database=shop</c>, false for <c>SHOP=Host=db;Database=shop</c>.</summary>
    private static bool HoldsSettings(string content, int equals) =>
        content.IndexOf(';', equals) is > 0 and var semicolon && content.IndexOf('=', equals + 1, semicolon - equals - 1) < 0 && content.IndexOf('=', semicolon) > 0;

    public void Comment(int start, int end) => file.Comment(start, end, 1, 0);

    public void Problem(int start, int end) => file.Problem(Math.Min(start, text.Length), Math.Min(end, text.Length));
}
