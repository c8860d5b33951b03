namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>
/// Spells text for one stretch of a C# string literal. No rules of what may stand next to what: a spelling is good if the stretch,
/// once edited, reads as the value that was asked for.
/// </summary>
internal sealed class CSharpTextCodec(CSharpSpelling spelling, Stretch stretch, int start, bool isUtf8) : ITextCodec
{
    public string? Encode(string value, TextRange replaced)
    {
        var range = replaced with { Start = replaced.Start - start };
        if (spelling.Decode(stretch) is not { } decoded
            || decoded.IndexAt(range.Start) is not (>= 0 and var from)
            || decoded.IndexAt(range.End) is not (>= 0 and var to))
        {
            return null;
        }

        var wanted = decoded.Value.Substring(0, from) + value + decoded.Value.Substring(to);
        var plain = spelling.Encode(value, stretch, range.Start, isApart: false);
        if (ReadsAs(wanted, plain, range))
        {
            return plain;
        }

        var apart = spelling.Encode(value, stretch, range.Start, isApart: true);
        return ReadsAs(wanted, apart, range) ? apart : null;
    }

    private bool ReadsAs(string wanted, string spelled, TextRange range)
    {
        var edited = stretch.Text.Substring(0, range.Start) + spelled + stretch.Text.Substring(range.End);
        return !Surrogates.HasLone(edited)
            // A u8 literal cannot hold half a pair either way (CS9026).
            && !(isUtf8 && Surrogates.HasLone(wanted))
            && spelling.Decode(stretch with { Text = edited })?.Value == wanted;
    }
}
