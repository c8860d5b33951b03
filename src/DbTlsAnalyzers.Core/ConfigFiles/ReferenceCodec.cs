using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Spells text so that none of it is taken for a reference, and none of it ends the default it is put into.</summary>
internal sealed class ReferenceCodec(ITextCodec inner, ReferenceSyntax syntax, bool isDefault) : ITextCodec
{
    public string? Encode(string value, TextRange replaced)
    {
        if (isDefault && value.IndexOfAny(['}', '{']) >= 0)
        {
            return null;
        }

        if (value.IndexOf(MappedText.Hole) >= 0)
        {
            return null;
        }

        if ((syntax & ReferenceSyntax.Dollar) != ReferenceSyntax.None)
        {
            value = value.Replace("$", "$$");
        }
        else if (References.Find(value, 0, syntax, null).Count > 0)
        {
            return null;
        }

        return inner.Encode(value, replaced);
    }
}
