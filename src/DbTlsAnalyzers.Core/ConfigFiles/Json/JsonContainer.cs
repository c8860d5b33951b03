using System.Globalization;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Json;

/// <summary>What comes next in an object or array.</summary>
internal enum JsonExpectation
{
    Key,
    Colon,
    Value,
    Comma,
}

/// <summary>An object or array that is being read.</summary>
internal sealed class JsonContainer(ConfigPath? path, bool isArray, bool isItem)
{
    private string? _key;
    private int _index;

    public bool IsArray => isArray;

    /// <summary>True for an object in a list.</summary>
    public bool IsItem => isItem;

    public JsonExpectation Expect { get; set; } = isArray ? JsonExpectation.Value : JsonExpectation.Key;

    public TextRange KeyRange { get; private set; }

    /// <summary>A template stands before this member's value, or behind it.</summary>
    public bool HasTemplate { get; set; }

    public void SetKey(string? key, TextRange range)
    {
        _key = key;
        KeyRange = range;
    }

    public void Next()
    {
        _index++;
        _key = null;
        HasTemplate = false;
        Expect = isArray ? JsonExpectation.Value : JsonExpectation.Key;
    }

    public ConfigPath? MemberPath()
    {
        var name = isArray ? _index.ToString(CultureInfo.InvariantCulture) : _key;
        return name is null ? null : path?.Append(name);
    }
}
