using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Recognition;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>
/// What the compilation, or one type of it, does with its strings. Made only when a string is found that looks like a connection string and
/// reaches no sink in its own body.
/// </summary>
internal sealed class CompilationScan
{
    private readonly HashSet<(object Host, int Position)> _covered = [];
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);

    private CompilationScan()
    {
    }

    /// <summary>Of every tree: for what code anywhere may use.</summary>
    public static CompilationScan Of(FlowEngine engine, CancellationToken cancellationToken)
    {
        var scan = new CompilationScan();
        foreach (var tree in engine.Compilation.SyntaxTrees)
        {
            scan.Add(tree.GetRoot(cancellationToken), engine, cancellationToken);
        }

        return scan;
    }

    /// <summary>Of one type, all its parts: for what only the type itself can hand to a driver.</summary>
    public static CompilationScan Of(INamedTypeSymbol type, FlowEngine engine, CancellationToken cancellationToken)
    {
        var scan = new CompilationScan();
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            scan.Add(part.GetSyntax(cancellationToken), engine, cancellationToken);
        }

        return scan;
    }

    private void Add(SyntaxNode scope, FlowEngine engine, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var candidates = new SinkCandidates(engine.Sinks, engine.Builders);
        var bodies = new HashSet<SyntaxNode>();
        SemanticModel? model = null;
        foreach (var node in scope.DescendantNodes())
        {
            if (candidates.MayBeSink(node)
                && candidates.IsSink(node, model ??= engine.ModelOf(scope.SyntaxTree), cancellationToken)
                && Members.BodyRoot.Of(node) is { } root
                && bodies.Add(root))
            {
                Cover(engine.Analyze(root, new FlowQuery(cancellationToken)).Uses.Select(static use => use.Use));
            }
            else if (node is ArgumentSyntax argument)
            {
                FollowElsewhere(argument);
            }
        }
    }

    /// <summary>True if the literal is part of a text that reaches a driver.</summary>
    public bool Reaches(MappedText text) => text.Pieces.OfType<LiteralPiece>().Any(piece => _covered.Contains((piece.Host, piece.HostOffsets[0])));

    /// <summary>True if something of that name is handed to another product: <c>new ClickHouseConnection(cs)</c>.</summary>
    public bool GoesElsewhere(string name) => _elsewhere.Contains(name);

    public static bool Covers(IEnumerable<ConnectionUse> uses, MappedText text)
    {
        var scan = new CompilationScan();
        scan.Cover(uses);
        return scan.Reaches(text);
    }

    private void Cover(IEnumerable<ConnectionUse> uses)
    {
        foreach (var value in uses.SelectMany(static use => use.Alternatives))
        {
            switch (value)
            {
                case TextValue { Text: { } text }:
                    Cover(text);
                    break;
                case BuilderValue builder:
                    foreach (var seed in builder.Writes.OfType<SeedWrite>())
                    {
                        Cover(seed.Text);
                    }

                    break;
            }
        }
    }

    private void Cover(MappedText text)
    {
        foreach (var piece in text.Pieces.OfType<LiteralPiece>())
        {
            _ = _covered.Add((piece.Host, piece.HostOffsets[0]));
        }
    }

    private void FollowElsewhere(ArgumentSyntax argument)
    {
        var name = argument.Expression switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        };
        var callee = name is null ? null : argument.Parent?.Parent switch
        {
            ObjectCreationExpressionSyntax creation => creation.Type.ToString(),
            InvocationExpressionSyntax call => call.Expression.ToString(),
            _ => null,
        };
        if (name is not null && callee is not null && OtherProducts.AreNamedBy(callee))
        {
            _ = _elsewhere.Add(name);
        }
    }
}
