using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Translation;

/// <summary>Collects the edits of a translation: keys in the driver's spelling, the TLS mode replaced by full verification.</summary>
internal sealed class TranslationWriter(DriverInUse driver)
{
    private readonly List<TextEdit> _edits = [];
    private readonly HashSet<Role> _roles = [];

    public void Replace(TextRange range, string text) => _edits.Add(new TextEdit(range, text));

    /// <summary>The driver's key for a role; null if it has none.</summary>
    public string? Key(Role role) => driver.Find(role)?.Spelling(driver.Version);

    /// <summary>Notes that a role is given; false if it was before: which of the two would count is the other world's affair.</summary>
    public bool Take(Role role) => _roles.Add(role);

    /// <summary>True for what full verification leaves nothing to say about: trust flags, and every TLS mode but the first.</summary>
    public bool IsSuperseded(string key) =>
        ForeignVocabulary.AnyRole(key) is { } role && (role == Role.TrustServerCertificate || (role == Role.TlsMode && _roles.Contains(role)));

    /// <summary>Translates a key where it stands, a mode together with its value. False if the driver has no such setting, or has it already.</summary>
    public bool Setting(string key, TextRange keyRange, TextRange valueRange)
    {
        if (ForeignVocabulary.AnyRole(key) is not { } role || role == Role.TrustServerCertificate || Key(role) is not { } own || !Take(role))
        {
            return false;
        }

        if (role == Role.TlsMode)
        {
            Replace(valueRange, driver.Driver.FullVerification.For(driver.Version)!);
        }

        Replace(keyRange, own);
        return true;
    }

    /// <summary>The edits in order, with the mode added at the end if the text had none.</summary>
    public List<TextEdit>? Finish(int end)
    {
        if (!_roles.Contains(Role.TlsMode))
        {
            if (Key(Role.TlsMode) is not { } mode)
            {
                return null;
            }

            Replace(new TextRange(end, 0), $";{mode}={driver.Driver.FullVerification.For(driver.Version)}");
        }

        _edits.Sort(static (left, right) => left.Range.Start.CompareTo(right.Range.Start));
        return _edits;
    }
}
