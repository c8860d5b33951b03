using System.Collections.Concurrent;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Flow.Members;

/// <summary>What fields, automatic properties and parameters may hold when a body starts.</summary>
internal sealed class MemberValues(FlowEngine engine)
{
    private readonly ConcurrentDictionary<ISymbol, ValueSet> _known = new(SymbolEqualityComparer.Default);

    public ValueSet Of(IFieldSymbol field, FlowQuery query)
    {
        var isClosed = field.IsReadOnly || field.IsConst || field.DeclaredAccessibility == Accessibility.Private;
        return IsOfInterest(field.Type) && IsInSource(field) ? Ask(field, query, () => Stored(field, isClosed, query)) : ValueSet.Any;
    }

    /// <summary>An automatic property; what a getter computes is the interpreter's affair.</summary>
    public ValueSet Of(IPropertySymbol property, FlowQuery query)
    {
        if (!IsOfInterest(property.Type) || !IsInSource(property) || property.IsAbstract || property.ContainingType.TypeKind == TypeKind.Interface)
        {
            return ValueSet.Any;
        }

        var isClosed = property.SetMethod is not { } setter || setter.DeclaredAccessibility == Accessibility.Private;
        return Ask(property, query, () => Stored(property, isClosed && !property.IsVirtual, query));
    }

    /// <summary>What the callers in the same type hand over; anything else too, unless the method is private.</summary>
    public ValueSet Of(IParameterSymbol parameter, FlowQuery query) =>
        parameter.ContainingSymbol is IMethodSymbol { PartialDefinitionPart: { } definition } ? Of(definition.Parameters[parameter.Ordinal], query)
        : IsOfInterest(parameter.Type) && parameter.ContainingSymbol is IMethodSymbol method && IsInSource(method)
            ? Ask(parameter, query, () => HandedOver(parameter, method, query))
            : ValueSet.Any;

    /// <summary>True for types whose values are followed: text, settings, and what options are set to.</summary>
    public bool IsOfInterest(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Boolean
        || type.TypeKind is TypeKind.Enum or TypeKind.Array
        || type is { Name: "StringBuilder" } or INamedTypeSymbol { Name: "Lazy" or "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] }
        || IsMap(type)
        || ConnectionTypes.IsAbstract(type)
        || engine.Builders.IsAny(type)
        || engine.Builders.IsOption(type);

    /// <summary>True if every constructor replaces what the member's initializer gives it.</summary>
    public bool IsAlwaysOverwritten(ISymbol member, FlowQuery query)
    {
        if (engine.IndexOf(member.ContainingType).BodiesAssigning(member.Name).Count == 0)
        {
            return false;
        }

        var constructors = member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors;
        foreach (var constructor in constructors)
        {
            if (BodyRoot.Of(constructor) is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.ValueText: "this" })
            {
                // Another constructor has run before it.
                continue;
            }

            if (BodyRoot.Of(constructor) is not { } body || !engine.Analyze(body, query).DefiniteWrites.Contains(member, SymbolEqualityComparer.Default))
            {
                return false;
            }
        }

        return !constructors.IsEmpty;
    }

    /// <summary>True for dictionaries of texts.</summary>
    public static bool IsMap(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "ConcurrentDictionary" or "SortedDictionary" or "IDictionary" or "IReadOnlyDictionary", TypeArguments: [_, { SpecialType: SpecialType.System_String }] };

    private static bool IsInSource(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsDefaultOrEmpty || symbol.IsImplicitlyDeclared;

    private ValueSet Ask(ISymbol symbol, FlowQuery query, Func<ValueSet> answer)
    {
        if (_known.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var values = query.Ask(symbol, ValueSet.Any, answer, out var isWhole);
        return isWhole ? _known.GetOrAdd(symbol, values) : values;
    }

    private ValueSet Stored(ISymbol member, bool isClosed, FlowQuery query)
    {
        var values = isClosed ? ValueSet.Empty : Open(member, member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type);
        foreach (var body in engine.IndexOf(member.ContainingType).BodiesAssigning(member.Name))
        {
            if (engine.Analyze(body, query).MemberWrites.TryGetValue(member, out var written))
            {
                values = ValueSet.Join(values, written);
            }
        }

        if (BodyRoot.InitializerOf(member) is { } initializer && !IsAlwaysOverwritten(member, query))
        {
            values = ValueSet.Join(values, engine.Analyze(initializer, query).Result);
        }

        if (PositionalParameter.Of(member) is { } positional)
        {
            values = ValueSet.Join(values, Of(positional, query));
        }

        return values.IsEmpty ? ValueSet.Any : values;
    }

    private ValueSet HandedOver(IParameterSymbol parameter, IMethodSymbol method, FlowQuery query)
    {
        var values = IsCalledFromHereOnly(method) ? ValueSet.Empty
            : Open(parameter, parameter.Type);
        var index = engine.IndexOf(method.ContainingType);
        var callers = method.MethodKind == MethodKind.Constructor ? index.BodiesCreating : index.BodiesCalling(method.Name);
        foreach (var body in callers)
        {
            if (engine.Analyze(body, query).Arguments.TryGetValue(parameter, out var handed))
            {
                values = ValueSet.Join(values, handed);
            }
        }

        if ((values.IsEmpty || !IsCalledFromHereOnly(method)) && BodyRoot.InitializerOf(parameter) is { } initializer)
        {
            values = ValueSet.Join(values, engine.Analyze(initializer, query).Result);
        }

        return values.IsEmpty ? ValueSet.Any : values;
    }

    /// <summary>What code in other types may put in: text is followed to them where somebody asks.</summary>
    private static ValueSet Open(ISymbol entrance, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String ? ValueSet.Of(new HandedFlow(entrance)) : ValueSet.Any;

    private static bool IsCalledFromHereOnly(IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty && !method.IsImplicitlyDeclared;
}
