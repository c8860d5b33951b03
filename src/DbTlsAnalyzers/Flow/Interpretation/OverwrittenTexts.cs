using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <summary>Texts that a variable of the body held until another value took their place without anybody having read them: nothing connects with them.</summary>
internal sealed class OverwrittenTexts
{
    private readonly HashSet<(object Host, int Position)> _overwritten = [];
    private readonly HashSet<(object Host, int Position)> _read = [];

    public bool Contains(MappedText text) => Pieces.BeginningOf(text) is { } key && _overwritten.Contains(key) && !_read.Contains(key);

    public void Read(ValueSet values)
    {
        foreach (var value in values.Values)
        {
            if (value is TextFlow { Text: { } text } && Pieces.BeginningOf(text) is { } key)
            {
                _ = _read.Add(key);
            }
        }
    }

    /// <param name="before">What the variable held; null if nothing is known of it.</param>
    public void Write(ValueSet? before, ValueSet now)
    {
        foreach (var value in before?.Values ?? [])
        {
            // The next round of a loop writes the same once more.
            if (value is TextFlow { Text: { } text } && Pieces.BeginningOf(text) is { } key && !now.Values.Any(value.IsSameAs))
            {
                _ = _overwritten.Add(key);
            }
        }
    }
}
