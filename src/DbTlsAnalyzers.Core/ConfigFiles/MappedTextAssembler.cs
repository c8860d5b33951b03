using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Puts the pieces of a value together from stretches of a decoded scalar that are named in ascending order.</summary>
internal sealed class MappedTextAssembler(string source, string decoded, List<Segment> segments, object host, ReferenceSyntax syntax)
{
    private readonly StringBuilder _value = new();
    private readonly List<TextPiece> _pieces = [];
    private readonly List<int> _offsets = [];
    private int _segment;
    private int _hostEnd;
    private ITextCodec? _codec;
    private bool _isConditional;

    /// <param name="start">Where the stretch starts in the decoded text.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="depth">In how many defaults (<c>${VAR:-default}</c>) it stands.</param>
    public void Literal(int start, int end, int depth)
    {
        while (start < end)
        {
            var segment = SegmentAt(start);
            var stop = Math.Min(end, segment.End);
            if (segment.Kind == SegmentKind.Unknown)
            {
                AddHole(segment.HostStart, segment.HostEnd, depth > 0);
            }
            else
            {
                for (var i = start; i < stop; i++)
                {
                    AddCharacter(decoded[i], segment.HostStartOf(i), segment.HostEndOf(i), segment.Codec, depth > 0);
                }
            }

            start = stop;
        }
    }

    public void Unit(string text, int start, int end, int depth)
    {
        var (from, to, codec) = HostBounds(start, end);
        foreach (var c in text)
        {
            AddCharacter(c, from, to, codec, depth > 0);
        }
    }

    public void Hole(int start, int end, int depth)
    {
        var (from, to, _) = HostBounds(start, end);
        AddHole(from, to, depth > 0);
    }

    /// <summary>The marks around a default, which are no part of the value.</summary>
    public void Marks(int start, int end)
    {
        Flush();
        _hostEnd = HostBounds(start, end).End;
    }

    /// <summary>The value; where it begins or ends with a hole, with an empty piece there, for insertions.</summary>
    public MappedText Build(ITextCodec codec, int position)
    {
        Flush();
        if (_pieces.Count == 0)
        {
            _pieces.Add(EmptyPiece(0, position, codec));
        }
        else
        {
            if (_pieces[0] is HolePiece first)
            {
                _pieces.Insert(0, EmptyPiece(0, first.HostRange.Start, codec));
            }

            if (_pieces[_pieces.Count - 1] is HolePiece last)
            {
                _pieces.Add(EmptyPiece(_value.Length, last.HostRange.End, codec));
            }
            else if (_pieces[_pieces.Count - 1].IsConditional && _pieces.Exists(static piece => piece is LiteralPiece { IsConditional: false }))
            {
                // What is added to 'Host=db;Mode=${MODE:-Require}' does not depend on the variable.
                _pieces.Add(EmptyPiece(_value.Length, _hostEnd, codec));
            }
        }

        return new MappedText(_value.ToString(), _pieces);
    }

    private LiteralPiece EmptyPiece(int at, int position, ITextCodec codec) => new(new TextRange(at, 0), host, [position], Wrap(codec, new TextRange(position, 0)));

    private void AddHole(int start, int end, bool isConditional)
    {
        Flush();
        _pieces.Add(new HolePiece(new TextRange(_value.Length, 1), host, TextRange.FromBounds(start, end), isConditional));
        _ = _value.Append(MappedText.Hole);
        _hostEnd = end;
    }

    private void AddCharacter(char c, int start, int end, ITextCodec codec, bool isConditional)
    {
        // Between two pieces there is host text that belongs to neither: a comment, the marks of a reference. Two characters of one spelling
        // (a surrogate pair) stand at the same place.
        if (_offsets.Count > 0 && start != _hostEnd && start != _offsets[_offsets.Count - 1])
        {
            Flush();
        }

        _codec = codec;
        _isConditional = isConditional;
        _offsets.Add(start);
        _hostEnd = end;
        _ = _value.Append(c);
    }

    private void Flush()
    {
        if (_offsets.Count == 0)
        {
            return;
        }

        var range = new TextRange(_value.Length - _offsets.Count, _offsets.Count);
        _offsets.Add(_hostEnd);
        var codec = Wrap(_codec!, TextRange.FromBounds(_offsets[0], _hostEnd), _isConditional);
        _pieces.Add(new LiteralPiece(range, host, [.. _offsets], codec, _isConditional));
        _offsets.Clear();
    }

    private ITextCodec Wrap(ITextCodec codec, TextRange piece, bool isDefault = false) =>
        syntax == ReferenceSyntax.None ? codec : new ReferenceCodec(codec, syntax, source, piece, isDefault, FollowsName(piece));

    private bool FollowsName(TextRange piece) => _pieces.Count > 0 && _pieces[_pieces.Count - 1] is HolePiece { HostRange: var hole }
        && hole.End == piece.Start && !hole.IsEmpty && (char.IsLetterOrDigit(source[hole.End - 1]) || source[hole.End - 1] == '_');

    private (int Start, int End, ITextCodec Codec) HostBounds(int start, int end)
    {
        var first = SegmentAt(start);
        var last = SegmentAt(end - 1);
        return (first.HostStartOf(start), last.HostEndOf(end - 1), first.Codec);
    }

    private Segment SegmentAt(int index)
    {
        while (segments[_segment].End <= index)
        {
            _segment++;
        }

        return segments[_segment];
    }
}
