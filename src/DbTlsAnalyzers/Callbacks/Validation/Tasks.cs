using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>
/// Tasks. A validation callback is asked and must answer: one that calls asynchronous code waits for it, and a task stands for its result.
/// </summary>
internal static class Tasks
{
    public static bool AreOf(INamedTypeSymbol? type) =>
        type?.Name is "Task" or "ValueTask" or "TaskFactory" or "TaskExtensions" or "TaskAwaiter" or "ValueTaskAwaiter"
            or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter";

    /// <summary>What a method of a task gives: the result, or the function that computes it; null for the others.</summary>
    public static AbstractValue? ResultOf(string method, AbstractValue? instance, AbstractValue[] arguments) => method switch
    {
        "GetAwaiter" or "GetResult" or "ConfigureAwait" or "AsTask" or "WaitAsync" => instance,
        "FromResult" or "Run" or "StartNew" or "Unwrap" when arguments.Length > 0 => arguments[0],
        _ => null,
    };
}
