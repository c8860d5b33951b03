using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.Json;

/// <summary>Follows the nesting of a JSON file and reports its strings under their keys.</summary>
internal sealed class JsonStructure(string text, ConfigFileBuilder file)
{
    private readonly Stack<JsonContainer> _containers = new();
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
            case ':' when _containers.Count > 0 && _containers.Peek() is { Expect: JsonExpectation.Colon } container:
                container.Expect = JsonExpectation.Value;
                break;
            case ':' when _containers.Count > 0 && _containers.Peek() is { Expect: JsonExpectation.Key, HasTemplate: true } container:
                container.SetKey(null, default);
                container.Expect = JsonExpectation.Value;
                break;
            case ',' when _containers.Count > 0 && _containers.Peek() is ({ Expect: JsonExpectation.Comma } or { Expect: JsonExpectation.Value, HasTemplate: true }) and var container:
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
        if (container is { Expect: JsonExpectation.Comma, IsArray: false, HasTemplate: true } && !IsKey(end))
        {
            // "A": {{ if … }}"x"{{ else }}"y"{{ end }}
            container.Expect = JsonExpectation.Value;
        }
        else if (container.Expect == JsonExpectation.Comma)
        {
            // A missing comma: what follows is most likely the next member.
            Unexpected(start, start);
            container.Next();
        }

        if (container.Expect == JsonExpectation.Key)
        {
            if (kind == JsonTokenKind.Text)
            {
                container.SetKey(JsonString.Decode(text, start, end, file)?.Value, TextRange.FromBounds(start + 1, end - 1));
            }

            container.Expect = JsonExpectation.Colon;
            return;
        }

        if (container.Expect == JsonExpectation.Colon)
        {
            Unexpected(start, end);
            return;
        }

        if (kind == JsonTokenKind.Text && container.MemberPath() is { } path && JsonString.Decode(text, start, end, file) is { } value)
        {
            if (container.IsItem)
            {
                file.AddToItem(path, container.KeyRange, value, TextRange.FromBounds(start + 1, end - 1));
            }
            else
            {
                file.Add(path, container.IsArray ? TextRange.FromBounds(start, end) : container.KeyRange, value);
            }
        }

        container.Expect = JsonExpectation.Comma;
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
        var isItem = false;
        if (_containers.Count == 0)
        {
            if (_hasRoot || isArray)
            {
                // No file of settings begins with a list, but the settings of a site that were exported do.
                Unexpected(start, start + 1);
            }

            path = _hasRoot ? null : ConfigPath.Root;
            _hasRoot = true;
        }
        else
        {
            var container = _containers.Peek();
            isItem = container.IsArray && !isArray;
            if (container.Expect == JsonExpectation.Value)
            {
                path = container.MemberPath();
            }
            else
            {
                Unexpected(start, start + 1);
            }

            container.Expect = JsonExpectation.Comma;
        }

        _containers.Push(new JsonContainer(path, isArray, isItem));
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
}
