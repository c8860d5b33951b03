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

    private readonly HashSet<IParameterSymbol> _completed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<(object Host, int Position)> _completedTexts = [];
    private readonly HashSet<string> _passedOn = new(StringComparer.Ordinal);
    private readonly Dictionary<(object Host, int Position), HandedText> _handed = [];
    private readonly Dictionary<IParameterSymbol, IReadOnlyList<DriverInUse>> _entrances = new(SymbolEqualityComparer.Default);

    private CompilationScan()
    {
    }

    /// <summary>Of every tree: for what code anywhere may use.</summary>
    public static CompilationScan Of(FlowEngine engine, CancellationToken cancellationToken)
    {
        var scan = new CompilationScan();
        var calls = new CallIndex();
        foreach (var tree in engine.Compilation.SyntaxTrees)
        {
            scan.Add(tree.GetRoot(cancellationToken), engine, cancellationToken, calls);
        }

        scan.FollowEntrances(calls, engine, cancellationToken);
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

    private void Add(SyntaxNode scope, FlowEngine engine, CancellationToken cancellationToken, CallIndex? calls = null)
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
                Cover(engine.Analyze(root, new FlowQuery(cancellationToken)));
            }
            else if (IsConnectionOfOthers(node) && Members.BodyRoot.Of(node) is { } other && bodies.Add(other))
            {
                Cover(engine.Analyze(other, new FlowQuery(cancellationToken)));
            }
            else if (node is ArgumentSyntax argument)
            {
                FollowElsewhere(argument);
            }

            calls?.Add(node);
        }
    }

    /// <summary>True if the literal is part of a text that reaches a driver.</summary>
    public bool Reaches(MappedText text) => text.Pieces.OfType<LiteralPiece>().Any(piece => _covered.Contains((piece.Host, piece.HostOffsets[0])));

    /// <summary>What begins with this literal and reaches a driver by way of another type: <c>new Repository("Host=…")</c>.</summary>
    public HandedText? HandedBeginningWith(MappedText text) =>
        text.Pieces.OfType<LiteralPiece>().FirstOrDefault() is { } first && _handed.TryGetValue((first.Host, first.HostOffsets[0]), out var handed) ? handed : null;

    /// <summary>True if other code makes a longer text or a builder of what begins with this literal: alone it says too little.</summary>
    public bool IsCompleted(MappedText text) =>
        text.Pieces.OfType<LiteralPiece>().FirstOrDefault() is { } first && _completedTexts.Contains((first.Host, first.HostOffsets[0]));

    /// <summary>True if something of that name is an argument of some call.</summary>
    public bool PassesOn(string name) => _passedOn.Contains(name);

    /// <summary>True if something of that name is handed to another product: <c>new ClickHouseConnection(cs)</c>.</summary>
    public bool GoesElsewhere(string name) => _elsewhere.Contains(name);

    public static bool Covers(IEnumerable<ConnectionUse> uses, MappedText text)
    {
        var scan = new CompilationScan();
        scan.Cover(uses);
        return scan.Reaches(text);
    }

    private void Cover(BodyAnalysis body)
    {
        Cover(body.Uses.Select(static use => use.Use));
        _completed.UnionWith(body.Completed);
    }

    private void Cover(IEnumerable<ConnectionUse> uses)
    {
        foreach (var (use, value) in uses.SelectMany(static use => use.Alternatives, static (use, value) => (use, value)))
        {
            switch (value)
            {
                case HandedValue handed when use.Candidates.Count > 0:
                    _entrances[handed.Parameter] = use.Candidates;
                    break;
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

    /// <summary>Parameters that reach a driver: what callers hand over, perhaps from parameters of their own.</summary>
    private void FollowEntrances(CallIndex calls, FlowEngine engine, CancellationToken cancellationToken)
    {
        var open = new Queue<IParameterSymbol>(_entrances.Keys.Concat(_completed.Where(parameter => !_entrances.ContainsKey(parameter))));
        while (open.Count > 0)
        {
            var parameter = open.Dequeue();
            foreach (var body in calls.BodiesCalling(parameter.ContainingSymbol))
            {
                if (!engine.Analyze(body, new FlowQuery(cancellationToken)).Arguments.TryGetValue(parameter, out var values))
                {
                    continue;
                }

                foreach (var value in values.Values)
                {
                    if (value is ParameterFlow { Parameter: { } outer })
                    {
                        if (!_entrances.ContainsKey(outer) && (_entrances.TryGetValue(parameter, out var drivers) ? Enter(outer, drivers) : _completed.Add(outer)))
                        {
                            open.Enqueue(outer);
                        }
                    }
                    else if (value is TextFlow { Text: { } text } && text.Pieces.OfType<LiteralPiece>().FirstOrDefault() is { } first)
                    {
                        var key = (first.Host, first.HostOffsets[0]);
                        if (!_entrances.TryGetValue(parameter, out var drivers))
                        {
                            _ = _completedTexts.Add(key);
                            continue;
                        }

                        IReadOnlyList<MappedText> before = _handed.TryGetValue(key, out var handed) ? handed.Texts : [];
                        _handed[key] = new HandedText([.. before, text], drivers);
                    }
                }
            }
        }
    }

    private bool Enter(IParameterSymbol parameter, IReadOnlyList<DriverInUse> drivers)
    {
        _entrances.Add(parameter, drivers);
        return true;
    }

    /// <summary>Connections that are no driver's sink: what they are made with is not ours.</summary>
    private static bool IsConnectionOfOthers(SyntaxNode node) =>
        node is ObjectCreationExpressionSyntax { Type: { } type }
        && type is SimpleNameSyntax or QualifiedNameSyntax
        && (type as SimpleNameSyntax ?? ((QualifiedNameSyntax)type).Right).Identifier.ValueText.EndsWith("Connection", StringComparison.Ordinal);

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
        if (name is not null)
        {
            _ = _passedOn.Add(name);
        }

        if (name is not null && callee is not null && OtherProducts.AreNamedBy(callee))
        {
            _ = _elsewhere.Add(name);
        }
    }
}

/// <summary>Texts that are handed to a parameter that reaches a driver.</summary>
internal sealed record HandedText(IReadOnlyList<MappedText> Texts, IReadOnlyList<DriverInUse> Drivers);
