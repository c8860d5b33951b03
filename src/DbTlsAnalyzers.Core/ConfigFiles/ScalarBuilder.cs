using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>The value of a scalar while its spelling is read: what each character is and where it stands.</summary>
internal sealed class ScalarBuilder(string source, ITextCodec codec)
{
    private readonly StringBuilder _value = new();
    private readonly List<Segment> _segments = [];
    private HashSet<int>? _protected;

    /// <summary>How text that is put beside what is added next must be spelled.</summary>
    public ITextCodec Codec { get; set; } = codec;

    /// <summary>True if it holds a line break that only YAML 1.1 knows: readers do not agree on those.</summary>
    public bool HasOddLineBreak => ToString().IndexOfAny(['\u0085', '\u2028', '\u2029']) >= 0;

    /// <summary>Text that stands for itself.</summary>
    public void Verbatim(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        if (_segments.Count > 0 && _segments[_segments.Count - 1] is { IsVerbatim: true } last && last.HostEnd == start && ReferenceEquals(last.Codec, Codec))
        {
            _segments[_segments.Count - 1] = last with { Length = last.Length + end - start, HostEnd = end };
        }
        else
        {
            _segments.Add(new Segment(SegmentKind.Verbatim, _value.Length, end - start, start, end, Codec));
        }

        _ = _value.Append(source, start, end - start);
    }

    /// <summary>Characters that are spelled differently, as one unit.</summary>
    public void Spelled(string decoded, int start, int end, bool isProtected = false)
    {
        if (isProtected)
        {
            _ = (_protected ??= []).Add(_value.Length);
        }

        _segments.Add(new Segment(SegmentKind.Spelled, _value.Length, decoded.Length, start, end, Codec));
        _ = _value.Append(decoded);
    }

    /// <summary>Text that only the program that reads the file knows.</summary>
    public void Unknown(int start, int end)
    {
        _segments.Add(new Segment(SegmentKind.Unknown, _value.Length, 1, start, end, Codec));
        _ = _value.Append(MappedText.Hole);
    }

    /// <summary>The decoded text, references included.</summary>
    public override string ToString() => _value.ToString();

    /// <summary>Where a part of the decoded text stands.</summary>
    public TextRange HostRange(int start, int end)
    {
        var first = _segments.Find(segment => segment.End > start);
        var last = _segments.Find(segment => segment.End >= end);
        return TextRange.FromBounds(first.HostStartOf(start), last.HostEndOf(end - 1));
    }

    /// <param name="host">What the ranges refer to.</param>
    /// <param name="syntax">The references in the decoded text that are replaced before the application sees it.</param>
    /// <param name="position">Where the value stands if it is empty.</param>
    /// <param name="from">Where in the decoded text the value begins.</param>
    public MappedText Build(object host, ReferenceSyntax syntax, int position, int from = 0)
    {
        var value = _value.ToString();
        var assembler = new MappedTextAssembler(source, value, _segments, host, syntax);
        var done = from;
        foreach (var part in References.Find(value, from, syntax, _protected))
        {
            assembler.Literal(done, part.Start, part.Depth);
            switch (part.Kind)
            {
                case ReferenceKind.Variable:
                    assembler.Hole(part.Start, part.End, part.Depth);
                    break;
                case ReferenceKind.Marks:
                    assembler.Marks(part.Start, part.End);
                    break;
                case ReferenceKind.EscapedDollar:
                    assembler.Unit("$", part.Start, part.End, part.Depth);
                    break;
            }

            done = part.End;
        }

        assembler.Literal(done, value.Length, depth: 0);
        return assembler.Build(Codec, position);
    }
}

internal enum SegmentKind
{
    Verbatim,
    Spelled,
    Unknown,
}

/// <summary>A stretch of a decoded scalar. Verbatim ones have one host character for each of their own.</summary>
internal readonly record struct Segment(SegmentKind Kind, int Start, int Length, int HostStart, int HostEnd, ITextCodec Codec)
{
    public bool IsVerbatim => Kind == SegmentKind.Verbatim;

    public int End => Start + Length;

    /// <summary>Where the spelling of the character at this position of the value starts.</summary>
    public int HostStartOf(int index) => IsVerbatim ? HostStart + index - Start : HostStart;

    /// <summary>Where the spelling of the character at this position of the value ends.</summary>
    public int HostEndOf(int index) => IsVerbatim ? HostStart + index - Start + 1 : HostEnd;
}
