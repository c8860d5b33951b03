namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>The next place of a mark, for positions that are asked in ascending order: linear over all of them together.</summary>
internal sealed class ForwardSearch(string text, string mark)
{
    private int _found = -1;
    private bool _isExhausted;

    /// <summary>The first place at or after the position; negative if there is none.</summary>
    public int From(int position)
    {
        if (_isExhausted || position > text.Length)
        {
            return -1;
        }

        if (_found < position)
        {
            _found = text.IndexOf(mark, position, StringComparison.Ordinal);
            _isExhausted = _found < 0;
        }

        return _found;
    }
}
