using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DbTlsAnalyzers.Callbacks;

/// <summary>A place where code hands a callback to a driver.</summary>
/// <param name="Node">The assignment or the call.</param>
/// <param name="Value">What is handed over.</param>
/// <param name="Receiver">The connection or builder; null if it cannot be told.</param>
/// <param name="Member">The driver's member.</param>
/// <param name="Driver">The driver in use.</param>
internal sealed record CallbackInstallation(SyntaxNode Node, IOperation Value, IOperation? Receiver, CallbackMember Member, DriverInUse Driver)
{
    /// <summary>
    /// The same as the callers of the method around it make it, if the connection or builder is a parameter of that: each with its own receiver
    /// and, where that is a parameter too, its own callback.
    /// </summary>
    public IReadOnlyList<CallbackInstallation> AtCallers(FunctionBodies bodies) =>
        ParameterIn(Receiver) is { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } receiver
            ? [.. bodies.CallsOf(method).Select(call => this with { Node = call.Syntax, Receiver = FunctionBodies.ArgumentOf(call, receiver), Value = ValueAt(call) })]
            : [];

    private IOperation ValueAt(IOperation call) => ParameterIn(Value) is { } value && FunctionBodies.ArgumentOf(call, value) is { } argument ? argument : Value;

    private static IParameterSymbol? ParameterIn(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => ParameterIn(conversion.Operand),
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    /// <summary><c>'UseUserCertificateValidationCallback' (Npgsql 10)</c>.</summary>
    public string Name => $"'{Member.Member}' ({Driver.DisplayName})";

    /// <summary>How full verification is written: <c>'SSL Mode=VerifyFull'</c>.</summary>
    public string FullVerification => Wording.FullVerification(Driver);
}
