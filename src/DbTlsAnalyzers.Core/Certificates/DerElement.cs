namespace DbTlsAnalyzers.Certificates;

/// <summary>A tag, a length and the bytes it spans, all within <paramref name="Data"/>; nothing is copied.</summary>
internal readonly record struct DerElement(byte[] Data, byte Tag, int Start, int ContentStart, int End)
{
    public int Length => End - ContentStart;

    /// <summary>The elements inside.</summary>
    public DerReader Open() => new(Data, ContentStart, End);

    /// <summary>The elements inside a bit string without unused bits, which is how keys are wrapped.</summary>
    public DerReader? OpenBitString() =>
        Length > 1 && Data[ContentStart] == 0 ? new DerReader(Data, ContentStart + 1, End) : null;

    public bool HasSameContent(DerElement other)
    {
        if (Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (Data[ContentStart + i] != other.Data[other.ContentStart + i])
            {
                return false;
            }
        }

        return true;
    }

    public byte[] Copy()
    {
        var bytes = new byte[Length];
        Array.Copy(Data, ContentStart, bytes, 0, Length);
        return bytes;
    }
}
