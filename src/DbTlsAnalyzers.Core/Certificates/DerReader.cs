namespace DbTlsAnalyzers.Certificates;

/// <summary>
/// Walks over the elements of one level of DER (X.690). Whatever the bytes, it stays inside them and does not recurse: what a certificate needs has
/// a fixed depth. Indefinite lengths, tags above 30 and lengths that reach past the end are not read.
/// </summary>
internal sealed class DerReader(byte[] data, int start, int end)
{
    private int _position = start;

    public DerReader(byte[] data)
        : this(data, 0, data.Length)
    {
    }

    public bool IsAtEnd => _position >= end;

    public bool IsAt(byte tag) => !IsAtEnd && data[_position] == tag;

    /// <summary>The next element, if it has this tag; otherwise null, and the reader stays where it is.</summary>
    public DerElement? Read(byte tag) => IsAt(tag) ? Read() : null;

    /// <summary>The next element; null at the end and where the bytes are no DER.</summary>
    public DerElement? Read()
    {
        // A length of two bytes or more starts at 0x81; 0x80 is "indefinite", which DER forbids.
        if (end - _position < 2 || (data[_position] & 0x1F) == 0x1F || data[_position + 1] is 0x80 or > 0x84)
        {
            return null;
        }

        var content = _position + 2;
        long length = data[_position + 1];
        if (length > 0x80)
        {
            var count = (int)length - 0x80;
            length = 0;
            if (end - content < count)
            {
                return null;
            }

            for (var i = 0; i < count; i++)
            {
                length = (length << 8) | data[content++];
            }
        }

        if (length > end - content)
        {
            return null;
        }

        var element = new DerElement(data, data[_position], _position, content, content + (int)length);
        _position = element.End;
        return element;
    }
}
