using System.Globalization;
using System.Text;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>Text between double quotes with backslash escapes.</summary>
/// <param name="isSpelledOut">True for what the format allows as <c>\u0000</c> only.</param>
internal sealed class DoubleQuotedCodec(Func<char, bool> isSpelledOut) : ITextCodec
{
    public static DoubleQuotedCodec DotEnv { get; } = new(static _ => false);

    public static DoubleQuotedCodec Json { get; } = new(static c => c < ' ');

    public static DoubleQuotedCodec Yaml { get; } = new(static c => c is < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF');

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
                _ when isSpelledOut(c) => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
