using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// Everything the analyzers know about one ADO.NET driver. Adding a driver is writing one of these: nothing else in the project names a driver.
/// </summary>
public sealed record Driver
{
    /// <summary>Short name for option keys: <c>dbtls.ca_file.npgsql</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name in messages.</summary>
    public required string Name { get; init; }

    /// <summary>Simple names of the assemblies that hold the driver.</summary>
    public required IReadOnlyList<string> Assemblies { get; init; }

    /// <summary>Namespaces of its public types. Two drivers may share one; the assembly tells them apart.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    /// <summary>
    /// Invariant names of its provider factory, as <c>providerName</c> in configuration files has them; also those of its Entity Framework Core
    /// providers, which applications write in their place.
    /// </summary>
    public IReadOnlyList<string> InvariantNames { get; init; } = [];

    /// <summary>
    /// What servers of this kind are called, in lower case and without separators; names of hosts and keys that contain such a word tell the kind.
    /// </summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Schemes of URIs that tools for servers of this kind take; no driver does.</summary>
    public IReadOnlyList<string> UriSchemes { get; init; } = [];

    /// <summary>
    /// What the names of environment variables begin with in which Azure App Service hands over connection strings for this driver:
    /// EnvironmentVariablesConfigurationProvider.Load puts them under <c>ConnectionStrings</c>, with the first of the invariant names as their provider.
    /// </summary>
    public IReadOnlyList<string> VariablePrefixes { get; init; } = [];

    /// <summary>The newest version that was measured; assumed where the version is not known.</summary>
    public required Version Newest { get; init; }

    /// <summary>
    /// The version of a referenced assembly. It need only be as exact as the table's version ranges; null if the assembly is not this
    /// driver after all (a facade without the types).
    /// </summary>
    public required Func<IDriverProbe, Version?> DetectVersion { get; init; }

    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>
    /// True if <c>key=</c> takes a setting of the connection string back only where the key is the canonical one: then <c>ssl mode=</c> after
    /// <c>sslmode=Required</c> changes nothing. False: any spelling does.
    /// </summary>
    public bool ResetsByCanonicalKeywordOnly { get; init; }

    /// <summary>True if the driver throws on <c>unknown=</c> too; the others ignore a key without a value.</summary>
    public bool RefusesUnknownKeysWithoutValue { get; init; }

    /// <summary>
    /// True if a value that the driver would refuse passes where a later setting of the same option overwrites it. False: every value is read,
    /// overwritten or not.
    /// </summary>
    public bool ReadsLastValueOnly { get; init; }

    /// <summary>
    /// True if a number that code gives the builder under a keyword (<c>b["SSL Mode"] = 4</c>) is read as its text would be; see
    /// <see cref="ValueSyntax.ReadNumber"/>.
    /// </summary>
    public bool ReadsNumbersAsText { get; init; }

    /// <summary>The TLS mode that verifies chain and host name, as fixes write it.</summary>
    public required IReadOnlyList<Versioned<string>> FullVerification { get; init; }

    /// <summary>The TLS mode that verifies the chain only; no row where the driver has none.</summary>
    public IReadOnlyList<Versioned<string>> ChainVerification { get; init; } = [];

    /// <summary>
    /// Whether a CA file can be given together with full verification (some versions ignore it or need client files beside it).
    /// Null: wherever the driver has an option with the role <see cref="Role.CaCertificate"/>.
    /// </summary>
    public Func<Connection, bool>? CaFileWorksWithFullVerification { get; init; }

    /// <summary>What the driver makes of the settings beside the mode: trust flags, CA files, modes that mean something else in a version.</summary>
    public Func<Connection, TlsPosture, TlsPosture>? Refine { get; init; }

    public IReadOnlyList<Quirk> Quirks { get; init; } = [];

    /// <summary>Files that do not do what their setting needs, in the order in which they matter: one is reported for a setting and rule.</summary>
    public IReadOnlyList<FileQuirk> FileQuirks { get; init; } = [];

    /// <summary>Where a connection goes. Default: the host option, split at commas.</summary>
    public Func<Connection, HostFacts> Hosts { get; init; } = HostLists.CommaSeparated;

    /// <summary>What stands between host and port where one setting says both.</summary>
    public char PortSeparator { get; init; } = ':';

    /// <summary>True for text behind a host's keyword that only this kind of driver reads as an address.</summary>
    public Func<string, bool> OwnsAddress { get; init; } = static _ => false;

    /// <summary>True if the driver speaks TLS over a named pipe of another machine; the others cannot.</summary>
    public bool SpeaksTlsOverPipes { get; init; }

    /// <summary>True if the driver connects to this machine when no host is given.</summary>
    public bool EmptyHostIsLocal { get; init; }

    public IReadOnlyList<Sink> Sinks { get; init; } = [];

    public IReadOnlyList<CallbackMember> Callbacks { get; init; } = [];

    /// <summary>Full metadata names of the connection string builders.</summary>
    public IReadOnlyList<string> Builders { get; init; } = [];

    /// <summary>Full metadata names of the types with a <c>ConnectionStringBuilder</c> property.</summary>
    public IReadOnlyList<string> DataSourceBuilders { get; init; } = [];

    /// <summary>Those of them that leave TLS out unless it is switched on.</summary>
    public IReadOnlyList<TlsSwitch> TlsSwitches { get; init; } = [];
}

/// <summary>A data source builder that connects without TLS (below <c>Require</c>; above, opening throws) unless a method is called on it.</summary>
/// <param name="Type">Full metadata name of the builder.</param>
/// <param name="Method">The method that switches TLS on, without parameters.</param>
public sealed record TlsSwitch(string Type, string Method);
