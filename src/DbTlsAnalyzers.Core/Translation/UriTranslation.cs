using System.Globalization;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Translation;

/// <summary><c>scheme://user:password@host:port/database?key=value&amp;…</c> in the driver's keywords.</summary>
internal sealed class UriTranslation(string text, int authority, DriverInUse driver)
{
    private readonly TranslationWriter _writer = new(driver);
    private bool _isLossless = true;

    public List<TextEdit>? Translate()
    {
        var query = text.IndexOf('?', authority);
        var end = query < 0 ? text.Length : query;
        var slash = text.IndexOf('/', authority, end - authority);
        var hostEnd = slash < 0 ? end : slash;
        var at = text.LastIndexOf('@', hostEnd - 1, hostEnd - authority);
        if (hostEnd == authority || text.IndexOf(',', authority, hostEnd - authority) >= 0 || text.IndexOf('[', authority, hostEnd - authority) >= 0)
        {
            return null;
        }

        var opening = at < 0 ? TextRange.FromBounds(0, authority) : UserInfo(at);
        Host(opening, at < 0 ? authority : at + 1, hostEnd);
        if (slash >= 0)
        {
            Part(TextRange.FromBounds(slash, slash + 1), Role.Database, TextRange.FromBounds(slash + 1, end), isLast: true);
        }

        if (query >= 0)
        {
            Query(query);
        }

        return _isLossless ? _writer.Finish(text.Length) : null;
    }

    /// <summary>The user and the password; what comes back is the separator before the host.</summary>
    private TextRange UserInfo(int at)
    {
        var colon = text.IndexOf(':', authority, at - authority);
        // A single unknown part may hold both.
        _isLossless &= colon >= 0 || text.IndexOf(MappedText.Hole, authority, at - authority) < 0;
        Part(TextRange.FromBounds(0, authority), Role.User, TextRange.FromBounds(authority, colon < 0 ? at : colon), isFirst: true);
        if (colon >= 0)
        {
            Part(TextRange.FromBounds(colon, colon + 1), Role.Password, TextRange.FromBounds(colon + 1, at));
        }

        return TextRange.FromBounds(at, at + 1);
    }

    private void Host(TextRange opening, int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        Part(opening, Role.Host, TextRange.FromBounds(start, colon < 0 ? end : colon), isFirst: opening.Start == 0);
        if (colon < 0)
        {
            return;
        }

        if (_writer.Key(Role.Port) is not null)
        {
            Part(TextRange.FromBounds(colon, colon + 1), Role.Port, TextRange.FromBounds(colon + 1, end));
        }
        else
        {
            // The port is part of the address.
            _writer.Replace(TextRange.FromBounds(colon, colon + 1), driver.Driver.PortSeparator.ToString());
            Decode(TextRange.FromBounds(colon + 1, end));
        }
    }

    private void Part(TextRange separator, Role role, TextRange value, bool isFirst = false, bool isLast = false)
    {
        if (value.IsEmpty)
        {
            _isLossless &= isLast;
            _writer.Replace(separator, string.Empty);
        }
        else if (_writer.Key(role) is { } key && _writer.Take(role))
        {
            _writer.Replace(separator, $"{(isFirst ? string.Empty : ";")}{key}=");
            Decode(value);
        }
        else
        {
            _isLossless = false;
        }
    }

    private void Query(int query)
    {
        var start = query;
        while (start < text.Length)
        {
            var next = text.IndexOf('&', start + 1);
            var end = next < 0 ? text.Length : next;
            var equals = text.IndexOf('=', start + 1, end - start - 1);
            var key = equals < 0 ? string.Empty : text.Substring(start + 1, equals - start - 1);
            if (end == start + 1 || _writer.IsSuperseded(key))
            {
                _writer.Replace(TextRange.FromBounds(start, end), string.Empty);
            }
            else if (!_writer.Setting(key, TextRange.FromBounds(start + 1, equals), TextRange.FromBounds(equals + 1, end)))
            {
                _isLossless = false;
                return;
            }
            else
            {
                _writer.Replace(TextRange.FromBounds(start, start + 1), ";");
                if (ForeignVocabulary.AnyRole(key) != Role.TlsMode)
                {
                    Decode(TextRange.FromBounds(equals + 1, end));
                }
            }

            start = end;
        }
    }

    /// <summary>Undoes percent encoding; a value that would need quotes is not translated.</summary>
    private void Decode(TextRange value)
    {
        for (var i = value.Start; i < value.End; i++)
        {
            var decoded = text[i];
            if (decoded == '%')
            {
                if (i + 2 >= value.End || !byte.TryParse(text.Substring(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is < 0x21 or > 0x7E)
                {
                    _isLossless = false;
                    return;
                }

                decoded = (char)code;
                _writer.Replace(new TextRange(i, 3), decoded.ToString());
                i += 2;
            }

            _isLossless &= decoded is not (';' or '\'' or '"' or '=') && !char.IsWhiteSpace(decoded);
        }
    }
}
