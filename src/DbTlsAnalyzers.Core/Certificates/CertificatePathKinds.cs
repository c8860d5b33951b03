using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>Where a path in a setting points to. Only <see cref="Relative"/> can be held against the files of a project.</summary>
public enum CertificatePathKind
{
    Empty,

    Relative,

    /// <summary><c>/etc/…</c>, <c>C:\…</c>, <c>\\server\…</c>: the build machine is not the machine where the program runs.</summary>
    Absolute,

    /// <summary><c>~</c> or <c>~/…</c>.</summary>
    Home,

    /// <summary>An environment variable, a placeholder of a deployment tool, or a hole.</summary>
    Variable,

    /// <summary><c>|DataDirectory|…</c>, which ADO.NET replaces.</summary>
    DataDirectory,

    /// <summary><c>https://…</c>, <c>file:…</c>, <c>pkcs11:…</c>.</summary>
    Url,

    /// <summary>The PEM text itself in place of a path.</summary>
    Inline,
}

internal static class CertificatePathKinds
{
    public static CertificatePathKind Classify(string text) => text switch
    {
        "" => CertificatePathKind.Empty,
        _ when text.IndexOf("-----BEGIN ", StringComparison.Ordinal) >= 0 => CertificatePathKind.Inline,
        _ when text.StartsWith("|DataDirectory|", StringComparison.OrdinalIgnoreCase) => CertificatePathKind.DataDirectory,
        _ when HasVariable(text) => CertificatePathKind.Variable,
        _ when text[0] == '~' && (text.Length == 1 || text[1] is '/' or '\\') => CertificatePathKind.Home,
        _ when HasScheme(text) => CertificatePathKind.Url,
        _ when FilePath.Read(text).IsAbsolute => CertificatePathKind.Absolute,
        _ => CertificatePathKind.Relative,
    };

    /// <summary><c>$NAME</c>, <c>${NAME}</c>, <c>$(Name)</c>, <c>%NAME%</c>, <c>#{Name}#</c>, <c>{{ name }}</c>, <c>&lt;name&gt;</c>, <c>|Name|</c>, <c>__NAME__</c>.</summary>
    private static bool HasVariable(string text)
    {
        if (text.IndexOfAny(['$', '{', '}', '<', '>', '|', MappedText.Hole]) >= 0)
        {
            return true;
        }

        return IsTwice(text, "%") || IsTwice(text, "__");
    }

    private static bool IsTwice(string text, string mark)
    {
        var first = text.IndexOf(mark, StringComparison.Ordinal);
        return first >= 0 && text.IndexOf(mark, first + mark.Length, StringComparison.Ordinal) >= 0;
    }

    // A scheme has two letters at least: one is a drive.
    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':');
        if (colon < 2)
        {
            return false;
        }

        for (var i = 0; i < colon; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
