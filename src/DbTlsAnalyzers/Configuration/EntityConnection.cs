using System.Text;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Configuration;

/// <summary>
/// Entity Framework's own connection strings (System.Data.EntityClient, up to version 6), which hold the driver's string as a quoted setting:
/// <c>metadata=…;provider=System.Data.SqlClient;provider connection string="Data Source=…"</c>.
/// </summary>
internal static class EntityConnection
{
    /// <summary>The entry with the driver's string and provider in place of its own; the entry itself if it holds no such thing.</summary>
    public static ConfigEntry Unwrap(ConfigEntry entry)
    {
        if (entry.Value.Value.IndexOf("provider connection string", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return entry;
        }

        var outer = ConnectionStringParser.Parse(entry.Value.Value).Settings;
        var inner = outer.LastOrDefault(static setting => IsKey(setting, "provider connection string"));
        var provider = outer.LastOrDefault(static setting => IsKey(setting, "provider"));
        if (inner is not { ValueRange.Length: > 2 } || provider is null)
        {
            return entry;
        }

        var range = new TextRange(inner.ValueRange.Start + 1, inner.ValueRange.Length - 2);
        return entry.Value.Value[inner.ValueRange.Start] is ('"' or '\'') and var quote && Unquote(entry.Value, range, quote) is { } value && value.Value == inner.Value
            ? entry with { Value = value, ProviderName = provider.Value }
            : entry;
    }

    /// <summary>What stands between the quotes, of which two stand for one; null if a part of the text around holds only one of two.</summary>
    private static MappedText? Unquote(MappedText text, TextRange range, char quote)
    {
        var slice = TextSlices.Slice(text, range);
        var value = new StringBuilder();
        var pieces = new List<TextPiece>();
        foreach (var piece in slice.Pieces)
        {
            var start = value.Length;
            if (piece is not LiteralPiece literal)
            {
                _ = value.Append(MappedText.Hole);
                pieces.Add(piece with { Range = new TextRange(start, 1) });
                continue;
            }

            var offsets = new List<int>();
            for (var i = piece.Range.Start; i < piece.Range.End; i++)
            {
                offsets.Add(literal.HostOffsets[i - piece.Range.Start]);
                _ = value.Append(slice.Value[i]);
                if (slice.Value[i] == quote && (++i == piece.Range.End || slice.Value[i] != quote))
                {
                    return null;
                }
            }

            offsets.Add(literal.HostOffsets[literal.HostOffsets.Count - 1]);
            pieces.Add(literal with { Range = TextRange.FromBounds(start, value.Length), HostOffsets = offsets, Codec = new QuotedCodec(literal.Codec, quote) });
        }

        return new MappedText(value.ToString(), pieces);
    }

    private static bool IsKey(Setting setting, string key) => string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase);

    private sealed class QuotedCodec(ITextCodec inner, char quote) : ITextCodec
    {
        public string? Encode(string value, TextRange replaced) => inner.Encode(ConnectionStringQuoting.Escape(value, quote), replaced);
    }
}
