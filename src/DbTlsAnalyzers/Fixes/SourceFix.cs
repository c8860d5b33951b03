using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Fixes;

/// <summary>An edit of one file. <paramref name="Path"/> is empty for the file in which the diagnostic sits.</summary>
/// <param name="Path">Path as the compilation knows it.</param>
/// <param name="Range">What is replaced.</param>
/// <param name="OldHash">Hash of the text in the range: an edit that was made for another text is not applied.</param>
/// <param name="NewText">The replacement, spelled as the file wants it.</param>
internal sealed record FileEdit(string Path, TextRange Range, int OldHash, string NewText)
{
    /// <summary>FNV-1a: stable between processes. A hash, since diagnostics are logged and old text may hold a password.</summary>
    public static int Hash(string text)
    {
        var hash = unchecked((int)2166136261);
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619);
        }

        return hash;
    }
}

/// <summary>A repair, as edits of files.</summary>
/// <param name="Key">Equivalence key.</param>
/// <param name="Title">What the user reads.</param>
internal sealed record SourceFix(string Key, string Title, IReadOnlyList<FileEdit> Edits);
