using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Flow;

/// <summary>The places in the source whose text reaches drivers, as text or as what a builder starts from.</summary>
internal sealed class CoveredTexts
{
    private readonly HashSet<(object Host, int Position)> _places = [];

    public void Add(IEnumerable<ConnectionUse> uses)
    {
        foreach (var value in uses.SelectMany(static use => use.Alternatives))
        {
            switch (value)
            {
                case TextValue { Text: { } text }:
                    Add(text);
                    break;
                case BuilderValue builder:
                    foreach (var seed in builder.Writes.OfType<SeedWrite>())
                    {
                        Add(seed.Text);
                    }

                    break;
            }
        }
    }

    /// <summary>True if a literal of the text is part of one that reaches a driver.</summary>
    public bool Reaches(MappedText text) => text.Pieces.OfType<LiteralPiece>().Any(piece => _places.Contains((piece.Host, piece.HostOffsets[0])));

    private void Add(MappedText text)
    {
        foreach (var piece in text.Pieces.OfType<LiteralPiece>())
        {
            _ = _places.Add((piece.Host, piece.HostOffsets[0]));
        }
    }
}
