namespace DbTlsAnalyzers.Text;

/// <summary>How a host (a kind of C# literal, a JSON string, an XML attribute, …) spells text.</summary>
public interface ITextCodec
{
    /// <summary>
    /// The host's spelling of <paramref name="value"/>, to be inserted at <paramref name="hostPosition"/>;
    /// null if this host cannot hold that text at that place (a quote in a raw literal, a line break in a single-line one).
    /// </summary>
    string? Encode(string value, int hostPosition);
}
