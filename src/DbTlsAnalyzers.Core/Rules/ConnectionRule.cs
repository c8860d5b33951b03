using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>A rule about the settings of one connection.</summary>
public abstract class ConnectionRule : Rule
{
    /// <summary>True if local hosts silence the rule and nearby ones lower it to Info.</summary>
    public virtual bool DependsOnHost => false;

    /// <summary>True if a finding means that the driver throws: then nothing connects, and nothing needs protection.</summary>
    public virtual bool MeansRejected => false;

    /// <summary>The findings, most important first. Host scope and rejection are not the rule's concern.</summary>
    public abstract IEnumerable<Finding> Check(Subject subject);

    /// <summary>A finding on a setting.</summary>
    protected Finding At(BoundSetting setting, string message, params IReadOnlyList<Fix> fixes) => new(this, message, setting.Origin, fixes);
}
