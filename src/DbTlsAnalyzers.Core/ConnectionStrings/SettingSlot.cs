using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>A setting with the separators next to it.</summary>
/// <param name="SeparatorBefore">Position of the <c>;</c> before it; null for the first in the text.</param>
/// <param name="SeparatorAfter">Position of the <c>;</c> after it; null for the last in the text without a trailing one.</param>
internal sealed record SettingSlot(Setting Setting, int? SeparatorBefore, int? SeparatorAfter)
{
    public static IReadOnlyList<SettingSlot> Of(ConnectionString connectionString)
    {
        var text = connectionString.Text;
        var slots = new List<SettingSlot>(connectionString.Settings.Count);
        foreach (var setting in connectionString.Settings)
        {
            var before = text.TrimEnd(0, setting.Range.Start) - 1;
            var after = text.TrimStart(setting.Range.End);
            slots.Add(new SettingSlot(
                setting,
                before >= 0 && text[before] == ';' ? before : null,
                after < text.Length && text[after] == ';' ? after : null));
        }

        return slots;
    }

    /// <summary>The edit that gives the setting this value: null if it has it.</summary>
    public TextEdit? SetValue(string text, string value)
    {
        var (range, setting) = (Setting.ValueRange, Setting);
        if (setting.IsKnown && !range.IsEmpty && string.Equals(setting.Value, value, StringComparison.Ordinal))
        {
            return null;
        }

        var isQuoted = range.Length > 1 && text[range.Start] is '"' or '\'' && text[range.End - 1] == text[range.Start];
        if (isQuoted)
        {
            range = new TextRange(range.Start + 1, range.Length - 2);
        }

        var spelling = isQuoted ? ConnectionStringQuoting.Escape(value, text[range.Start - 1]) : ConnectionStringQuoting.Quote(value);
        return new TextEdit(range, spelling);
    }
}
