namespace DbTlsAnalyzers.Flow;

/// <summary>One question to the engine: what bodies it is in the middle of, and how much work it may still do.</summary>
internal sealed class FlowQuery(CancellationToken cancellationToken)
{
    /// <summary>Bodies that ask for other bodies that ask for others …: no real code needs more.</summary>
    private const int MaxDepth = 12;

    /// <summary>Expressions within expressions, over all bodies that are in the middle of being read: the stack is finite.</summary>
    private const int MaxNesting = 250;

    private readonly HashSet<object> _active = [];
    private int _nesting;
    private int _budget = 400_000;

    /// <summary>True once an answer was cut short by recursion or by the budget; such answers are not kept for others.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Steps into an operation; false if the work is used up or too much is open already. <see cref="Leave"/> steps out.</summary>
    public bool Enter()
    {
        if (_nesting >= MaxNesting)
        {
            IsCut = true;
            return false;
        }

        if (!Spend())
        {
            return false;
        }

        _nesting++;
        return true;
    }

    public void Leave() => _nesting--;

    private bool Spend()
    {
        if ((_budget & 0xFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_budget > 0)
        {
            _budget--;
            return true;
        }

        IsCut = true;
        return false;
    }

    /// <summary>Computes an answer; the fallback if this very answer is being computed or the chain of questions gets too long.</summary>
    /// <param name="isWhole">False if the answer holds for this question only.</param>
    public T Ask<T>(object key, T fallback, Func<T> answer, out bool isWhole)
    {
        if (_active.Count >= MaxDepth || !_active.Add(key))
        {
            IsCut = true;
            isWhole = false;
            return fallback;
        }

        var wasCut = IsCut;
        IsCut = false;
        try
        {
            var result = answer();
            isWhole = !IsCut || _active.Count == 1;
            return result;
        }
        finally
        {
            IsCut |= wasCut;
            _ = _active.Remove(key);
        }
    }
}
