using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>
/// The repairs that lead to full verification (DESIGN: fixes): with each known CA certificate, with the system's store, with a file to be
/// supplied. Whatever contradicts the new mode goes with it.
/// </summary>
internal static class VerificationFixes
{
    public const string PlaceholderCaFile = "ca.pem";

    private const string SystemStore = "trusting the system's CA store";

    public static IReadOnlyList<Fix> For(Subject subject)
    {
        var connection = subject.Connection;
        var driver = connection.Driver;
        if (!connection.CanUseTls || driver.Find(Role.TlsMode) is not { } mode || driver.Driver.FullVerification.For(driver.Version) is not { } full)
        {
            return [];
        }

        var plan = new ChangePlan(connection);
        plan.RemoveTrust();

        // Where the mode is set by something that is not seen, or to something that is not known, the flag is all that is known to be wrong.
        if (!plan.Result.Posture.IsFullyVerified
            && !(plan.HasChanges && plan.Result.Posture.Encryption == Encryption.Unknown && plan.Result.Effective(Role.TlsMode) is null or { IsKnown: false }))
        {
            plan.Set(mode, full);
        }

        return !plan.HasChanges || IsNoBetter(connection.Posture, plan.Result.Posture) ? [] : [.. Offers(subject, plan, mode).OfType<Fix>()];
    }

    /// <summary>The option for a CA file; null if the driver has none, or if something else (a client's PKCS#12 file) stands in its place.</summary>
    public static Option? CaOption(Connection connection) =>
        connection.Driver.Find(Role.CaCertificate) is { } option && connection.InSlot(option.Slot) is null or { Role: Role.CaCertificate } ? option : null;

    /// <summary>The mode that verifies most beside the CA file that is there; null if the driver has none.</summary>
    public static string? StrongestMode(Connection connection)
    {
        var (driver, version) = (connection.Driver.Driver, connection.Driver.Version);
        var full = driver.FullVerification.For(version);
        return connection.Has(Role.CaCertificate) && driver.CaFileWorksWithFullVerification?.Invoke(connection) == false ? driver.ChainVerification.For(version) ?? full : full;
    }

    /// <summary>Up to Npgsql 5 and MySql.Data 9.1 the strongest mode checks no host name beside some files.</summary>
    private static bool IsNoBetter(TlsPosture before, TlsPosture after) =>
        !after.IsFullyVerified && before.Encryption == after.Encryption && before.Verification == after.Verification;

    private static IEnumerable<Fix?> Offers(Subject subject, ChangePlan plan, Option mode)
    {
        var driver = subject.Connection.Driver.Driver;
        var chainMode = driver.ChainVerification.For(subject.Connection.Driver.Version);
        var title = plan.Title;
        var works = driver.CaFileWorksWithFullVerification?.Invoke(plan.Result) ?? true;
        if (CaOption(subject.Connection) is not { } ca || (!works && chainMode is null))
        {
            return [plan.ToFix("full", title)];
        }

        var chain = works ? null : plan.With(mode, chainMode!);
        if (!subject.Connection.Has(Role.CaCertificate))
        {
            return WithoutCaFile([.. CertificateFiles.ForCa(subject, chain ?? plan, ca)], ca, plan, chain);
        }

        return chain is null || plan.Result.Posture.Verification == Verification.Chain
            ? [plan.ToFix("full", title)]
            : [plan.ToFix("full", $"{title} {SystemStore}"), chain.ToFix("chain", $"{chain.Title} keeping the CA file, without host name check")];
    }

    /// <param name="chain">Not null where a CA file and full verification exclude each other: verification of the chain alone.</param>
    private static IEnumerable<Fix?> WithoutCaFile(IReadOnlyList<string> files, Option ca, ChangePlan plan, ChangePlan? chain)
    {
        var title = plan.Title;
        var system = plan.ToFix("full", $"{title} {SystemStore}");
        return chain is not null ? [system, .. files.Select(file => chain.With(ca, file).ToFix($"chain:{file}", $"{chain.Title} with CA '{file}', without host name check"))]
            : files.Count > 0 ? [.. files.Select(file => plan.With(ca, file).ToFix($"full:{file}", $"{title} with CA '{file}'")), system]
            : [system, plan.With(ca, PlaceholderCaFile).ToFix("full:supply", $"{title} with a CA file to be supplied")];
    }
}
