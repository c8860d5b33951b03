using System.Text;

namespace DbTlsAnalyzers.Text.CSharp;

/// <summary><c>@"…"</c>, <c>$@"…"</c> and <c>@$"…"</c>: quotes doubled, braces too if interpolated, anything else as it is.</summary>
internal sealed record VerbatimSpelling(bool IsInterpolated) : CSharpSpelling
{
    public override string Encode(string value, Stretch stretch, int offset, bool isApart)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = text.Append(c, IsDoubled(c) ? 2 : 1);
        }

        return text.ToString();
    }

    protected override bool Decode(Stretch stretch, DecodedText decoded)
    {
        var text = stretch.Text;
        for (var i = 0; i < text.Length; i++)
        {
            decoded.Add(text[i], i);
            if (!IsDoubled(text[i]))
            {
                continue;
            }

            i++;
            if (i == text.Length || text[i] != text[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsDoubled(char c) => c == '"' || (IsInterpolated && c is '{' or '}');
}
