using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Reporting;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>A connection string that the receiver of a callback may be made with, as its driver sees it.</summary>
internal sealed record ReceiverConnection(ConnectionSource Source, Connection Connection);

/// <summary>Finds the connection strings that a connection or a builder is made with.</summary>
internal static class ReceiverConnections
{
    /// <summary>Everything that the receiver's connection string may be; empty if something of it is not known.</summary>
    public static IReadOnlyList<ReceiverConnection> Of(CallbackInstallation installation, FlowEngine engine, FunctionBodies bodies)
    {
        var all = new List<ReceiverConnection>();
        foreach (var origin in ReceiverOrigins.Of(installation.Receiver, bodies))
        {
            var found = Of(origin, installation.Driver, engine, bodies);
            if (found.Count == 0)
            {
                return [];
            }

            all.AddRange(found);
        }

        return all;
    }

    private static IReadOnlyList<ReceiverConnection> Of(ReceiverOrigin origin, DriverInUse driver, FlowEngine engine, FunctionBodies bodies)
    {
        foreach (var anchor in origin.Nodes)
        {
            var uses = SettersOf(anchor, bodies).Prepend(anchor).SelectMany(node => engine.UsesAt(node, bodies.Cancellation)).Where(use => use.Candidates.Any(x => x.Driver == driver.Driver)).ToList();
            if (uses.Count > 0)
            {
                var found = uses.SelectMany(static use => use.Alternatives, (use, value) => ConnectionSource.Of(value, use, bodies.ModelOf(use.Sink.SyntaxTree))).ToList();
                return found.Contains(null) ? [] : found.ConvertAll(source => new ReceiverConnection(source!, source!.Bind(driver)));
            }
        }

        return [];
    }

    /// <summary><c>ConnectionString = …</c> in the creation's initializer, or on the local that holds what is created.</summary>
    private static IEnumerable<SyntaxNode> SettersOf(SyntaxNode anchor, FunctionBodies bodies)
    {
        if (anchor is not BaseObjectCreationExpressionSyntax creation)
        {
            yield break;
        }

        var local = creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? variable.Identifier.ValueText : null;
        var scope = local is null ? creation.Initializer : (SyntaxNode?)creation.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        foreach (var write in scope is null ? [] : bodies.NamesIn(scope).WritesTo(BuilderTypes.TextProperty))
        {
            if (write.Write is AssignmentExpressionSyntax assignment
                && bodies.OperationOf(assignment) is IAssignmentOperation { Target: IPropertyReferenceOperation target }
                && ReceiverOrigins.Of(target.Instance, bodies).Any(origin => origin.Nodes.Contains(anchor)))
            {
                yield return assignment;
            }
        }
    }
}
