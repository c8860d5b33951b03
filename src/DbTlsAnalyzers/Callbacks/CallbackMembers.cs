using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>The callback members of the drivers that a compilation refers to.</summary>
internal sealed class CallbackMembers
{
    private readonly CompilationDrivers _drivers;
    private readonly Dictionary<string, List<(DriverInUse Driver, CallbackMember Member)>> _byName = new(StringComparer.Ordinal);

    public CallbackMembers(CompilationDrivers drivers)
    {
        _drivers = drivers;
        foreach (var driver in drivers.Referenced)
        {
            foreach (var member in driver.Driver.Callbacks)
            {
                if (!_byName.TryGetValue(member.Member, out var rows))
                {
                    _byName.Add(member.Member, rows = []);
                }

                rows.Add((driver, member));
            }
        }
    }

    /// <summary>False if the referenced drivers have no callbacks.</summary>
    public bool Any => _byName.Count > 0;

    /// <summary>True if the assignment or call names such a member: cheap, before anything is bound.</summary>
    public bool MayInstall(SyntaxNode node) =>
        LastName.OfTarget(node) is { } name && _byName.ContainsKey(name);

    /// <summary>What an assignment or call hands to a driver; null if it is no such thing.</summary>
    public CallbackInstallation? Find(IOperation? operation)
    {
        switch (operation)
        {
            case IAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when Find(target.Property) is var (driver, row):
                return new CallbackInstallation(operation.Syntax, assignment.Value, target.Instance, row, driver);
            case ICoalesceAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when Find(target.Property) is var (driver, row):
                return new CallbackInstallation(operation.Syntax, assignment.Value, target.Instance, row, driver);
            case IInvocationOperation call when Find(call.TargetMethod.ReducedFrom ?? call.TargetMethod) is var (driver, row):
                foreach (var argument in call.Arguments)
                {
                    if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Ordinal == row.Ordinal)
                    {
                        return new CallbackInstallation(operation.Syntax, argument.Value, call.Instance ?? (row.Ordinal > 0 ? call.Arguments[0].Value : null), row, driver);
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private (DriverInUse Driver, CallbackMember Member)? Find(ISymbol symbol)
    {
        if (_byName.TryGetValue(symbol.Name, out var rows))
        {
            foreach (var row in rows)
            {
                if (row.Member.IsProperty == symbol is IPropertySymbol
                    && MetadataName.Is(symbol.ContainingType?.OriginalDefinition, row.Member.Type)
                    && (row.Member.Owner == MemberOwner.Library || _drivers.Of(symbol.ContainingAssembly)?.Driver == row.Driver.Driver))
                {
                    return (_drivers.Of(symbol.ContainingAssembly) ?? row.Driver, row.Member);
                }
            }
        }

        return null;
    }
}
