namespace DbTlsAnalyzers.Rules;

/// <summary>How loud a rule is.</summary>
public enum RuleSeverity
{
    Hidden,
    Info,
    Warning,
}

/// <summary>
/// A rule: what it is called and how it is explained. One file per rule, named <c>ID.Name.cs</c>, with the page <c>ID.md</c> beside it;
/// nothing else lists rules.
/// </summary>
public abstract class Rule
{
    /// <summary>Permanent once released: <c>DBTLS1001</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The defect, as one word: the name of the class.</summary>
    public string Name => GetType().Name;

    /// <summary>Imperative, at most 60 characters, no full stop.</summary>
    public abstract string Title { get; }

    /// <summary>Two or three sentences of why.</summary>
    public abstract string Description { get; }

    /// <summary>Weaknesses of the Common Weakness Enumeration: <c>CWE-319</c>.</summary>
    public virtual IReadOnlyList<string> Weaknesses => ["CWE-295"];

    public virtual string Category => "Security";

    public virtual RuleSeverity DefaultSeverity => RuleSeverity.Warning;

    public virtual bool IsEnabledByDefault => true;
}
