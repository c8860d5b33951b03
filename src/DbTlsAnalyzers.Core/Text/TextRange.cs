namespace DbTlsAnalyzers.Text;

/// <summary>A half-open range of UTF-16 positions, <c>[Start, End)</c>. Empty ranges are places for insertions.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TextRange FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;

    /// <summary>True if the two share at least one position; empty ranges share none.</summary>
    public bool Overlaps(TextRange other) => other.Start < End && Start < other.End;
}
