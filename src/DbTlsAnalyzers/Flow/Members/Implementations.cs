using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>Tells what stands behind an interface's or an abstract method where the compilation has one implementation of it only.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly ConcurrentDictionary<IMethodSymbol, IMethodSymbol?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The only implementation of a method or accessor of this compilation; null if it has none or several.</summary>
    public IMethodSymbol? OnlyOneOf(IMethodSymbol method) =>
        method.IsAbstract && !method.DeclaringSyntaxReferences.IsDefaultOrEmpty ? _known.GetOrAdd(method.OriginalDefinition, Find) : null;

    /// <summary>What the method is the only implementation of: callers may know no more than that.</summary>
    public IEnumerable<IMethodSymbol> ImplementedBy(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden)
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var member in method.ContainingType.AllInterfaces.SelectMany(static type => type.GetMembers()).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)
                && SymbolEqualityComparer.Default.Equals(OnlyOneOf(member.OriginalDefinition), method))
            {
                yield return member.OriginalDefinition;
            }
        }
    }

    private IMethodSymbol? Find(IMethodSymbol method)
    {
        var member = method.AssociatedSymbol ?? method;
        IMethodSymbol? only = null;
        foreach (var candidate in compilation.GetSymbolsWithName(name => IsNameOf(name, member), SymbolFilter.Member))
        {
            var implementation = candidate is IPropertySymbol property ? (method.MethodKind == MethodKind.PropertyGet ? property.GetMethod : property.SetMethod) : candidate as IMethodSymbol;
            if (implementation is { IsAbstract: false } && Implements(implementation, method))
            {
                if (only is not null)
                {
                    return null;
                }

                only = implementation;
            }
        }

        return only;
    }

    /// <summary>An explicit implementation is called after its interface.</summary>
    private static bool IsNameOf(string name, ISymbol member) =>
        name.EndsWith(member.Name, StringComparison.Ordinal) && (name.Length == member.Name.Length || name[name.Length - member.Name.Length - 1] == '.');

    private static bool Implements(IMethodSymbol candidate, IMethodSymbol method)
    {
        for (var overridden = candidate.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, method))
            {
                return true;
            }
        }

        return method.ContainingType.TypeKind == TypeKind.Interface
            && SymbolEqualityComparer.Default.Equals(candidate.ContainingType.FindImplementationForInterfaceMember(method), candidate);
    }
}
