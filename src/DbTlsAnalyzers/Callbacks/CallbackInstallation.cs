using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>A place where code hands a callback to a driver.</summary>
/// <param name="Node">The assignment or the call.</param>
/// <param name="Value">What is handed over.</param>
/// <param name="Receiver">The connection or builder; null if it cannot be told.</param>
/// <param name="Member">The driver's member.</param>
/// <param name="Driver">The driver in use.</param>
internal sealed record CallbackInstallation(SyntaxNode Node, IOperation Value, IOperation? Receiver, CallbackMember Member, DriverInUse Driver)
{
    /// <summary><c>'UseUserCertificateValidationCallback' (Npgsql 10)</c>.</summary>
    public string Name => $"'{Member.Member}' ({Driver.DisplayName})";

    /// <summary>How full verification is written: <c>'SSL Mode=VerifyFull'</c>.</summary>
    public string FullVerification
    {
        get
        {
            var key = Driver.Find(Role.TlsMode)?.Spellings(Driver.Version) is { Count: > 0 } spellings ? spellings[0] : "the TLS mode";
            return $"'{key}={Driver.Driver.FullVerification.For(Driver.Version)}'";
        }
    }
}
