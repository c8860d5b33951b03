using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>A connection string that the receiver of a callback may be made with, as its driver sees it.</summary>
internal sealed record ReceiverConnection(ConnectionSource Source, Connection Connection);

/// <summary>Finds where a connection or a builder is made, and with what connection string.</summary>
internal static class ReceiverConnections
{
    private const int MaximumSteps = 16;

    /// <summary>Everything that the receiver's connection string may be; empty if something of it is not known.</summary>
    public static IReadOnlyList<ReceiverConnection> Of(CallbackInstallation installation, FlowEngine engine, FunctionBodies bodies)
    {
        foreach (var anchor in AnchorsOf(installation.Receiver, bodies))
        {
            var uses = SettersOf(anchor, bodies).Prepend(anchor).SelectMany(node => engine.UsesAt(node, bodies.Cancellation)).Where(use => use.Candidates.Any(x => x.Driver == installation.Driver.Driver)).ToList();
            if (uses.Count > 0)
            {
                var found = uses.SelectMany(static use => use.Alternatives, (use, value) => SourceOf(value, use, bodies.ModelOf(use.Sink.SyntaxTree))).ToList();
                return found.Contains(null) ? [] : found.ConvertAll(source => new ReceiverConnection(source!, source!.Bind(installation.Driver)));
            }
        }

        return [];
    }

    /// <summary>The creation of the connection or builder, or the calls (innermost first) that pass the builder to the lambda in which it is a parameter.</summary>
    public static IEnumerable<SyntaxNode> AnchorsOf(IOperation? receiver, FunctionBodies bodies)
    {
        for (var steps = 0; receiver is not null && steps < MaximumSteps; steps++)
        {
            switch (receiver)
            {
                case IObjectCreationOperation creation:
                    return [creation.Syntax];
                case IConversionOperation conversion:
                    receiver = conversion.Operand;
                    break;
                case IInvocationOperation { Instance: { } instance }:
                    receiver = instance;
                    break;
                case ILocalReferenceOperation local:
                    receiver = bodies.DefiniteValueOf(local.Local);
                    break;
                case IMemberReferenceOperation member and not IMethodReferenceOperation:
                    receiver = bodies.DefiniteValueOf(member.Member);
                    break;
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                    return receiver.Syntax.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } made ? [made] : [];
                case IParameterReferenceOperation parameter:
                    return CallsAround(parameter.Parameter, bodies.Cancellation);
                default:
                    return [];
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
        foreach (var node in scope?.DescendantNodes() ?? [])
        {
            if (node is AssignmentExpressionSyntax assignment
                && CallbackMembers.NameOf(assignment.Left) is "ConnectionString"
                && bodies.OperationOf(assignment) is IAssignmentOperation { Target: IPropertyReferenceOperation target }
                && AnchorsOf(target.Instance, bodies).Contains(anchor))
            {
                yield return assignment;
            }
        }
    }

    private static IEnumerable<SyntaxNode> CallsAround(IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (parameter.DeclaringSyntaxReferences.Length == 0 || parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction })
        {
            yield break;
        }

        for (var node = parameter.DeclaringSyntaxReferences[0].GetSyntax(cancellation); node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is InvocationExpressionSyntax call)
            {
                yield return call;
            }
        }
    }

    private static ConnectionSource? SourceOf(ConnectionValue value, ConnectionUse use, SemanticModel model) =>
        value switch
        {
            TextValue { Text: var text } => new TextSource(text, WholeText.Locate(text) ?? use.Sink.GetLocation()),
            BuilderValue builder => new BuilderSource(builder, model),
            _ => null,
        };
}
