using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Lambdas, method groups and local functions.</content>
internal sealed partial class BodyInterpreter
{
    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _localFunctions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _called = new(SymbolEqualityComparer.Default);
    private AmbientBuilder? _ambient;

    /// <summary>Settings made from the string of the call that is being executed: what a configuration lambda of that call changes.</summary>
    private sealed class AmbientBuilder(SyntaxNode creation, ValueSet seed)
    {
        public SyntaxNode Creation => creation;

        public ValueSet Seed => seed;

        public FlowObject? Object { get; set; }
    }

    private void FindLocalFunctions(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
        {
            if (statement is ILocalFunctionOperation function)
            {
                _localFunctions[function.Symbol.OriginalDefinition] = function;
            }
        }
    }

    private void RunUncalledLocalFunctions()
    {
        foreach (var pair in _localFunctions.ToArray())
        {
            if (_called.Add(pair.Key) && BodyRootContains(pair.Value.Syntax))
            {
                var before = _state.Clone();
                _state.IsDead = false;
                _ = CallLocal(pair.Key, pair.Value.Body ?? pair.Value.IgnoredBody, [.. pair.Key.Parameters.Select(Unbound)], isOwn: true);
                _state = FlowState.Join(before, _state);
            }
        }
    }

    private bool BodyRootContains(SyntaxNode node) => node.SyntaxTree == _root.SyntaxTree && _root.FullSpan.Contains(node.FullSpan);

    /// <summary>A delegate that is made for a purpose not seen: its body may run, with anything.</summary>
    private ValueSet MakeDelegate(IOperation operation)
    {
        if (FunctionOf(operation) is not { } function)
        {
            return operation is IDelegateCreationOperation creation ? Evaluate(creation.Target) : Visit(operation);
        }

        RunDelegate(function);
        return ValueSet.Of(function);
    }

    private static FunctionFlow? FunctionOf(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                case IAnonymousFunctionOperation lambda:
                    return new FunctionFlow(lambda.Symbol, lambda);
                case IMethodReferenceOperation { Method: { } method }:
                    return new FunctionFlow(method, null);
                default:
                    return null;
            }
        }
    }

    private void RunDelegates(IReadOnlyList<ValueSet> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Single is FunctionFlow function)
            {
                RunDelegate(function);
            }
        }
    }

    /// <summary>Runs a delegate that somebody else will call: with the builder of the call at hand if it takes one.</summary>
    private void RunDelegate(FunctionFlow function)
    {
        var configures = function.Method.Parameters.Any(parameter => _engine.Builders.IsAny(parameter.Type));
        if (function.Lambda is null && !_localFunctions.ContainsKey(function.Method.OriginalDefinition) && !configures)
        {
            return;
        }

        var before = _state.Clone();
        _ = CallFunction(function, [.. function.Method.Parameters.Select(Unbound)]);
        foreach (var parameter in function.Method.Parameters)
        {
            // Nobody can read it any more, and what is known is copied at every branch.
            _state.Forget(parameter);
        }

        if (!configures || _state.IsDead)
        {
            _state = FlowState.Join(before, _state);
        }
    }

    private ValueSet CallFunction(FunctionFlow function, IReadOnlyList<ValueSet> arguments)
    {
        var target = function.Method.OriginalDefinition;
        if (function.Lambda is IAnonymousFunctionOperation lambda)
        {
            return CallLocal(lambda.Symbol, lambda.Body, arguments, isOwn: true);
        }

        if (_localFunctions.TryGetValue(target, out var local))
        {
            _ = _called.Add(target);
            return CallLocal(target, local.Body ?? local.IgnoredBody, arguments, isOwn: true);
        }

        return target.DeclaringSyntaxReferences.IsDefaultOrEmpty ? ValueSet.Any : CallSource(target, arguments);
    }

    private ValueSet InvokeDelegate(ValueSet receiver, IReadOnlyList<ValueSet> arguments)
    {
        if (receiver.Single is FunctionFlow function)
        {
            return CallFunction(function, arguments);
        }

        foreach (var argument in arguments)
        {
            Expose(argument);
        }

        return ValueSet.Any;
    }

    /// <summary>What a parameter holds when nobody is seen to hand anything over: the ambient builder, a builder of unknown contents, anything.</summary>
    private ValueSet Unbound(IParameterSymbol parameter)
    {
        if (_ambient is { } ambient && _engine.Builders.DataSourceBuilderOf(parameter.Type) is not null)
        {
            if (ambient.Object is null && MakeObject(parameter.Type, ambient.Creation) is { } made)
            {
                ambient.Object = made;
                _state.Set(made, SeedPaths(ambient.Seed, ambient.Creation, replaces: false));
            }

            return ambient.Object is { } builder ? ValueSet.Of(new ObjectFlow(builder)) : ValueSet.Any;
        }

        return ReceivedBuilder(parameter) ?? ValueSet.Any;
    }
}
