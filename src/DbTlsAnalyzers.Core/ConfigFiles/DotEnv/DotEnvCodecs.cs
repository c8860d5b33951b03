using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles.DotEnv;

/// <summary>Between single quotes only a quote is escaped; the backslash before it is the reason why one at the end cannot be spelled.</summary>
internal sealed class DotEnvSingleQuotedCodec : ITextCodec
{
    public static DotEnvSingleQuotedCodec Instance { get; } = new();

    public string? Encode(string value, TextRange replaced) =>
        value.IndexOfAny(['\\', '\r', '\n']) >= 0 ? null : value.Replace("'", "\\'");
}

/// <summary>Between double quotes.</summary>
internal sealed class DotEnvDoubleQuotedCodec : ITextCodec
{
    public static DotEnvDoubleQuotedCodec Instance { get; } = new();

    public string Encode(string value, TextRange replaced)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
