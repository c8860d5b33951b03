using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.DotEnv;

/// <summary>Between single quotes only a quote is escaped; the backslash before it is the reason why one at the end cannot be spelled.</summary>
internal sealed class DotEnvSingleQuotedCodec : ITextCodec
{
    public static DotEnvSingleQuotedCodec Instance { get; } = new();

    public string? Encode(string value, TextRange replaced) =>
        value.IndexOfAny(['\\', '\r', '\n']) >= 0 ? null : value.Replace("'", "\\'");
}
