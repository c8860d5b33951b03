namespace DbTlsAnalyzers.Text;

/// <summary>Names without case and without what separates their words: <c>SSL Mode</c>, <c>ssl-mode</c> and <c>SslMode</c> are <c>sslmode</c>.</summary>
internal static class Letters
{
    public static string Of(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
