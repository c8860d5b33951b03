namespace DbTlsAnalyzers.Text;

/// <summary>
/// The result of <c>string.Format</c>. The grammar is that of "Composite formatting" in the .NET documentation:
/// <c>{index[,alignment][:format]}</c>, literal braces doubled.
/// </summary>
public static class CompositeFormat
{
    /// <summary>
    /// The format with its placeholders filled in; null if it is malformed (<c>FormatException</c>). An argument that is null is unknown.
    /// One with an alignment or a format is taken as unknown too, since what it becomes depends on its type.
    /// </summary>
    public static MappedText? Apply(MappedText format, IReadOnlyList<MappedText?> arguments)
    {
        var parts = new List<MappedText>();
        foreach (var piece in format.Pieces)
        {
            var text = format.Value.Substring(piece.Range.Start, piece.Range.Length);
            if (piece is not LiteralPiece literal)
            {
                parts.Add(new MappedText(text, [piece with { Range = new TextRange(0, text.Length) }]));
            }
            else if (!Fill(text, literal, arguments, parts))
            {
                return null;
            }
        }

        return MappedText.Concat(parts);
    }

    private static bool Fill(string text, LiteralPiece piece, IReadOnlyList<MappedText?> arguments, List<MappedText> parts)
    {
        var stretch = new FormatStretch(text, piece);
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is not ('{' or '}'))
            {
                stretch.Add(i++);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                stretch.Add(i);
                i += 2;
            }
            else if (Placeholder.Read(text, i) is { } placeholder && placeholder.Index < arguments.Count)
            {
                parts.Add(stretch.Take(i));
                i = placeholder.End;
                var range = TextRange.FromBounds(piece.HostOffsets[placeholder.Start], piece.HostOffsets[i]);
                parts.Add(Argument(arguments[placeholder.Index], placeholder.IsPlain, new HostRange(piece.Host, range)));
            }
            else
            {
                return false;
            }
        }

        parts.Add(stretch.Take(i));
        return true;
    }

    private static MappedText Argument(MappedText? argument, bool isPlain, HostRange placeholder) => argument switch
    {
        { Pieces: { Count: 1 } pieces } when pieces[0] is HolePiece => argument,
        not null when isPlain => argument.AsReferenced(),
        _ => MappedText.OfHole(placeholder.Host, placeholder.Range),
    };

    /// <summary>Collects the text between two placeholders.</summary>
    private sealed class FormatStretch(string text, LiteralPiece piece)
    {
        private readonly List<int> _indices = [];

        public void Add(int index) => _indices.Add(index);

        public MappedText Take(int end)
        {
            var value = new char[_indices.Count];
            var offsets = new int[_indices.Count + 1];
            for (var i = 0; i < value.Length; i++)
            {
                value[i] = text[_indices[i]];
                offsets[i] = piece.HostOffsets[_indices[i]];
            }

            offsets[value.Length] = piece.HostOffsets[end];
            _indices.Clear();
            var stretch = piece with { Range = new TextRange(0, value.Length), HostOffsets = offsets, Codec = new FormatCodec(piece.Codec) };
            return new MappedText(new string(value), [stretch]);
        }
    }

    private sealed class FormatCodec(ITextCodec host) : ITextCodec
    {
        public string? Encode(string value, TextRange replaced) => host.Encode(value.Replace("{", "{{").Replace("}", "}}"), replaced);
    }

    private readonly record struct Placeholder(int Start, int End, int Index, bool IsPlain)
    {
        public static Placeholder? Read(string text, int start)
        {
            var i = start + 1;
            if (text[start] != '{' || ReadNumber(text, ref i) is not { } index)
            {
                return null;
            }

            SkipSpaces(text, ref i);
            var nameEnd = i;
            if (i < text.Length && text[i] == ',')
            {
                i++;
                SkipSpaces(text, ref i);
                i += i < text.Length && text[i] == '-' ? 1 : 0;
                if (ReadNumber(text, ref i) is null)
                {
                    return null;
                }

                SkipSpaces(text, ref i);
            }

            if (i < text.Length && text[i] == ':')
            {
                i = text.IndexOfAny(['{', '}'], i);
            }

            return i >= 0 && i < text.Length && text[i] == '}' ? new Placeholder(start, i + 1, index, IsPlain: i == nameEnd) : null;
        }

        private static int? ReadNumber(string text, ref int i)
        {
            var start = i;
            var number = 0;
            // string.Format refuses numbers from a million up.
            while (i < text.Length && text[i] is >= '0' and <= '9' && number < 1_000_000)
            {
                number = (number * 10) + text[i++] - '0';
            }

            return i > start && number < 1_000_000 ? number : null;
        }

        private static void SkipSpaces(string text, ref int i)
        {
            while (i < text.Length && text[i] == ' ')
            {
                i++;
            }
        }
    }
}
