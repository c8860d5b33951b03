using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Spells text so that none of it is taken for a reference, and none of it ends the default it is put into.</summary>
/// <param name="inner">Spells it for the format.</param>
/// <param name="syntax">The references that the format knows.</param>
/// <param name="source">The text of the file.</param>
/// <param name="piece">The piece of it that the codec belongs to.</param>
/// <param name="isDefault">The piece stands in <c>${VAR:-…}</c>.</param>
/// <param name="followsName">The piece stands behind a reference that its first character ends (<c>$VAR;</c>).</param>
internal sealed class ReferenceCodec(ITextCodec inner, ReferenceSyntax syntax, string source, TextRange piece, bool isDefault, bool followsName) : ITextCodec
{
    public string? Encode(string value, TextRange replaced)
    {
        if (value.IndexOf(MappedText.Hole) >= 0 || (isDefault && !FitsDefault(value, replaced)))
        {
            return null;
        }

        var isRefused = (Has(ReferenceSyntax.Percent) && value.IndexOf('%') >= 0) || Opens(value) || JoinsItsSurroundings(value, replaced) || FollowsBraces(replaced);
        return isRefused ? null : inner.Encode(Has(ReferenceSyntax.Dollar) ? value.Replace("$", "$$") : value, replaced);
    }

    private bool Has(ReferenceSyntax flag) => (syntax & flag) != ReferenceSyntax.None;

    // An empty default is no default.
    private bool FitsDefault(string value, TextRange replaced) =>
        value.IndexOfAny(['}', '{']) < 0 && (value.Length > 0 || !replaced.Contains(piece) || piece.IsEmpty);

    // '{{' that no reference begins with: what is written behind it may, for those who see templates before anything else.
    private bool FollowsBraces(TextRange replaced) =>
        Has(ReferenceSyntax.Mustache) && replaced.Start > piece.Start && source.IndexOf("{{", piece.Start, replaced.Start - piece.Start, StringComparison.Ordinal) >= 0;

    private bool JoinsItsSurroundings(string value, TextRange replaced)
    {
        var before = At(replaced.Start - 1);
        var after = At(replaced.End);
        var first = value.Length > 0 ? value[0] : after;
        var last = value.Length > 0 ? value[value.Length - 1] : before;
        if (IsNameCharacter(first) && ((followsName && replaced.Start == piece.Start) || (Has(ReferenceSyntax.Dollar) && before == '$')))
        {
            return true;
        }

        // '__TOKEN__' is one only as a whole word.
        if (Has(ReferenceSyntax.Underscore) && IsNameCharacter(last) && after == '_' && At(replaced.End + 1) == '_')
        {
            return true;
        }

        return (before == '$' && first is '$' or '{') || (last == '$' && after == '$' && !Has(ReferenceSyntax.Dollar)) || Opens(new string([before, first])) || Opens(new string([last, after]));
    }

    // A dollar sign of our own is doubled where it would count.
    private bool Opens(string text) =>
        (!Has(ReferenceSyntax.Dollar) && (Contains(text, "${") || (Has(ReferenceSyntax.Parenthesis) && Contains(text, "$("))))
        || (Has(ReferenceSyntax.Mustache) && Contains(text, "{{"))
        || (Has(ReferenceSyntax.Hash) && Contains(text, "#{"))
        || (Has(ReferenceSyntax.Underscore) && Contains(text, "__"));

    // No value stands at the start of a file.
    private char At(int position) => position < source.Length ? source[position] : '\0';

    private static bool Contains(string text, string mark) => text.IndexOf(mark, StringComparison.Ordinal) >= 0;

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);
}
