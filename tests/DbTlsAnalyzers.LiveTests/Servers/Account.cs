using System.Globalization;

namespace DbTlsAnalyzers.Tests.Live;

/// <summary>
/// The user that servers run as. PostgreSQL refuses to run as root, and no server should: where the tests do, their servers run as the
/// server's own user, or as nobody.
/// </summary>
internal sealed record Account(string UserId, string GroupId)
{
    /// <summary>Null if the tests are not run as root: servers then run as the same user.</summary>
    public static Account? For(string preferred)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var users = File.ReadLines("/etc/passwd").Select(static line => line.Split(':')).Where(static fields => fields.Length > 3).ToLookup(static fields => fields[0], StringComparer.Ordinal);
        var user = users[preferred].Concat(users["nobody"]).FirstOrDefault() ?? throw new InvalidOperationException($"There is no user '{preferred}' to run the server as.");
        return new Account(user[2], user[3]);
    }

    /// <summary>The command line that runs another one as this user; the process stays the same, so that it can be stopped.</summary>
    public IReadOnlyList<string> Prefix => ["setpriv", "--reuid", UserId, "--regid", GroupId, "--clear-groups", "--"];

    public string Owner => string.Create(CultureInfo.InvariantCulture, $"{UserId}:{GroupId}");
}
