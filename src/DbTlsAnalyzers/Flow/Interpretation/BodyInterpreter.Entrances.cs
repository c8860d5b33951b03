using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Interpretation;

/// <content>Text that other code hands over: whether it gets to a driver as it is, or is only a part of what does.</content>
internal sealed partial class BodyInterpreter
{
    private readonly HashSet<ISymbol> _completed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _seeds = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _passedAsIs = new(SymbolEqualityComparer.Default);

    private IReadOnlyCollection<ISymbol> CompletedEntrances() => new HashSet<ISymbol>(_completed.Concat(_seeds.Where(seed => !_passedAsIs.Contains(seed))), SymbolEqualityComparer.Default);

    /// <summary>The values become parts of a longer text.</summary>
    private void Complete(ValueSet values)
    {
        foreach (var value in values.Values)
        {
            if (value is HandedFlow { Entrance: { } entrance })
            {
                _ = _completed.Add(entrance);
            }
        }
    }

    /// <summary>A builder that starts from something that is no text here.</summary>
    private BuilderPath SeedPath(FlowValue value)
    {
        if (value is HandedFlow { Entrance: { } entrance })
        {
            _ = _seeds.Add(entrance);
        }

        return value is HandedFlow or ConfigurationFlow ? BuilderPath.Unknown with { Seed = value } : BuilderPath.Unknown;
    }

    /// <summary>Settings get to drivers: what they started from arrives as it is, unless something is written that decides about TLS.</summary>
    private void Arrive(ValueSet settings, IReadOnlyList<DriverInUse> candidates)
    {
        foreach (var value in settings.Values)
        {
            if (value is SettingsFlow { Path: { Seed: HandedFlow { Entrance: { } entrance } } path } && !path.Writes.Any(write => write.DecidesAboutTls(candidates)))
            {
                _ = _passedAsIs.Add(entrance);
            }
        }
    }
}
