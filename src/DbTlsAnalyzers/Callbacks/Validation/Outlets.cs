using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Callbacks.Validation;

/// <summary>Where code tells people something: handing it a certificate or errors is not validation.</summary>
internal static class Outlets
{
    private static readonly string[] Words = ["Console", "Debug", "Trace", "Telemetry", "Metric", "EventSource", "TextWriter", "StreamWriter", "Logger", "Logging"];

    public static bool IsFor(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        if (type.SpecialType == SpecialType.System_String || type.Name is "StringBuilder" or "Activity" || IsLog(type.Name))
        {
            return true;
        }

        foreach (var word in Words)
        {
            if (type.Name.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Log</c>, <c>LogWriter</c>, <c>ILog</c>; not <c>LoginService</c>.</summary>
    private static bool IsLog(string name)
    {
        var at = name.IndexOf("Log", StringComparison.Ordinal);
        return at >= 0 && (at + 3 == name.Length || !char.IsLower(name[at + 3]));
    }
}
