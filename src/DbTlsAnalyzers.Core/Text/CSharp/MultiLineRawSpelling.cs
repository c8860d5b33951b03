using System.Text;

namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>
/// <c>"""</c>, lines, <c>"""</c>: every line starts with the white space that stands before the closing quotes, which is not part of the value;
/// a blank line may have less of it. The line breaks next to the quotes are not part of the value either, but a <c>\r</c> and a <c>\n</c>
/// that meet are one line break.
/// </summary>
internal sealed record MultiLineRawSpelling(int Quotes, int Dollars, string Indentation, char BreakBefore, char BreakAfter) : RawSpelling(Quotes, Dollars)
{
    public override string Encode(string value, Stretch stretch, int offset, bool isApart)
    {
        var text = new StringBuilder(value.Length);
        if (isApart)
        {
            _ = text.Append(MissingIndentation(stretch, offset));
        }

        for (var i = 0; i < value.Length; i++)
        {
            _ = text.Append(value[i]);
            var isEndOfLine = IsNewLine(value[i]) && !(value[i] == '\r' && i + 1 < value.Length && value[i + 1] == '\n');
            if (isEndOfLine && (i + 1 == value.Length || !IsNewLine(value[i + 1])))
            {
                _ = text.Append(Indentation);
            }
        }

        return text.ToString();
    }

    protected override bool Decode(Stretch stretch, DecodedText decoded)
    {
        var text = stretch.Text;
        var i = 0;
        if (JoinsBreak(stretch) || (stretch.IsFirst && !SkipIndentation(stretch, ref i)))
        {
            return false;
        }

        while (i < text.Length)
        {
            if (!IsNewLine(text[i]))
            {
                if (!DecodeRun(text, ref i, decoded))
                {
                    return false;
                }

                continue;
            }

            decoded.Add(text[i], i);
            i++;
            if (text[i - 1] == '\r' && i < text.Length && text[i] == '\n')
            {
                decoded.Add(text[i], i);
                i++;
            }

            if (!SkipIndentation(stretch, ref i))
            {
                return false;
            }
        }

        return true;
    }

    private bool JoinsBreak(Stretch stretch)
    {
        var (text, isFirst, isLast) = stretch;
        return text.Length > 0
            && ((isFirst && BreakBefore == '\r' && text[0] == '\n') || (isLast && BreakAfter == '\n' && text[text.Length - 1] == '\r'));
    }

    private bool SkipIndentation(Stretch stretch, ref int index)
    {
        var text = stretch.Text;
        var matched = MatchedIndentation(text, index);
        index += matched;
        return matched == Indentation.Length
            || (index < text.Length ? IsNewLine(text[index]) : stretch.IsLast);
    }

    private int MatchedIndentation(string text, int lineStart)
    {
        var length = 0;
        while (length < Indentation.Length && lineStart + length < text.Length && text[lineStart + length] == Indentation[length])
        {
            length++;
        }

        return length;
    }

    /// <summary>What the line that the offset is in has too little of: it was blank, or its start is being replaced.</summary>
    private string MissingIndentation(Stretch stretch, int offset)
    {
        var lineStart = offset;
        while (lineStart > 0 && !IsNewLine(stretch.Text[lineStart - 1]))
        {
            lineStart--;
        }

        if (lineStart == 0 && !stretch.IsFirst)
        {
            return string.Empty;
        }

        var present = Math.Min(MatchedIndentation(stretch.Text, lineStart), offset - lineStart);
        return present == offset - lineStart ? Indentation.Substring(present) : string.Empty;
    }
}
