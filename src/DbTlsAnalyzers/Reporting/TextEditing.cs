using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Reporting;

/// <summary>From changes of settings to edits of the files that hold a connection string.</summary>
internal static class TextEditing
{
    /// <summary>
    /// Where a setting stands: all of it if one text holds it, otherwise what decides: the operand that is there on some paths only, or the value.
    /// </summary>
    public static HostRange? PlaceOf(MappedText text, Setting setting)
    {
        var pieces = text.Pieces.Where(piece => piece.Range.Overlaps(setting.Range)).ToList();
        if (pieces.Count <= 1)
        {
            return text.ToHost(setting.Range);
        }

        var deciding = pieces.Find(static piece => piece is LiteralPiece { IsConditional: true }) is { } conditional && pieces.Exists(static piece => !piece.IsConditional)
            ? conditional
            : pieces.FindLast(piece => piece is LiteralPiece && piece.Range.Overlaps(setting.ValueRange)) is { } value && pieces.Exists(piece => !ReferenceEquals(piece.Host, value.Host) || piece is LiteralPiece { IsReferenced: true })
                ? value
                : null;
        return text.ToHost(deciding is null ? setting.Range : Intersect(deciding.Range, setting.Range));
    }

    /// <summary>The edits; null if one of the changes cannot be made in this text.</summary>
    public static IReadOnlyList<FileEdit>? Edit(MappedText text, ConnectionString connectionString, IReadOnlyList<SettingChange> changes, DriverInUse driver)
    {
        var edits = new List<SettingEdit>();
        List<TextEdit>? direct = null;
        foreach (var change in changes)
        {
            switch (change)
            {
                case ChangeValue { Setting.Origin: Setting setting } changed:
                    edits.Add(new SettingEdit.Set(setting, changed.Value));
                    break;
                case RemoveSetting { Origin: Setting setting }:
                    edits.Add(new SettingEdit.Remove(setting));
                    break;
                case AddSetting added:
                    edits.Add(new SettingEdit.Add(Spell(connectionString, added.Option, driver), added.Value));
                    break;
                case EditText edit:
                    (direct ??= []).AddRange(edit.Edits);
                    break;
                default:
                    return null;
            }
        }

        return direct is not null
            ? (edits.Count == 0 ? ToFiles(text, direct) : null)
            : Apply(text, connectionString, edits) ?? Apply(text, connectionString, [.. edits.Select(edit => AddBeforeKnownText(edit, text, connectionString))]);
    }

    /// <summary>The edits of the files for edits of the value.</summary>
    public static IReadOnlyList<FileEdit>? ToFiles(MappedText text, IReadOnlyList<TextEdit> edits)
    {
        var files = new List<FileEdit>();
        foreach (var edit in edits)
        {
            if (text.ToHost(edit) is not { } hostEdits)
            {
                return null;
            }

            files.AddRange(hostEdits.Select(ToFile));
        }

        return files.Count > 0 ? files : null;
    }

    public static FileEdit ToFile(HostEdit hostEdit)
    {
        var (host, (range, newText)) = hostEdit;
        var old = TextHost.TextOf(host).ToString(new TextSpan(range.Start, range.Length));
        return new FileEdit(TextHost.PathOf(host), range, FileEdit.Hash(old), newText);
    }

    private static IReadOnlyList<FileEdit>? Apply(MappedText text, ConnectionString connectionString, IReadOnlyList<SettingEdit> edits) =>
        ConnectionStringEditor.Apply(connectionString, edits) is { Count: > 0 } textEdits ? ToFiles(text, textEdits) : null;

    /// <summary>Where nothing can be written at the end (the end is a variable), a new setting goes before one whose key is in the source.</summary>
    private static SettingEdit AddBeforeKnownText(SettingEdit edit, MappedText text, ConnectionString connectionString)
    {
        if (edit is SettingEdit.Add { Before: null } added)
        {
            for (var i = connectionString.Settings.Count - 1; i >= 0; i--)
            {
                if (text.Pieces.Any(piece => piece is LiteralPiece && piece.Range.Contains(connectionString.Settings[i].KeyRange)))
                {
                    return added with { Before = i };
                }
            }
        }

        return edit;
    }

    private static string Spell(ConnectionString connectionString, Option option, DriverInUse driver) =>
        ConnectionStringEditor.ChooseSpelling(connectionString, option.Spellings(driver.Version));

    private static TextRange Intersect(TextRange left, TextRange right) => TextRange.FromBounds(Math.Max(left.Start, right.Start), Math.Min(left.End, right.End));
}
