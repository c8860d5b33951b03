using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <summary>
/// Executes one body over sets of possible values, statement by statement in the order in which they stand. It works on the operation tree
/// rather than on the control flow graph: what is conditional can be read off the branches, object initializers and conditional
/// expressions stay whole, and a tree of broken code is as good as any other.
/// </summary>
internal sealed partial class BodyInterpreter
{
    /// <summary>Helpers that call helpers: deeper chains are unknown.</summary>
    private const int MaxCallDepth = 4;

    private const int MaxPieces = 100;

    private readonly FlowEngine _engine;
    private readonly SyntaxNode _root;
    private readonly FlowQuery _query;
    private readonly UseCollector _uses;
    private readonly ObservedValues _observed;
    private readonly WrittenValues _memberWrites = new();
    private readonly Dictionary<IParameterSymbol, ValueSet> _arguments = new(SymbolEqualityComparer.Default);
    private FlowState _state = new();
    private Frame _frame;

    public BodyInterpreter(FlowEngine engine, SyntaxNode root, FlowQuery query)
    {
        _engine = engine;
        _observed = new ObservedValues(engine.Literals, root);
        _root = root;
        _query = query;
        _uses = new UseCollector();
        _frame = new Frame(null, isOwn: true, null);
    }

    public BodyAnalysis Run()
    {
        if (_engine.OperationOf(_root) is not { } operation)
        {
            return BodyAnalysis.Nothing;
        }

        var result = Start(operation);
        if (_captured.MustRepeat)
        {
            // A lambda read a variable that is written after it: once more, now that all its values are known.
            _captured.Repeat();
            _uses.Clear();
            _memberWrites.Clear();
            _arguments.Clear();
            _objects.Clear();
            _shared.Clear();
            _unseen.Clear();
            _called.Clear();
            _observed.Clear();
            result = Start(operation);
        }

        ReportObjects();
        var definite = _state.Variables.Where(static pair => pair.Key is IFieldSymbol or IPropertySymbol).ToDictionary(static pair => pair.Key, static pair => pair.Value);
        return new BodyAnalysis
        {
            Uses = _uses.ToList(),
            // What was written before a definite write is gone by the end.
            MemberWrites = _memberWrites.Written.Concat(definite.Keys.Cast<ISymbol>()).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToDictionary<ISymbol, ISymbol, ValueSet>(
                static member => member, member => Detach(definite.TryGetValue(member, out var last) ? last : _memberWrites.Of(member)), SymbolEqualityComparer.Default),
            DefiniteWrites = [.. definite.Keys.Cast<ISymbol>()],
            Arguments = _arguments,
            Completed = CompletedEntrances(),
            Result = Detach(result),
            Observed = _observed.Values,
            Overwritten = _overwritten,
        };
    }

    private ValueSet Start(IOperation operation)
    {
        _state = new FlowState();
        _frame = new Frame(MethodOf(operation), isOwn: true, null);
        var result = ValueSet.Any;
        switch (operation)
        {
            case IFieldInitializerOperation initializer:
                result = Evaluate(initializer.Value);
                MarkEscape(result);
                break;
            case IPropertyInitializerOperation initializer:
                result = Evaluate(initializer.Value);
                MarkEscape(result);
                break;
            case IParameterInitializerOperation initializer:
                result = Evaluate(initializer.Value);
                break;
            default:
                Execute(operation);
                result = _frame.Returned;
                MarkEscape(result);
                _state = FlowState.Join(_state, _frame.Exit);
                RunUncalledLocalFunctions();
                break;
        }

        return result;
    }

    private static IMethodSymbol? MethodOf(IOperation operation) => operation.SemanticModel?.GetDeclaredSymbol(operation.Syntax) as IMethodSymbol;

    /// <summary>Executes a called body in its own frame and hands back what it returns; the state goes on from its exits.</summary>
    private ValueSet RunFrame(IMethodSymbol method, bool isOwn, IOperation body)
    {
        var caller = _frame;
        _frame = new Frame(method, isOwn, caller);
        var result = ValueSet.Any;
        Execute(body);
        if (!_frame.Returned.IsEmpty)
        {
            result = _frame.Returned;
        }

        _state = FlowState.Join(_state, _frame.Exit);
        _frame = caller;
        return result;
    }
}
