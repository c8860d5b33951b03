namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>The habits of whoever wrote a connection string, for adding to it as they would have.</summary>
/// <param name="EqualsSign">What stands between key and value: <c>=</c> with the usual white space.</param>
/// <param name="BeforeSeparator">White space before a <c>;</c>.</param>
/// <param name="AfterSeparator">White space between a <c>;</c> and the next key: a space, or a line break and indentation.</param>
internal sealed record ConnectionStringStyle(string EqualsSign, string BeforeSeparator, string AfterSeparator)
{
    public static ConnectionStringStyle Of(ConnectionStringLayout layout)
    {
        var (text, slots) = (layout.Text, layout.Slots);
        List<string> equalsSigns = [], separators = [];
        for (var i = 0; i < slots.Count; i++)
        {
            var setting = slots[i].Setting;
            var equals = text.Substring(setting.KeyRange.End, setting.ValueRange.Start - setting.KeyRange.End);
            if (!setting.ValueRange.IsEmpty && !equals.HasLineBreak(0, equals.Length))
            {
                equalsSigns.Add(equals);
            }

            if (layout.IsFollowedByNext(i))
            {
                separators.Add(text.Substring(setting.Range.End, slots[i + 1].Setting.Range.Start - setting.Range.End));
            }
        }

        var separator = MostFrequent(separators) ?? ";" + LeadingLineBreak(slots, text);
        var semicolon = separator.IndexOf(';');
        return new ConnectionStringStyle(MostFrequent(equalsSigns) ?? "=", separator.Substring(0, semicolon), separator.Substring(semicolon + 1));
    }

    /// <summary>A single setting on a line of its own: the next gets one too.</summary>
    private static string LeadingLineBreak(IReadOnlyList<SettingSlot> slots, string text)
    {
        if (slots.Count == 0 || slots[0].SeparatorBefore is not null)
        {
            return string.Empty;
        }

        var leading = text.Substring(0, slots[0].Setting.Range.Start);
        return leading.HasLineBreak(0, leading.Length) ? leading : string.Empty;
    }

    /// <summary>Among equals the first.</summary>
    private static string? MostFrequent(List<string> items) =>
        items.GroupBy(static item => item, StringComparer.Ordinal).OrderByDescending(static group => group.Count()).FirstOrDefault()?.Key;
}
