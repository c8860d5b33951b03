using DbTlsAnalyzers.Certificates;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Which files Microsoft.Data.SqlClient can use.</summary>
internal static class SqlClientFiles
{
    public static IReadOnlyList<FileQuirk> All { get; } =
    [
        // A self-signed one may be the server's own, whatever its basic constraints say.
        new(
            QuirkKind.UnusableFile,
            Role.PinnedCertificate,
            "names a CA certificate, but is compared with the server's own; name the certificate that the server presents",
            static use => FileQuirks.FirstCertificate(use.File) is { IsSelfIssued: false } certificate && certificate.IsCa()),
    ];
}
