using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Flow.Evidence;

namespace DbTlsAnalyzers.Symbols;

/// <summary>Looks for <c>=</c> behind a keyword of a literal, or behind a setting of a builder: both in one pass.</summary>
internal sealed class AssignmentSearch(LiteralFilter literals, AssignedSettings settings) : TextSearch
{
    [MethodImpl(Optimized)]
    public override int Next(string text, int from)
    {
        for (var equals = text.IndexOf('=', from); equals >= 0; equals = text.IndexOf('=', equals + 1))
        {
            var end = SkipSpaceBack(text, equals);
            if (literals.IsKeywordBefore(text, end) || settings.AreBefore(text, end))
            {
                return equals;
            }
        }

        return -1;
    }
}
