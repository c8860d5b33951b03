using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>
/// The repairs that lead to full verification (DESIGN: fixes): with each known CA certificate, with the system's store, with a file to be
/// supplied. Whatever contradicts the new mode goes with it.
/// </summary>
internal static class VerificationFixes
{
    private const string PlaceholderCaFile = "ca.pem";

    public static IReadOnlyList<Fix> For(Subject subject)
    {
        var connection = subject.Connection;
        var driver = connection.Driver;
        if (connection.Hosts.Transport != Transport.Network || driver.Find(Role.TlsMode) is not { } mode || driver.Driver.FullVerification.For(driver.Version) is not { } full)
        {
            return [];
        }

        var plan = new ChangePlan(connection);
        plan.RemoveTrust();
        // Where the mode is set by something that is not seen, the flag is all that is known to be wrong.
        if (!plan.Result.Posture.IsFullyVerified && !(plan.HasChanges && plan.Result.Posture.Encryption == Encryption.Unknown))
        {
            plan.Set(mode, full);
        }

        return [.. WithCaFiles(subject, plan, full).OfType<Fix>()];
    }

    private static IEnumerable<Fix?> WithCaFiles(Subject subject, ChangePlan plan, string full)
    {
        var connection = subject.Connection;
        var driver = connection.Driver;
        var title = plan.Title;
        // A CA file that would take the place of something else, as the client's certificate in MySql.Data, is no repair.
        var ca = driver.Find(Role.CaCertificate) is { } option && connection.InSlot(option.Slot) is null or { Role: Role.CaCertificate } ? option : null;
        var works = ca is not null && (driver.Driver.CaFileWorksWithFullVerification?.Invoke(plan.Result) ?? true);
        if (ca is null || (!works && driver.Driver.ChainVerification.For(driver.Version) is null))
        {
            yield return plan.ToFix("full", title);
            yield break;
        }

        if (connection.Has(Role.CaCertificate))
        {
            yield return plan.ToFix("full", works ? title : $"{title} trusting the system's CA store");
            if (!works && plan.With(driver.Find(Role.TlsMode)!, driver.Driver.ChainVerification.For(driver.Version)!) is { } chain)
            {
                yield return chain.ToFix("chain", $"{chain.Title} keeping the CA file, without host name check");
            }

            yield break;
        }

        var chainOnly = works ? null : plan.With(driver.Find(Role.TlsMode)!, driver.Driver.ChainVerification.For(driver.Version)!);
        var files = CertificateFiles.ForCa(subject, chainOnly ?? plan, ca).ToList();
        if (works)
        {
            foreach (var file in files)
            {
                yield return plan.With(ca, file).ToFix($"full:{file}", $"{title} with CA '{file}'");
            }
        }

        yield return plan.ToFix("full", $"{title} trusting the system's CA store");
        if (works && files.Count == 0)
        {
            yield return plan.With(ca, PlaceholderCaFile).ToFix("full:supply", $"{title} with a CA file to be supplied");
        }

        if (chainOnly is not null)
        {
            foreach (var file in files)
            {
                yield return chainOnly.With(ca, file).ToFix($"chain:{file}", $"{chainOnly.Title} with CA '{file}', without host name check");
            }
        }
    }
}
