using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>A rule about the posture itself (1001 to 1005): at most one of them speaks, since each covers other postures.</summary>
public abstract class PostureRule : ConnectionRule
{
    public sealed override bool DependsOnHost => true;

    public sealed override IEnumerable<Finding> Check(Subject subject) => Judge(subject, subject.Connection.Posture) is { } finding ? [finding] : [];

    /// <summary>The finding, if the posture is of this rule's kind.</summary>
    protected abstract Finding? Judge(Subject subject, TlsPosture posture);
}
