namespace DbTlsAnalyzers.Certificates;

/// <summary>
/// A path as text, the same on every platform: <c>\</c> is <c>/</c>, <c>.</c> and empty parts are dropped, <c>..</c> removes the part before it.
/// What the framework's <c>Path</c> makes of a path depends on the machine that builds.
/// </summary>
/// <param name="Root"><c>/</c>, <c>//</c> for a server, <c>C:/</c>, <c>C:</c>; empty for a relative path.</param>
/// <param name="Parts">Without separators; only a relative path starts with <c>..</c>.</param>
internal sealed record FilePath(string Root, IReadOnlyList<string> Parts)
{
    public bool IsAbsolute => Root.Length > 0;

    public static FilePath Read(string text)
    {
        var path = text.Replace('\\', '/');
        var root = RootOf(path);
        return new FilePath(root, Resolve(path.Substring(root.Length).Split('/'), root.Length > 0));
    }

    /// <summary>The other path, seen from here; an absolute one stays what it is.</summary>
    public FilePath Combine(FilePath other) => other.IsAbsolute ? other : new FilePath(Root, Resolve([.. Parts, .. other.Parts], IsAbsolute));

    /// <summary>The way from the directory to this path; null if they have different roots or the way is unknown.</summary>
    public FilePath? RelativeTo(FilePath directory)
    {
        var common = CommonParts(directory);
        if (!IsSame(Root, directory.Root) || directory.Parts.Skip(common).Contains("..", StringComparer.Ordinal))
        {
            return null;
        }

        return new FilePath(string.Empty, [.. Enumerable.Repeat("..", directory.Parts.Count - common), .. Parts.Skip(common)]);
    }

    public override string ToString() => Root + string.Join("/", Parts);

    private static string RootOf(string path)
    {
        var length = path.Length > 1 && path[1] == ':' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') ? 2 : 0;
        var slashes = length == 0 ? 2 : 1;
        while (slashes > 0 && length < path.Length && path[length] == '/')
        {
            length++;
            slashes--;
        }

        return path.Substring(0, length);
    }

    private static List<string> Resolve(string[] parts, bool isAbsolute)
    {
        var resolved = new List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                resolved.Add(part);
            }
            else if (resolved.Count > 0 && resolved[resolved.Count - 1] != "..")
            {
                resolved.RemoveAt(resolved.Count - 1);
            }
            else if (!isAbsolute)
            {
                resolved.Add(part);
            }
        }

        return resolved;
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private int CommonParts(FilePath other)
    {
        var count = 0;
        while (count < Parts.Count && count < other.Parts.Count && IsSame(Parts[count], other.Parts[count]))
        {
            count++;
        }

        return count;
    }
}
