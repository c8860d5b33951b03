namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Finds what a builder that comes from elsewhere is told about TLS: <c>_settings.SslMode = …</c>. Nothing else in the file need name its type.
/// </summary>
internal sealed class AssignedSettings
{
    private readonly string[] _names;
    private readonly Endings _endings = new();

    public AssignedSettings(IEnumerable<string> names)
    {
        _names = [.. names];
        foreach (var name in _names)
        {
            _endings.Add(name, ".");
        }
    }

    /// <summary>True if a member of such a name ends there.</summary>
    public bool AreBefore(string text, int end) => _endings.MayBeBefore(text, end) && IsMember(text, end);

    private bool IsMember(string text, int end)
    {
        foreach (var name in _names)
        {
            if (end > name.Length && text[end - name.Length - 1] == '.' && string.CompareOrdinal(text, end - name.Length, name, 0, name.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
