namespace DbTlsAnalyzers.Text;

/// <summary>How a host (a kind of C# literal, a JSON string, an XML attribute, …) spells text.</summary>
public interface ITextCodec
{
    /// <summary>
    /// The host's spelling of <paramref name="value"/>, to stand in place of the host text at <paramref name="replaced"/> (empty: inserted there);
    /// null if this host cannot hold that text at that place (a quote in a raw literal, a line break in a single-line one).
    /// The range matters because what stands before and after may join what is written (<c>\x4</c> and <c>1</c>, two quotes and one more).
    /// </summary>
    string? Encode(string value, TextRange replaced);
}
