using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>Something a rule has to say about a connection.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">One sentence, a semicolon, the remedy. Never a password, user or host.</param>
/// <param name="Place">The origin of the setting that decides (<see cref="BoundSetting.Origin"/>); a <see cref="Certificates.FileBlock"/> in a file; null for the whole connection: a setting that is missing.</param>
/// <param name="Fixes">In the order in which they are offered.</param>
public sealed record Finding(Rule Rule, string Message, object? Place, IReadOnlyList<Fix> Fixes)
{
    public RuleSeverity Severity { get; init; } = Rule.DefaultSeverity;
}
