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
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Evidence;

/// <summary>Connection strings that reach no driver in sight: known by their name and their keys (DESIGN: what counts as a connection string).</summary>
internal sealed class LooseStrings(FlowEngine engine, CompilationDrivers drivers)
{
    private const string BestName = "connectionString";

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
        if (texts.Length == 0 || body.Reaches(texts[0]))
        {
            return null;
        }

        var name = NameIn(place, model, cancellationToken);
        var use = name.IsOurs ? Recognize(texts, name.Text) : null;
        if (use is null && !texts.Any(text => MayBeHanded(text.Value)))
        {
            return null;
        }

        var scan = ScanFor(expression, model, cancellationToken);
        if (scan.Reaches(texts[0]))
        {
            return null;
        }

        if (place.Argument is not null || place.IsReceiver || IsMemberOfAnother(place.Target) || (place.Name is { } kept && scan.PassesOn(kept)))
        {
            // Handed to code that another type may hold.
            scan = _scan ??= CompilationScan.Of(engine, cancellationToken);
        }

        var handed = scan.Arrivals?.HandedBeginningWith(texts[0]);
        if (handed is not null)
        {
            use = (handed.Texts, handed.Way.Drivers);
        }
        else if (scan.Arrivals?.IsCompleted(texts[0]) == true || (name.Text is { } called && scan.GoesElsewhere(called)) || LiteralContext.IsInTests(expression))
        {
            return null;
        }

        return use is { } found
            ? new ConnectionUse(expression, found.Drivers, [.. found.Texts.Select(static text => new TextValue(text))]) { Anchors = handed?.Way.Anchors ?? [] }
            : null;
    }

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
        || ConnectionStringRecognizer.Recognize(ConnectionStringParser.Parse(text), BestName, drivers.Referenced).Count > 0;

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

    private (IReadOnlyList<MappedText> Texts, IReadOnlyList<DriverInUse> Drivers)? Recognize(IReadOnlyList<MappedText> texts, string? name)
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

        return fitting.Count == 0 ? null : (fitting, found);
    }

    /// <summary>
    /// What the text is called. An argument has its parameter's name, or the key beside it; if neither sounds like a connection string, or the
    /// callee belongs to another product or to another database, it is none of ours.
    /// </summary>
    private static (string? Text, bool IsOurs) NameIn(LiteralPlace place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (place.Argument is not { } argument)
        {
            return (Known(place.Name), !place.IsReceiver && (place.Target is not { } target || !IsOfOthers(ReceiverOf(target, model, cancellationToken))));
        }

        if (model.GetOperation(argument, cancellationToken) is not IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter })
        {
            return (null, false);
        }

        var name = ConnectionStringName.IsLike(place.Name) ? place.Name : Known(parameter.Name);
        return (name, ConnectionStringName.IsLike(name) && !OtherProducts.AreNamedBy(method.ContainingType.ToDisplayString() + " " + method.Name) && !IsConnection(method.ContainingType));
    }

    /// <summary><c>other.Text = …</c>, <c>new Other { Text = … }</c>.</summary>
    private static bool IsMemberOfAnother(ExpressionSyntax? target) =>
        target is MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) } or { Parent.Parent: InitializerExpressionSyntax };

    /// <summary>A connection, a builder or settings of another product.</summary>
    private static bool IsOfOthers(ITypeSymbol? type) => type is not null && (OtherProducts.AreNamedBy(type.Name) || IsConnection(type.BaseType));

    /// <summary>The type of the object whose member or element is assigned; null for variables and the object itself.</summary>
    private static ITypeSymbol? ReceiverOf(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) => target switch
    {
        MemberAccessExpressionSyntax access => model.GetTypeInfo(access.Expression, cancellationToken).Type,
        ElementAccessExpressionSyntax element => model.GetTypeInfo(element.Expression, cancellationToken).Type,
        { Parent.Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } => model.GetTypeInfo(creation, cancellationToken).Type,
        _ => null,
    };

    /// <summary>Short names that nearly always mean one thing.</summary>
    private static string? Known(string? name) => name?.TrimStart('_').ToUpperInvariant() is "CS" or "CONN" or "DSN" or "CONSTR" ? BestName : name;

    /// <summary>True for connections and builders of drivers that are not ours (ours are sinks).</summary>
    private static bool IsConnection(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name is "DbConnection" or "DbConnectionStringBuilder" or "Exception" or "Attribute")
            {
                return true;
            }
        }

        return false;
    }
}
