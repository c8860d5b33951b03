using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <content>Calls.</content>
internal sealed partial class ValidatorRun
{
    private AbstractValue Invoke(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var instance = call.Instance is null ? null : Evaluate(call.Instance);
        var arguments = Arguments(call, method.Parameters.Length);
        if (_flow != Flow.Next)
        {
            return AbstractValue.Configuration;
        }

        var result = Invoke(call, method, instance, arguments);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                GiveBack(argument.Value, bodies.Of(method)?.Symbol.Parameters[parameter.Ordinal], instance is null ? Join(arguments) : Join(Prepend(instance, arguments)));
            }
        }

        return result;
    }

    /// <summary>What a method puts into a variable of its caller; of code that we cannot see, something that depends on what it is handed.</summary>
    private void GiveBack(IOperation target, IParameterSymbol? parameter, UnknownValue handed)
    {
        if (parameter is not null && _state.TryGetValue(parameter, out var value))
        {
            _ = Store(target, value);
        }
        else if (handed.Of != Taint.Configuration)
        {
            _ = Store(target, handed);
        }
    }

    private AbstractValue Invoke(IInvocationOperation call, IMethodSymbol method, AbstractValue? instance, AbstractValue[] arguments)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            // A delegate that answers may be a validator of any shape; one that answers nothing (Action<string>) is what it is told.
            return instance is FunctionValue function ? Call(function, arguments)
                : Unseen(call, method.ReturnsVoid ? arguments : Prepend(AbstractValue.Content, arguments));
        }

        if (Known(method, instance, arguments) is { } known)
        {
            return known;
        }

        if (bodies.Of(method) is { } body)
        {
            return Call(new FunctionValue(body), arguments);
        }

        AbstractValue[] everything = instance is null ? arguments : Prepend(instance, arguments);
        return Outlets.IsFor(method.ContainingType) ? Message(everything)
            : IsPlatform(method) && everything.All(static x => x is not (CertificateValue or ChainValue { IsFromPeer: true })) && !everything.Any(IsFromErrors) ? Queried(everything)
            : Unseen(call, everything);
    }

    /// <summary>
    /// What the platform makes of values and functions that it calls with unknown ones (<c>pins.Any(pin => …)</c>). Which of them there are is
    /// not for configuration to decide where the function looks at what the peer sent.
    /// </summary>
    private UnknownValue Queried(AbstractValue[] everything)
    {
        var result = Join([.. everything.Select(Result)]);
        return result.Of == Taint.Configuration && everything.Any(ReadsInputs) ? AbstractValue.Content : result;
    }

    private bool ReadsInputs(AbstractValue value) =>
        value is FunctionValue { Function.Body: { } body } && body.Descendants().Any(operation =>
            operation switch { IParameterReferenceOperation { Parameter: var parameter } => parameter, ILocalReferenceOperation { Local: var local } => local, _ => (ISymbol?)null } is { } variable
            && _state.TryGetValue(variable, out var held) && held.DependsOn == Taint.Content);

    /// <summary>Not a collection expression: spreading an array takes a span, and with it an assembly that old hosts do not have.</summary>
    private static AbstractValue[] Prepend(AbstractValue first, AbstractValue[] others) => new[] { first }.Concat(others).ToArray();

    private AbstractValue[] Arguments(IInvocationOperation call, int count)
    {
        var arguments = new AbstractValue[count];
        for (var i = 0; i < count; i++)
        {
            arguments[i] = AbstractValue.Configuration;
        }

        foreach (var argument in call.Arguments)
        {
            var value = Evaluate(argument.Value);
            if (argument.Parameter is { } parameter && parameter.Ordinal < count)
            {
                arguments[parameter.Ordinal] = value;
            }
        }

        return arguments;
    }

    /// <summary>Methods whose result follows from the arguments.</summary>
    private AbstractValue? Known(IMethodSymbol method, AbstractValue? instance, AbstractValue[] arguments)
    {
        if (Tasks.AreOf(method.ContainingType) && Tasks.ResultOf(method.Name, instance, arguments) is { } promised)
        {
            return Result(promised);
        }

        switch (instance)
        {
            case ConstantValue { Value: long flags } errors when method.Name is "HasFlag" && arguments.Length == 1 && arguments[0] is ConstantValue { Value: long flag }:
                return errors with { Value = (flags & flag) == flag };
            case ConstantValue { Value: not null } value when method.Name is "Equals" && arguments.Length == 1 && arguments[0] is ConstantValue:
                return AreEqual(value, arguments[0]);
            case ConstantValue { Value: long } errors when method.Name is "ToString":
                return Message([errors]);
            case CertificateValue when method.Name is "Verify":
                return BuiltBySystem();
            case CertificateValue:
                return CertificateMembers.Read(method.Name);
            case UnknownValue { Of: Taint.Content } when CertificateMembers.AreOf(method.ContainingType):
                return CertificateMembers.Read(method.Name);
            case ChainValue chain when method.Name is "Build":
                chain.IsRebuilt = true;
                return MayThrow() ? AbstractValue.Configuration : Built(chain);
            case ChainValue:
                return AbstractValue.Content;
        }

        if (arguments.Length > 0 && arguments[0] is StatusListValue statuses)
        {
            return Query(method.Name, statuses, arguments);
        }

        return method switch
        {
            { ContainingType.SpecialType: SpecialType.System_Object, Name: "Equals" or "ReferenceEquals" } when arguments.Length == 2 => AreEqual(arguments[0], arguments[1]),
            { ContainingType.SpecialType: SpecialType.System_String, Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } when arguments.Length == 1 && arguments[0] is UnknownValue { IsNotNull: true } => AbstractValue.False,
            _ => null,
        };
    }

    /// <summary>LINQ, and <c>Array</c>'s own methods, on the platform's findings about the chain.</summary>
    private AbstractValue? Query(string method, StatusListValue statuses, AbstractValue[] arguments)
    {
        var test = arguments.Length > 1 ? arguments[1] as FunctionValue : null;
        return (method, statuses.Status) switch
        {
            ("Any" or "Exists", null) => new ConstantValue(false, IsFromErrors: true),
            ("All" or "TrueForAll", null) => new ConstantValue(true, IsFromErrors: true),
            ("Any", _) when arguments.Length == 1 => new ConstantValue(true, IsFromErrors: true),
            ("Any" or "Exists" or "All" or "TrueForAll", _) when test is not null => Call(test, [ElementOf(statuses)]),
            ("Count", var status) when arguments.Length == 1 => new ConstantValue(status is null ? 0L : 1L, IsFromErrors: true),
            ("First" or "Single" or "FirstOrDefault" or "SingleOrDefault" or "Last", not null) when arguments.Length == 1 => ElementOf(statuses),
            _ => null,
        };
    }

    /// <summary>What a function that the platform calls with unknown arguments gives; anything else gives itself.</summary>
    private AbstractValue Result(AbstractValue value) =>
        value is FunctionValue { Function: not null } function ? Call(function, [.. function.Function.Symbol.Parameters.Select(static _ => AbstractValue.Configuration)]) : value;

    /// <summary>
    /// Code that we cannot see. If it is handed the certificate, the chain or the errors, what it says is a verdict: its result cannot be forged,
    /// and where the result is not used it throws for an impostor.
    /// </summary>
    private UnknownValue Unseen(IInvocationOperation call, IReadOnlyList<AbstractValue> arguments)
    {
        var isHandedInputs = arguments.Any(static x => x.DependsOn == Taint.Content && x is not UnknownValue { IsMessage: true });
        foreach (var chain in arguments.OfType<ChainValue>())
        {
            chain.TrustsTheSystem = false;
        }

        if (call.TargetMethod.ReturnsVoid || call.Parent is IExpressionStatementOperation)
        {
            if (isHandedInputs && !Decide(Taint.Content))
            {
                _flow = Flow.Throw;
            }

            return AbstractValue.Configuration;
        }

        if (MayThrow())
        {
            return AbstractValue.Configuration;
        }

        return isHandedInputs || arguments.Any(static x => x.DependsOn == Taint.Text) ? AbstractValue.Content
            : new UnknownValue(Taint.Configuration, call.Syntax.ToString());
    }

    /// <summary>An impostor can make a check fail: whether a handler then answers true is his to choose.</summary>
    private bool MayThrow()
    {
        if (_openTries > 0 && !Decide(Taint.Text, isOfSuccess: true))
        {
            _flow = Flow.Throw;
        }

        return _flow == Flow.Throw;
    }

    private static bool IsPlatform(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { IsGlobalNamespace: false })
        {
            if (space.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return space.Name is "System";
            }

            space = space.ContainingNamespace;
        }

        return false;
    }
}
