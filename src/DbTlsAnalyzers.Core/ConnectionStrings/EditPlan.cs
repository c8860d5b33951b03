using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>What a batch of <see cref="SettingEdit"/>s comes to for each setting: kept, changed, removed, preceded or followed by new ones.</summary>
internal sealed class EditPlan
{
    private readonly ConnectionStringLayout _layout;
    private readonly IReadOnlyList<SettingSlot> _slots;
    private readonly Dictionary<Setting, int> _indexes = [];
    private readonly ConnectionStringStyle _style;
    private readonly string?[] _newValues;
    private readonly bool[] _isRemoved;
    private readonly List<SettingEdit.Add>[] _additions;

    private EditPlan(ConnectionString connectionString)
    {
        _layout = new ConnectionStringLayout(connectionString);
        _slots = _layout.Slots;
        _style = ConnectionStringStyle.Of(_layout);
        for (var i = 0; i < _slots.Count; i++)
        {
            _indexes[_slots[i].Setting] = i;
        }

        _newValues = new string?[_slots.Count];
        _isRemoved = new bool[_slots.Count];
        _additions = [.. Enumerable.Range(0, _slots.Count + 1).Select(static _ => new List<SettingEdit.Add>())];
    }

    /// <summary>Null if a key or value is not known, or a setting is another text's.</summary>
    public static EditPlan? Of(ConnectionString connectionString, IReadOnlyList<SettingEdit> edits)
    {
        var plan = new EditPlan(connectionString);
        return edits.All(plan.Take) ? plan : null;
    }

    public IReadOnlyList<TextEdit> ToTextEdits()
    {
        var edits = new List<TextEdit>();
        var appended = _additions[_slots.Count];
        for (var i = 0; i < _slots.Count; i++)
        {
            if (_isRemoved[i] && _additions[i].Count == 0)
            {
                var last = EndOfRemoval(i);
                var isReplaced = appended.Count > 0 && last == _slots.Count - 1 && _layout.IsEndOfText(_slots[last]);
                AddEdit(isReplaced ? new TextEdit(_layout.SettingsRange(i, last), Join(appended)) : new TextEdit(_layout.RemovalRange(i, last), string.Empty), edits);
                appended = isReplaced ? [] : appended;
                i = last;
            }
            else if (_isRemoved[i])
            {
                edits.Add(new TextEdit(_slots[i].Setting.Range, Join(_additions[i])));
            }
            else
            {
                AddEditsAt(i, edits);
            }
        }

        if (appended.Count > 0)
        {
            Append(Join(appended), edits);
        }

        return edits;
    }

    /// <summary>True if these are exactly the settings that the plan is about.</summary>
    public bool IsFulfilledBy(ConnectionString result)
    {
        var expected = new List<(string Key, string? Value)>();
        for (var i = 0; i <= _slots.Count; i++)
        {
            expected.AddRange(_additions[i].Select(static addition => (addition.Key, (string?)addition.Value)));
            if (i < _slots.Count && !_isRemoved[i])
            {
                expected.Add((_slots[i].Setting.Key, _newValues[i] ?? _slots[i].Setting.Value));
            }
        }

        return result.Problems.Count == 0 && expected.SequenceEqual(result.Settings.Select(static setting => (setting.Key, (string?)setting.Value)));
    }

    private bool Take(SettingEdit edit)
    {
        switch (edit)
        {
            case SettingEdit.Add add:
                var place = add.Before is { } before && before < _slots.Count ? Math.Max(0, before) : _slots.Count;
                _additions[place].Add(add);
                return IsKnown(add.Key) && IsKnown(add.Value);
            case SettingEdit.Set set when IndexOf(set.Setting) is { } index:
                _newValues[index] = set.Value;
                return IsKnown(set.Value);
            case SettingEdit.Remove remove when IndexOf(remove.Setting) is { } index:
                _isRemoved[index] = true;
                return true;
            default:
                // A setting of some other connection string.
                return false;
        }
    }

    private int? IndexOf(Setting setting) => _indexes.TryGetValue(setting, out var index) ? index : null;

    private void AddEditsAt(int index, List<TextEdit> edits)
    {
        var slot = _slots[index];
        if (_additions[index].Count > 0)
        {
            edits.Add(new TextEdit(new TextRange(slot.Setting.Range.Start, 0), Join(_additions[index]) + Separator));
        }

        if (_newValues[index] is { } value && slot.SetValue(_layout.Text, value) is { } edit)
        {
            edits.Add(edit);
        }
    }

    private void Append(string settings, List<TextEdit> edits)
    {
        var end = _layout.EndOfContent;
        var spelling = end == 0 ? settings
            : _layout.Text[end - 1] == ';' ? _style.AfterSeparator + settings + _style.BeforeSeparator + ";"
            : Separator + settings;
        AddEdit(new TextEdit(new TextRange(end, 0), spelling), edits);
    }

    /// <summary>A value for <c>key=</c> may start where a removal or an addition does; which of two such edits goes first is not left to the host.</summary>
    private static void AddEdit(TextEdit edit, List<TextEdit> edits)
    {
        if (edits.Count > 0 && edits[edits.Count - 1] is { Range.IsEmpty: true } last && last.Range.Start == edit.Range.Start)
        {
            edits.RemoveAt(edits.Count - 1);
            edit = edit with { NewText = last.NewText + edit.NewText };
        }

        edits.Add(edit);
    }

    /// <summary>The last of the removed settings that follow each other from <paramref name="first"/> on.</summary>
    private int EndOfRemoval(int first)
    {
        var last = first;
        while (_layout.IsFollowedByNext(last) && _isRemoved[last + 1] && _additions[last + 1].Count == 0)
        {
            last++;
        }

        return last;
    }

    private string Separator => _style.BeforeSeparator + ";" + _style.AfterSeparator;

    private string Join(List<SettingEdit.Add> additions) => string.Join(Separator, additions.Select(Spell));

    private string Spell(SettingEdit.Add addition) => ConnectionStringQuoting.EscapeKey(addition.Key) + _style.EqualsSign + ConnectionStringQuoting.Quote(addition.Value);

    private static bool IsKnown(string text) => text.IndexOf(MappedText.Hole) < 0;
}
