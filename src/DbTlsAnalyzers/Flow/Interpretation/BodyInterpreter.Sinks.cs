using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Values that reach drivers.</content>
internal sealed partial class BodyInterpreter
{
    /// <summary>A value reaches a driver; lambdas in the same call may still change the settings made from it.</summary>
    private void HandOver(IOperation call, IReadOnlyList<IArgumentOperation> operations, SinkMatch sink, IParameterSymbol parameter, IReadOnlyList<ValueSet> arguments)
    {
        var argument = operations.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal);
        if (argument is null or { ArgumentKind: ArgumentKind.DefaultValue })
        {
            RunDelegates(arguments);
            return;
        }

        var values = arguments[parameter.Ordinal];
        if (values.Single is FunctionFlow factory)
        {
            values = CallFunction(factory, [.. factory.Method.Parameters.Select(Unbound)]);
        }

        var outer = _ambient;
        _ambient = new AmbientBuilder(argument.Value.Syntax, values);
        RunDelegates(arguments);
        if (_ambient.Object is { } builder && _state.PathsOf(builder).Any(static path => path.Writes.Any(static write => write is not SeedWrite)))
        {
            values = Snapshot(builder, isObject: true);
            _ = _reachedSink.Add(builder);
        }

        _ambient = outer;
        Report(call.Syntax, argument.Value.Syntax, sink, values);
    }

    private void Report(SyntaxNode anchor, SyntaxNode sink, SinkMatch match, ValueSet values)
    {
        if (!_frame.IsOwn)
        {
            return;
        }

        var sent = Sent(match.Scheme is { } scheme ? values.Where(value => !IsAddress(value, scheme + "://")) : values);
        Arrive(sent, match.Candidates);
        _uses.Add(anchor, sink, match.Candidates, match.MayBeName, sent);
    }

    private static bool IsAddress(FlowValue value, string start) => value is TextFlow { Text.Value: { } text } && text.TrimStart().StartsWith(start, StringComparison.OrdinalIgnoreCase);

    /// <summary>The values as they are now, whatever becomes of their builders later.</summary>
    private ValueSet Sent(ValueSet values)
    {
        foreach (var value in values.Values)
        {
            switch (value)
            {
                case ObjectFlow { Object: { } builder }:
                    _ = _reachedSink.Add(builder);
                    break;
                case SettingsFlow { Object: { } builder }:
                    _ = _reachedSink.Add(builder);
                    break;
                default:
                    break;
            }
        }

        return ValueSet.Of(values.Values.SelectMany(value => value is ObjectFlow reference ? Snapshot(reference.Object, isObject: true).Values : [value]));
    }
}
