namespace DbTlsAnalyzers.Flow.Values;

/// <summary>What several lists have in common, found in one pass over each of them.</summary>
internal sealed class Common<T>(IEqualityComparer<T> comparer)
{
    // In how many of the lists, as long as it was in all of those before.
    private readonly Dictionary<T, int> _lists = new(comparer);
    private int _count;

    public void Add(IEnumerable<T> list)
    {
        foreach (var item in list)
        {
            _ = _lists.TryGetValue(item, out var before);
            if (before == _count)
            {
                _lists[item] = _count + 1;
            }
        }

        _count++;
    }

    public bool IsInAll(T item) => _lists.TryGetValue(item, out var lists) && lists == _count;
}
