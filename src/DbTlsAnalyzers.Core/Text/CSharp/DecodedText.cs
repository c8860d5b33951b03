using System.Text;

namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>What a stretch of literal text means: the value and, for each of its characters, where its spelling starts.</summary>
internal sealed class DecodedText
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _offsets = [];

    public void Add(char c, int start)
    {
        _ = _value.Append(c);
        _offsets.Add(start);
    }

    /// <summary>Closes the text: the last character's spelling ends at <paramref name="end"/>.</summary>
    public void End(int end) => _offsets.Add(end);

    public string Value => _value.ToString();

    public IReadOnlyList<int> Offsets => _offsets;

    /// <summary>The first character whose spelling starts here (the length of the value for its end); negative if none does.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = _offsets.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _offsets[middle] < offset ? (middle + 1, high) : (low, middle);
        }

        return low < _offsets.Count && _offsets[low] == offset ? low : -1;
    }
}
