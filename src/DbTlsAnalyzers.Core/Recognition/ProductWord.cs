using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Recognition;

/// <summary>Looks for product names in identifiers and host names.</summary>
internal static class ProductWord
{
    /// <summary>True if the name stands anywhere in the text, whatever separates its parts (<c>CLICK_HOUSE</c>).</summary>
    public static bool Contains(string text, string name) => Letters.Of(text).IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Words by case, digits and separators: <c>MyFtpServer2</c> → My, Ftp, Server2.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetterOrDigit(text[i]) || (i > start && char.IsUpper(text[i]) && !char.IsUpper(text[i - 1])))
            {
                if (i > start)
                {
                    yield return text.Substring(start, i - start);
                }

                start = i < text.Length && char.IsLetterOrDigit(text[i]) ? i : i + 1;
            }
        }
    }
}
