using System.Collections.Concurrent;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Recognition;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>Connection strings that reach no driver in sight: known by their name and their keys (DESIGN: what counts as a connection string).</summary>
internal sealed class LooseStrings(FlowEngine engine, CompilationDrivers drivers)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, CompilationScan> _types = new(SymbolEqualityComparer.Default);
    private CompilationScan? _scan;

    public bool MayBegin(SyntaxNode literal) => engine.Literals.MayBegin(literal);

    /// <summary>The use that a literal begins; null if it is none or a sink's affair.</summary>
    public ConnectionUse? UseAt(ExpressionSyntax literal, SemanticModel model, CancellationToken cancellationToken)
    {
        if (LiteralContext.SettingOf(literal) is { } setting)
        {
            return UseOfSetting((LiteralExpressionSyntax)literal, setting);
        }

        var expression = LiteralContext.Outermost(literal);
        if (BodyRoot.Of(expression) is not { } root
            || LiteralContext.PlaceOf(expression) is not { } place
            || (expression == literal && !MayBeOne(literal))
            || FirstIn(expression) != literal)
        {
            return null;
        }

        var body = engine.Analyze(root, new FlowQuery(cancellationToken));
        var texts = body.Observed.TryGetValue(expression, out var values) ? values.Values.OfType<TextFlow>().Select(static value => value.Text).ToArray() : [];
        if (texts.Length == 0 || body.Reaches(texts[0]) || body.Overwritten.Contains(texts[0]))
        {
            return null;
        }

        var name = LiteralName.In(place, model, cancellationToken);
        var use = name.IsOurs ? Recognize(texts, name.Text) : null;
        if ((use is null && !texts.Any(text => MayBeHanded(text.Value))) || (place is { Argument: null, Attribute: null } && IsReplacedByConstructors(root, model, cancellationToken)))
        {
            return null;
        }

        return WhereItGoes(expression, texts[0], place, name, use, ScanFor(expression, model, cancellationToken), cancellationToken) is ({ } found, var anchors)
            ? new ConnectionUse(expression, found.Drivers, [.. found.Texts.Select(static text => new TextValue(text))]) { Anchors = anchors }
            : null;
    }

    /// <summary>What other code makes of it overrules what it looks like; null if that leaves nothing to say here.</summary>
    private (Recognized Use, IReadOnlyList<SyntaxNode> Anchors)? WhereItGoes(
        ExpressionSyntax expression, MappedText text, LiteralPlace place, LiteralName name, Recognized? use, CompilationScan scan, CancellationToken cancellationToken)
    {
        if (scan.Reaches(text))
        {
            return null;
        }

        if (place.Argument is not null || place.Attribute is not null || place.IsReceiver || IsMemberOfAnother(place.Target) || (place.Name is { } kept && scan.PassesOn(kept)))
        {
            // Handed to code that another type may hold.
            scan = _scan ??= CompilationScan.Of(engine, cancellationToken);
        }

        var isInTests = LiteralContext.IsInTests(expression);
        if (scan.Arrivals?.HandedBeginningWith(text) is { } handed)
        {
            // Tests hand strings to builders to look at what they make of them.
            return handed.Way.Connects || !isInTests ? (new Recognized(handed.Texts, handed.Way.Drivers), handed.Way.Anchors) : null;
        }

        return use is null || scan.Arrivals?.IsCompleted(text) == true || (name.Text is { } called && scan.GoesElsewhere(called)) || isInTests ? null : (use, []);
    }

    /// <summary>True for the initializer of a member that never keeps what it says.</summary>
    private bool IsReplacedByConstructors(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        root is EqualsValueClauseSyntax { Parent: { } declaration } && model.GetDeclaredSymbol(declaration, cancellationToken) is { } member and (IFieldSymbol or IPropertySymbol)
        && engine.Members.IsAlwaysOverwritten(member, new FlowQuery(cancellationToken));

    /// <summary>A value that generated code keeps in an attribute: no code of the project says where it goes.</summary>
    private ConnectionUse? UseOfSetting(LiteralExpressionSyntax literal, string name) =>
        CSharpText.FromLiteral(literal) is { } text && Recognize([text], name) is { } found
            ? new ConnectionUse(literal, found.Drivers, [.. found.Texts.Select(static x => new TextValue(x))])
            : null;

    /// <summary>Two keywords of one driver are enough to ask where a text goes; what it is, the answer says.</summary>
    private bool MayBeHanded(string text)
    {
        var settings = ConnectionStringParser.Parse(text).Settings;
        return drivers.Referenced.Any(driver => settings.Count(setting => driver.Find(setting.Key) is not null) > 1);
    }

    /// <summary>What stays within a type is looked for in that type only; looking through all code is a hundred times as much work.</summary>
    private CompilationScan ScanFor(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        LiteralContext.TypeThatKeeps(expression) is { } declaration && model.GetDeclaredSymbol(declaration, cancellationToken) is { } type
            ? _types.GetOrAdd(type, key => CompilationScan.Of(key, engine, cancellationToken))
            : _scan ??= CompilationScan.Of(engine, cancellationToken);

    /// <summary>Under the best of names: a literal that is nothing even then needs no binding to tell what it is called.</summary>
    private bool MayBeOne(ExpressionSyntax literal) =>
        literal is not LiteralExpressionSyntax { Token.ValueText: { } text }
        || MayBeHanded(text)
        || ConnectionStringRecognizer.Recognize(ConnectionStringParser.Parse(text), LiteralName.Best, drivers.Referenced).Count > 0;

    private SyntaxNode? FirstIn(ExpressionSyntax expression)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            if (node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && engine.Literals.MayBegin(node))
            {
                return node;
            }
        }

        return null;
    }

    private Recognized? Recognize(IReadOnlyList<MappedText> texts, string? name)
    {
        IReadOnlyList<DriverInUse> found = [];
        var fitting = new List<MappedText>();
        foreach (var text in texts)
        {
            var recognized = ConnectionStringRecognizer.Recognize(ConnectionStringParser.Parse(text.Value), name, drivers.Referenced);
            if (recognized.Count > 0 && (fitting.Count == 0 || recognized.SequenceEqual(found)))
            {
                found = recognized;
                fitting.Add(text);
            }
        }

        return fitting.Count == 0 ? null : new Recognized(fitting, found);
    }

    /// <summary><c>other.Text = …</c>, <c>new Other { Text = … }</c>.</summary>
    private static bool IsMemberOfAnother(ExpressionSyntax? target) =>
        target is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } or { Parent.Parent: InitializerExpressionSyntax };

    /// <summary>What an expression may be, as connection strings of certain drivers.</summary>
    private sealed record Recognized(IReadOnlyList<MappedText> Texts, IReadOnlyList<DriverInUse> Drivers);
}
