using System.Reflection;
using DbTlsAnalyzers.Rules;

namespace DbTlsAnalyzers.Reporting;

/// <summary>
/// Where a rule's page stands on the web. The project file hands over <c>RepositoryUrl</c>, or else <c>PackageProjectUrl</c>, as metadata of the
/// assembly; without them there is no link, and the pages are in the package only.
/// </summary>
internal static class HelpLink
{
    /// <summary>The key of the metadata.</summary>
    public const string Key = "RulePages";

    /// <summary>The repository that an assembly was built for; null if its project named none.</summary>
    public static string? RepositoryOf(Assembly assembly) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static item => item.Key == Key)?.Value;

    /// <summary>HEAD is the default branch, whatever its name.</summary>
    public static string? To(Rule rule, string? repository)
    {
        var root = repository?.Trim().TrimEnd('/');
        if (string.IsNullOrEmpty(root))
        {
            return null;
        }

        var page = root!.EndsWith(".git", StringComparison.Ordinal) ? root.Substring(0, root.Length - ".git".Length) : root;
        return $"{page}/blob/HEAD/src/DbTlsAnalyzers.Core/Rules/{rule.Id}.md";
    }
}
