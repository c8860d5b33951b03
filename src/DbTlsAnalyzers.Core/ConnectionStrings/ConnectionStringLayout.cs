using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>Where the settings of a connection string stand, and which separators and white space belong to them.</summary>
internal sealed class ConnectionStringLayout(ConnectionString connectionString)
{
    public string Text { get; } = connectionString.Text;

    public IReadOnlyList<SettingSlot> Slots { get; } = SettingSlot.Of(connectionString);

    /// <summary>True if nothing but one separator stands between this setting and the next.</summary>
    public bool IsFollowedByNext(int index) =>
        index + 1 < Slots.Count && Slots[index].SeparatorAfter is { } separator && separator == Slots[index + 1].SeparatorBefore;

    public TextRange SettingsRange(int first, int last) =>
        TextRange.FromBounds(Slots[first].Setting.Range.Start, Slots[last].Setting.Range.End);

    /// <summary>The settings with one separator each, and the white space that goes with it.</summary>
    public TextRange RemovalRange(int first, int last)
    {
        var settings = SettingsRange(first, last);
        var before = Slots[first].SeparatorBefore;
        if (Slots[last].SeparatorAfter is not { } after)
        {
            var previousEnd = first > 0 ? Slots[first - 1].Setting.Range.End : 0;
            return before is { } separator ? TextRange.FromBounds(Text.TrimEnd(previousEnd, separator), settings.End) : settings;
        }

        var next = Text.TrimStart(after + 1);
        var isFollowed = next < Text.Length && Text[next] is not (';' or '\0');
        // The line break of a line stays if other settings stand on that line.
        var isFirstOfLine = before is { } position && Text.HasLineBreak(position + 1, settings.Start) && !Text.HasLineBreak(after + 1, next);
        return isFollowed && (before is null || isFirstOfLine) ? TextRange.FromBounds(settings.Start, next)
            : TextRange.FromBounds(before + 1 ?? settings.Start, after + 1);
    }

    /// <summary>True if nothing but a separator may follow.</summary>
    public bool IsEndOfText(SettingSlot slot) => EndOfContent == (slot.SeparatorAfter + 1 ?? slot.Setting.Range.End);

    /// <summary>Where the text ends without the white space, line breaks and NULs at its end.</summary>
    public int EndOfContent
    {
        get
        {
            // "Key = " ends where its value would start.
            var least = Slots.Count > 0 ? Slots[Slots.Count - 1].Setting.Range.End : 0;
            var end = Text.Length;
            while (end > least && (Text[end - 1] == '\0' || char.IsWhiteSpace(Text[end - 1])))
            {
                end--;
            }

            return end;
        }
    }
}
