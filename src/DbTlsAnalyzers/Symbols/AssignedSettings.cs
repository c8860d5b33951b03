using System.Runtime.CompilerServices;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Finds what a builder that comes from elsewhere is told about TLS: <c>_settings.SslMode = …</c>. Nothing else in the file need name its type.
/// </summary>
internal sealed class AssignedSettings(IReadOnlyCollection<string> names) : TextSearch
{
    private readonly string[] _names = [.. names];

    /// <summary>The next <c>=</c> behind such a member.</summary>
    [MethodImpl(Optimized)]
    public override int Next(string text, int from)
    {
        for (var equals = text.IndexOf('=', from); equals >= 0; equals = text.IndexOf('=', equals + 1))
        {
            var end = SkipSpaceBack(text, equals);
            var start = end;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            {
                start--;
            }

            if (start > 0 && text[start - 1] == '.' && IsName(text, start, end - start))
            {
                return equals;
            }
        }

        return -1;
    }

    private bool IsName(string text, int start, int length)
    {
        foreach (var name in _names)
        {
            if (name.Length == length && string.CompareOrdinal(text, start, name, 0, length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
