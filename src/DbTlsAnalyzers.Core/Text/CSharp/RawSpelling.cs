namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>
/// What raw literals have in common: nothing is escaped, so quotes and braces stand for themselves as long as fewer follow each other than
/// the delimiters have.
/// </summary>
/// <param name="Quotes">Number of quotes of a delimiter, 3 or more.</param>
/// <param name="Dollars">Number of braces that open a hole; 0 if not interpolated.</param>
internal abstract record RawSpelling(int Quotes, int Dollars) : CSharpSpelling
{
    /// <summary>Reads the run of equal characters at <paramref name="index"/>, which is moved behind it; false if a delimiter is among them.</summary>
    protected bool DecodeRun(string text, ref int index, DecodedText decoded)
    {
        var c = text[index];
        var limit = c == '"' ? Quotes : Dollars > 0 && c is '{' or '}' ? Dollars : int.MaxValue;
        var length = RunLength(text, index);
        for (var i = 0; i < length; i++)
        {
            decoded.Add(c, index + i);
        }

        index += length;
        return length < limit;
    }
}
