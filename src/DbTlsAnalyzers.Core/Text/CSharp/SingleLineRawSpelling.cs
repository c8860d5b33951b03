namespace DbTlsAnalyzers.Text.CSharp;

/// <summary><c>"""…"""</c> on one line.</summary>
internal sealed record SingleLineRawSpelling(int Quotes, int Dollars) : RawSpelling(Quotes, Dollars)
{
    public override string Encode(string value, Stretch stretch, int offset, bool isApart) => value;

    protected override bool Decode(Stretch stretch, DecodedText decoded)
    {
        var (text, isFirst, isLast) = stretch;
        var touchesQuotes = text.Length == 0
            ? isFirst && isLast
            : (isFirst && text[0] == '"') || (isLast && text[text.Length - 1] == '"');
        if (touchesQuotes)
        {
            return false;
        }

        var i = 0;
        while (i < text.Length)
        {
            if (IsNewLine(text[i]) || !DecodeRun(text, ref i, decoded))
            {
                return false;
            }
        }

        return true;
    }
}
