using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Connections behind abstract types, and those of products that are no drivers of ours.</content>
internal sealed partial class BodyInterpreter
{
    private ValueSet ConnectionOf(ITypeSymbol? type) =>
        ConnectionTypes.IsConcrete(type) ? ValueSet.Of(new ConnectionFlow(_engine.Connections.DriverOf(type))) : ValueSet.Any;

    /// <summary>What a factory makes, and the factory of a name; null for other calls.</summary>
    private ValueSet? MadeByFactory(IInvocationOperation call, ValueSet factory, IReadOnlyList<ValueSet> arguments)
    {
        var method = call.TargetMethod;
        if (method is { Name: "GetFactory", ContainingType.Name: "DbProviderFactories" })
        {
            return arguments.Count > 0 && arguments[0].KnownText is { } name ? ValueSet.Of(new ConnectionFlow(_engine.Connections.DriverNamed(name))) : ValueSet.Any;
        }

        if (!method.Parameters.IsEmpty || !(ConnectionTypes.IsConcrete(method.ContainingType) || ConnectionTypes.IsAbstract(method.ContainingType)))
        {
            return null;
        }

        switch (method.Name)
        {
            // Of the driver of the factory's own type, else of the one whose factory is known to be in the variable.
            case "CreateConnection":
                return _engine.Connections.DriverOf(call.Instance?.Type) is { } driver ? ValueSet.Of(new ConnectionFlow(driver))
                    : factory.Single is ConnectionFlow ? factory
                    : ValueSet.Any;
            case "CreateConnectionStringBuilder" when MakeObject(call.Type, call.Syntax) is { } builder:
                _state.Set(builder, [BuilderPath.Empty]);
                Register(builder);
                return ValueSet.Of(new ObjectFlow(builder));
            default:
                return null;
        }
    }

    /// <summary>Who gets the connection string that is set on a <c>DbConnection</c>: the driver of the object that is in it; nobody of ours.</summary>
    private static SinkMatch? SinkBehind(ValueSet receiver, IPropertySymbol property) =>
        property is { Name: BuilderTypes.TextProperty, Parameters.Length: 0 }
        && (ConnectionTypes.IsAbstract(property.ContainingType) || ConnectionTypes.IsConcrete(property.ContainingType))
        && receiver.Values.All(static value => value is ConnectionFlow)
            ? new SinkMatch(receiver.Single is ConnectionFlow { Driver: { } driver } ? [driver] : [], null, MayBeName: false)
            : null;

    /// <summary>Text that a connection of another product is made with is none of a driver's.</summary>
    private void HandToOthers(IObjectCreationOperation creation, ValueSet made, IReadOnlyList<ValueSet> arguments)
    {
        if (made.Single is not ConnectionFlow { Driver: null })
        {
            return;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String } parameter)
            {
                Report(creation.Syntax, argument.Value.Syntax, new SinkMatch([], parameter, MayBeName: false), arguments[parameter.Ordinal]);
            }
        }
    }
}
