using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>The callback members of the drivers that a compilation refers to.</summary>
internal sealed class CallbackMembers
{
    private readonly Dictionary<string, List<(Driver Driver, CallbackMember Member)>> _byName = new(StringComparer.Ordinal);

    private CallbackMembers()
    {
    }

    /// <summary>Null if no driver with callbacks is referenced.</summary>
    public static CallbackMembers? For(Compilation compilation)
    {
        var members = new CallbackMembers();
        foreach (var driver in DriverCatalog.All)
        {
            if (driver.Callbacks.Count > 0 && IsReferenced(driver, compilation))
            {
                foreach (var member in driver.Callbacks)
                {
                    if (!members._byName.TryGetValue(member.Member, out var rows))
                    {
                        members._byName.Add(member.Member, rows = []);
                    }

                    rows.Add((driver, member));
                }
            }
        }

        return members._byName.Count > 0 ? members : null;
    }

    /// <summary>True if some member has that name: cheap, before anything is bound.</summary>
    public bool HasName(string name) => _byName.ContainsKey(name);

    /// <summary>The row of a property or method; null if it is not a driver's.</summary>
    public (DriverInUse Driver, CallbackMember Member)? Find(ISymbol symbol)
    {
        if (!_byName.TryGetValue(symbol.Name, out var rows) || symbol.ContainingType is not { } type)
        {
            return null;
        }

        foreach (var row in rows)
        {
            if (row.Member.IsProperty == symbol is IPropertySymbol
                && IsNamed(type, row.Member.Type)
                && (row.Member.Owner == MemberOwner.Library || row.Driver.Assemblies.Contains(symbol.ContainingAssembly?.Name, StringComparer.OrdinalIgnoreCase)))
            {
                // The version that a library on top was built for is not told by the library.
                return (new DriverInUse(row.Driver, row.Driver.Newest, IsVersionKnown: false), row.Member);
            }
        }

        return null;
    }

    /// <summary>A library on top of a driver does not always bring the driver's own assembly along.</summary>
    private static bool IsReferenced(Driver driver, Compilation compilation)
    {
        foreach (var name in compilation.ReferencedAssemblyNames)
        {
            foreach (var assembly in driver.Assemblies)
            {
                if (string.Equals(name.Name, assembly, StringComparison.OrdinalIgnoreCase) || name.Name.StartsWith(assembly + ".", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol type, string fullName)
    {
        var end = fullName.Length - type.MetadataName.Length;
        return end >= 0
            && fullName.EndsWith(type.MetadataName, StringComparison.Ordinal)
            && string.Equals(type.ContainingNamespace?.ToDisplayString(), end == 0 ? "<global namespace>" : fullName.Substring(0, end - 1), StringComparison.Ordinal);
    }
}
