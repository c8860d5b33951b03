namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>
/// Reads C# string literals of every form, <c>u8</c> suffix included, from their text alone. Escapes are read as the newest language version
/// does (<c>\e</c>): whether the version in use knows them is the compiler's affair.
/// </summary>
public static class CSharpLiteral
{
    /// <summary>A literal without interpolation; null if it is malformed (unterminated, a wrong escape, a line that is not indented).</summary>
    /// <param name="text">The token, from its first character to its last.</param>
    /// <param name="host">What <paramref name="position"/> refers to.</param>
    /// <param name="position">Where in the host the token starts.</param>
    public static MappedText? Read(string text, object host, int position) =>
        CSharpDelimiters.Read(text) is { } delimiters ? ReadStretches(text, host, position, delimiters, [])?[0] : null;

    /// <summary>
    /// The literal text of an interpolated string: one text before each hole and one after the last, empty ones included; null if malformed.
    /// </summary>
    /// <param name="text">The whole expression, from <c>$</c> to the last quote.</param>
    /// <param name="host">What positions refer to.</param>
    /// <param name="position">Where in the host the expression starts.</param>
    /// <param name="holes">Where the holes stand in the host, braces included, in order.</param>
    public static IReadOnlyList<MappedText>? ReadInterpolated(string text, object host, int position, IReadOnlyList<TextRange> holes) =>
        CSharpDelimiters.Read(text) is { } delimiters ? ReadStretches(text, host, position, delimiters, holes) : null;

    private static List<MappedText>? ReadStretches(
        string text, object host, int position, CSharpDelimiters delimiters, IReadOnlyList<TextRange> holes)
    {
        var stretches = new List<MappedText>(holes.Count + 1);
        var start = delimiters.Content.Start;
        for (var i = 0; i <= holes.Count; i++)
        {
            var end = i < holes.Count ? holes[i].Start - position : delimiters.Content.End;
            if (end < start || end > delimiters.Content.End)
            {
                return null;
            }

            var stretch = new Stretch(text.Substring(start, end - start), i == 0, i == holes.Count);
            if (delimiters.Spelling.Decode(stretch) is not { } decoded)
            {
                return null;
            }

            var codec = new CSharpTextCodec(delimiters.Spelling, stretch, position + start, delimiters.IsUtf8);
            var offsets = new int[decoded.Offsets.Count];
            for (var j = 0; j < offsets.Length; j++)
            {
                offsets[j] = decoded.Offsets[j] + position + start;
            }

            var value = decoded.Value;
            stretches.Add(new MappedText(value, [new LiteralPiece(new TextRange(0, value.Length), host, offsets, codec)]));
            start = i < holes.Count ? holes[i].End - position : end;
        }

        return stretches;
    }
}
