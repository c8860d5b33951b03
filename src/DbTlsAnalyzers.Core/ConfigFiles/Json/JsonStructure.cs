using System.Globalization;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Json;

/// <summary>Follows the nesting of a JSON file and reports its strings under their keys.</summary>
internal sealed class JsonStructure(string text, ConfigFileBuilder file)
{
    private enum Expect
    {
        Key,
        Colon,
        Value,
        Comma,
    }

    private readonly Stack<Container> _containers = new();
    private int _openObjects;
    private int _openArrays;
    private bool _hasRoot;

    public void Add(JsonTokenKind kind, int start, int end)
    {
        if (kind == JsonTokenKind.Template)
        {
            AddTemplate();
            return;
        }

        if (kind != JsonTokenKind.Mark)
        {
            AddScalar(kind, start, end);
            return;
        }

        switch (text[start])
        {
            case '{' or '[':
                Open(start, isArray: text[start] == '[');
                break;
            case '}' or ']':
                Close(start, isArray: text[start] == ']');
                break;
            case ':' when _containers.Count > 0 && _containers.Peek() is { Expect: Expect.Colon } container:
                container.Expect = Expect.Value;
                break;
            case ':' when _containers.Count > 0 && _containers.Peek() is { Expect: Expect.Key, HasTemplate: true } container:
                container.SetKey(null, default);
                container.Expect = Expect.Value;
                break;
            case ',' when _containers.Count > 0 && _containers.Peek() is ({ Expect: Expect.Comma } or { Expect: Expect.Value, HasTemplate: true }) and var container:
                container.Next();
                break;
            default:
                Unexpected(start, end);
                break;
        }
    }

    public void Close()
    {
        if (_containers.Count > 0)
        {
            file.Problem(text.Length, text.Length);
        }
    }

    // It may be a value, but also a condition around one.
    private void AddTemplate()
    {
        if (_containers.Count > 0)
        {
            _containers.Peek().HasTemplate = true;
        }
    }

    private void AddScalar(JsonTokenKind kind, int start, int end)
    {
        if (_containers.Count == 0)
        {
            Unexpected(start, end);
            return;
        }

        var container = _containers.Peek();
        if (container is { Expect: Expect.Comma, IsArray: false, HasTemplate: true } && !IsKey(end))
        {
            // "A": {{ if … }}"x"{{ else }}"y"{{ end }}
            container.Expect = Expect.Value;
        }
        else if (container.Expect == Expect.Comma)
        {
            // A missing comma: what follows is most likely the next member.
            Unexpected(start, start);
            container.Next();
        }

        if (container.Expect == Expect.Key)
        {
            if (kind == JsonTokenKind.Text)
            {
                container.SetKey(JsonString.Decode(text, start, end, file)?.Value, TextRange.FromBounds(start + 1, end - 1));
            }

            container.Expect = Expect.Colon;
            return;
        }

        if (container.Expect == Expect.Colon)
        {
            Unexpected(start, end);
            return;
        }

        if (kind == JsonTokenKind.Text && container.MemberPath() is { } path && JsonString.Decode(text, start, end, file) is { } value)
        {
            file.Add(path, container.IsArray ? TextRange.FromBounds(start, end) : container.KeyRange, value);
        }

        container.Expect = Expect.Comma;
        container.HasTemplate = false;
    }

    private bool IsKey(int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == ':';
    }

    private void Open(int start, bool isArray)
    {
        ConfigPath? path = null;
        if (_containers.Count == 0)
        {
            if (_hasRoot || isArray)
            {
                Unexpected(start, start + 1);
            }

            path = _hasRoot || isArray ? null : ConfigPath.Root;
            _hasRoot = true;
        }
        else
        {
            var container = _containers.Peek();
            if (container.Expect == Expect.Value)
            {
                path = container.MemberPath();
            }
            else
            {
                Unexpected(start, start + 1);
            }

            container.Expect = Expect.Comma;
        }

        _containers.Push(new Container(path, isArray));
        _ = isArray ? _openArrays++ : _openObjects++;
    }

    private void Close(int start, bool isArray)
    {
        if ((isArray ? _openArrays : _openObjects) == 0)
        {
            Unexpected(start, start + 1);
            return;
        }

        while (true)
        {
            var closed = _containers.Pop();
            _ = closed.IsArray ? _openArrays-- : _openObjects--;
            if (closed.IsArray == isArray)
            {
                return;
            }

            Unexpected(start, start + 1);
        }
    }

    private void Unexpected(int start, int end) => file.Problem(start, end);

    private sealed class Container(ConfigPath? path, bool isArray)
    {
        private string? _key;
        private int _index;

        public bool IsArray => isArray;

        public Expect Expect { get; set; } = isArray ? Expect.Value : Expect.Key;

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
            Expect = isArray ? Expect.Value : Expect.Key;
        }

        public ConfigPath? MemberPath()
        {
            var name = isArray ? _index.ToString(CultureInfo.InvariantCulture) : _key;
            return name is null ? null : path?.Append(name);
        }
    }
}
