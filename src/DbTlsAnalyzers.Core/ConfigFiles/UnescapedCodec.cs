using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>For scalars in which nothing is escaped: an edit is possible if what results still reads as it is written.</summary>
/// <param name="source">The text of the file.</param>
/// <param name="start">Where the scalar starts.</param>
/// <param name="end">Where it ends.</param>
/// <param name="isScalar">Says whether a whole scalar reads as it is written.</param>
internal sealed class UnescapedCodec(string source, int start, int end, Func<string, bool> isScalar) : ITextCodec
{
    public string? Encode(string value, TextRange replaced)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or '\u0085' or '\u2028' or '\u2029')
            {
                return null;
            }
        }

        var result = source.Substring(start, replaced.Start - start) + value + source.Substring(replaced.End, end - replaced.End);
        return (result.Length == 0 || (!char.IsWhiteSpace(result[0]) && !char.IsWhiteSpace(result[result.Length - 1]))) && isScalar(result) ? value : null;
    }
}
