using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

/// <summary>One change at a time.</summary>
internal static class Edit
{
    public static IReadOnlyList<TextEdit> Set(ConnectionString connectionString, Setting existing, string newValue) =>
        ConnectionStringEditor.Apply(connectionString, [new SettingEdit.Set(existing, newValue)]);

    public static IReadOnlyList<TextEdit> Add(ConnectionString connectionString, string key, string value, int? index = null) =>
        ConnectionStringEditor.Apply(connectionString, [new SettingEdit.Add(key, value, index)]);

    public static IReadOnlyList<TextEdit> Remove(ConnectionString connectionString, Setting setting) =>
        ConnectionStringEditor.Apply(connectionString, [new SettingEdit.Remove(setting)]);
}
