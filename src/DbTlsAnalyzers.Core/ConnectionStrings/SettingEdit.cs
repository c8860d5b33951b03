namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>A change to one setting of a <see cref="ConnectionString"/>; <see cref="ConnectionStringEditor.Apply"/> turns a batch of them into text edits.</summary>
public abstract record SettingEdit
{
    private SettingEdit()
    {
    }

    /// <summary>Gives a setting another value (the value itself: quotes are added where it needs them).</summary>
    public sealed record Set(Setting Setting, string Value) : SettingEdit;

    /// <summary>
    /// Adds a setting at the end, or before the setting with index <paramref name="Before"/>, for a text whose end is not to be touched.
    /// If the setting at that place is removed in the same batch, the new one takes its place.
    /// </summary>
    public sealed record Add(string Key, string Value, int? Before = null) : SettingEdit;

    /// <summary>Removes a setting and one separator; wins over a <see cref="Set"/> of the same setting.</summary>
    public sealed record Remove(Setting Setting) : SettingEdit;
}
