namespace DbTlsAnalyzers.Drivers;

/// <summary>What a driver file may ask about the referenced assembly to tell its version.</summary>
public interface IDriverProbe
{
    /// <summary>The version in the assembly's identity; drivers do not always raise it with the package.</summary>
    Version AssemblyVersion { get; }

    /// <summary>True if the assembly declares the type (full metadata name).</summary>
    bool HasType(string type);

    /// <summary>True if the type declares a public member of that name.</summary>
    bool HasMember(string type, string member);

    /// <summary>True if the type declares a member of that name that carries <see cref="ObsoleteAttribute"/>.</summary>
    bool IsObsolete(string type, string member);
}
