namespace DbTlsAnalyzers.Drivers;

/// <summary>Who declares a member, and so how strictly it is recognised.</summary>
public enum MemberOwner
{
    /// <summary>The driver: the containing assembly must be the driver's.</summary>
    Driver,

    /// <summary>Another library: the type's full name decides, since versions and forks differ in assembly.</summary>
    Library,
}

/// <summary>A place in an API where a connection string enters a driver.</summary>
/// <param name="Type">Full metadata name of the declaring type.</param>
/// <param name="Member">Method or property name; <c>.ctor</c> for constructors.</param>
/// <param name="Ordinal">Of the string parameter, extension methods in unreduced form; -1 for a property.</param>
/// <param name="Parameter">Name of the parameter; decides before the ordinal, since libraries add parameters.</param>
/// <param name="Owner">How strictly the declaring type is recognised.</param>
/// <param name="MayBeName">The string may also be the name of a configured connection: judged only if it looks like a connection string.</param>
public sealed record Sink(
    string Type,
    string Member,
    int Ordinal,
    string Parameter = "connectionString",
    MemberOwner Owner = MemberOwner.Driver,
    bool MayBeName = false)
{
    public const string Constructor = ".ctor";

    public bool IsProperty => Ordinal < 0;

    /// <summary>The scheme of addresses (<c>scheme://…</c>) that the member reads as well; null: none. They are not judged.</summary>
    public string? Scheme { get; init; }
}
