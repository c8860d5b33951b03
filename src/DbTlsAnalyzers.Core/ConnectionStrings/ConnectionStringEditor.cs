using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>
/// Changes connection strings as their authors would: what is not meant to change stays byte for byte, what is new takes on the spacing around
/// it. Edits are positions in <see cref="ConnectionString.Text"/>, sorted, without overlaps. An empty list means that there is nothing to do or
/// that it can't be done: the string has problems (no driver reads it, before or after), or a key or value can't be written.
/// </summary>
public static class ConnectionStringEditor
{
    /// <summary>All of these changes, or none: the result is read again and has to hold exactly the settings asked for.</summary>
    public static IReadOnlyList<TextEdit> Apply(ConnectionString connectionString, IReadOnlyList<SettingEdit> edits)
    {
        if (connectionString.Problems.Count > 0 || EditPlan.Of(connectionString, edits) is not { } plan)
        {
            return [];
        }

        var textEdits = plan.ToTextEdits();
        var result = ConnectionStringParser.Parse(TextEdits.Apply(connectionString.Text, textEdits));
        return plan.IsFulfilledBy(result) ? textEdits : [];
    }

    /// <summary>
    /// The spelling that goes best with the keys already there: with or without spaces as most keys of several words, in lower case if the keys
    /// are. The first of <paramref name="spellings"/> if nothing speaks for another; empty if there are none.
    /// </summary>
    public static string ChooseSpelling(ConnectionString connectionString, IReadOnlyList<string> spellings) =>
        KeywordStyle.Of(connectionString).Choose(spellings);
}
