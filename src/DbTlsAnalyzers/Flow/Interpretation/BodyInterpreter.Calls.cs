using DbTlsAnalyzers.Flow.Members;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Calls: sinks, code that is seen, and code that is not.</content>
internal sealed partial class BodyInterpreter
{
    private ValueSet Invoke(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = EvaluateBuilder(invocation.Instance);
        var arguments = EvaluateArguments(invocation.Arguments, method);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(receiver, arguments);
        }

        if (_engine.Sinks.Find(method, invocation.Instance?.Type) is { Parameter: { } parameter } sink)
        {
            HandOver(invocation, invocation.Arguments, sink, parameter, arguments);
            return ValueSet.Any;
        }

        if (MadeByFactory(invocation, receiver, arguments) is { } made)
        {
            return made;
        }

        if (InvokeOnObject(invocation, receiver, arguments) is { } settings)
        {
            RunDelegates(arguments);
            return settings;
        }

        if (InvokeString(invocation, receiver, arguments) is { } text)
        {
            return text;
        }

        if (ConfigurationKeys.ReadBy(invocation, arguments) is { } configured)
        {
            return configured;
        }

        if (method is { Name: "TryGetValue", Parameters.Length: 2 } && receiver.Single is SequenceFlow)
        {
            Store(invocation.Arguments[1].Value, ElementsOf(receiver));
            return ValueSet.Any;
        }

        RunDelegates(arguments);
        return HandBuilderToDriver(invocation, invocation.Arguments, method, arguments) ?? CallOther(invocation, method, arguments);
    }

    private ValueSet CallOther(IInvocationOperation invocation, IMethodSymbol method, IReadOnlyList<ValueSet> arguments)
    {
        var target = method.OriginalDefinition;
        RememberArguments(target, arguments);
        if (_localFunctions.TryGetValue(target, out var function))
        {
            _ = _called.Add(target);
            var result = CallLocal(target, function.Body ?? function.IgnoredBody, arguments, isOwn: true);
            CopyOut(invocation.Arguments, target);
            return result;
        }

        // What a generic method makes shows at the call only.
        if (IsWorthCalling(target, method.ReturnType, arguments))
        {
            var result = CallSource(target, arguments);
            CopyOut(invocation.Arguments, target);
            return result;
        }

        CopyOut(invocation.Arguments, null);
        return PassOn(method, arguments);
    }

    /// <summary>
    /// Code that is not seen may do anything to a builder. A driver's own extensions (<c>UseNodaTime</c>) configure other things and hand the
    /// builder back.
    /// </summary>
    private ValueSet PassOn(IMethodSymbol method, IReadOnlyList<ValueSet> arguments)
    {
        if (method.IsExtensionMethod && arguments.Count > 0 && arguments[0].Single is ObjectFlow { Object: { Kind: FlowObjectKind.DataSourceBuilder } builder }
            && builder.Candidates.Any(driver => driver.Driver.Namespaces.Contains(method.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)))
        {
            return arguments[0];
        }

        foreach (var argument in arguments)
        {
            Expose(argument);
        }

        return ValueSet.Any;
    }

    private ValueSet[] EvaluateArguments(IReadOnlyList<IArgumentOperation> arguments, IMethodSymbol method)
    {
        var values = new ValueSet[Math.Max(method.Parameters.Length, arguments.Count)];
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            var index = argument.Parameter?.Ordinal ?? i;
            if (index < values.Length)
            {
                values[index] = EvaluateArgument(argument);
            }
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= ValueSet.Any;
        }

        return values;
    }

    private ValueSet EvaluateArgument(IArgumentOperation argument)
    {
        if (argument.ArgumentKind == ArgumentKind.DefaultValue && argument.Parameter is { } omitted && BodyRoot.InitializerOf(omitted.OriginalDefinition) is { } initializer)
        {
            return _engine.Analyze(initializer, _query).Result;
        }

        // What it held before is not asked for.
        if (argument is { Parameter.RefKind: RefKind.Out, Value: ILocalReferenceOperation or IParameterReferenceOperation })
        {
            return ValueSet.Any;
        }

        // What a lambda does depends on whom it is handed to.
        return FunctionOf(argument.Value) is { } function ? ValueSet.Of(function) : Evaluate(argument.Value);
    }

    private void RememberArguments(IMethodSymbol method, IReadOnlyList<ValueSet> arguments)
    {
        if (!_frame.IsOwn || method.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Ordinal < arguments.Count)
            {
                RememberArgument(parameter, arguments[parameter.Ordinal]);
            }
        }
    }

    private void RememberArgument(IParameterSymbol parameter, ValueSet argument)
    {
        if (_engine.Members.IsOfInterest(parameter.Type))
        {
            var values = Detach(argument);
            _arguments[parameter] = _arguments.TryGetValue(parameter, out var before) ? ValueSet.Join(before, values) : values;
        }
    }

    /// <summary>Only calls that make text or settings, or are given a builder, are followed.</summary>
    private bool IsWorthCalling(IMethodSymbol method, ITypeSymbol result, IReadOnlyList<ValueSet> arguments) =>
        !method.DeclaringSyntaxReferences.IsDefaultOrEmpty
        && (MakesText(result)
            || arguments.Any(static argument => argument.Values.Any(static value => value is ObjectFlow))
            || method.Parameters.Any(static parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && parameter.Type.SpecialType == SpecialType.System_String));

    private bool MakesText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => true,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ } result] } => MakesText(result),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(static element => element.Type.SpecialType == SpecialType.System_String),
        { Name: "StringBuilder" } => true,
        _ => _engine.Builders.IsAny(type) || ConnectionTypes.IsAbstract(type),
    };

    /// <summary>Executes a method of this compilation; what it returns is unknown where it may be overridden, too deep or calls itself.</summary>
    private ValueSet CallSource(IMethodSymbol method, IReadOnlyList<ValueSet> arguments)
    {
        var isOpen = method.IsAbstract || (method.IsVirtual && !method.IsSealed) || method.ContainingType?.TypeKind == TypeKind.Interface;
        method = _engine.Implementations.OnlyOneOf(method) ?? method;
        if (method.IsAbstract || BodyRoot.Of(method) is not { } root || _engine.OperationOf(root) is not { } body)
        {
            _ = PassOn(method, arguments);
            return ValueSet.Any;
        }

        var result = CallLocal(method, body, arguments, isOwn: false);
        return isOpen ? ValueSet.Join(result, ValueSet.Any) : result;
    }

    private ValueSet CallLocal(IMethodSymbol method, IOperation? body, IReadOnlyList<ValueSet> arguments, bool isOwn)
    {
        if (body is null || _frame.Depth >= MaxCallDepth || _frame.IsExecuting(method))
        {
            foreach (var argument in arguments)
            {
                Expose(argument);
            }

            return ValueSet.Any;
        }

        foreach (var parameter in method.Parameters)
        {
            _state.Set(parameter, parameter.Ordinal < arguments.Count ? Adopt(arguments[parameter.Ordinal]) : ValueSet.Any);
        }

        return RunFrame(method, isOwn && _frame.IsOwn, body);
    }

    /// <summary>What a call leaves in the variables that it was given by reference.</summary>
    private void CopyOut(IReadOnlyList<IArgumentOperation> arguments, IMethodSymbol? called)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                Store(argument.Value, (called is null ? null : _state.Find(called.Parameters[parameter.Ordinal])) ?? ValueSet.Any);
            }
        }
    }
}
