using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow.Evidence;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow;

/// <summary>What the analyzers of one compilation share: the drivers, what finds their sinks, and what has been followed so far.</summary>
internal sealed class CompilationFlow
{
    // Roslyn hands the same compilation to each analyzer, and nothing else that they could share.
    private static readonly ConditionalWeakTable<Compilation, CompilationFlow> Shared = new();

    private readonly Lazy<FlowEngine>? _engine;
    private readonly Lazy<SourceFilter>? _filter;

    private CompilationFlow(Compilation compilation, IReadOnlyList<Driver> known)
    {
        Drivers = CompilationDrivers.Find(compilation, known);
        if (Drivers is { } drivers)
        {
            _engine = new(() => new FlowEngine(compilation, drivers));
            _filter = new(() => new SourceFilter(Engine.Sinks, new LiteralFilter(drivers.Referenced)));
        }
    }

    /// <summary>Null if no driver is referenced: nothing else may be asked for then.</summary>
    public CompilationDrivers? Drivers { get; }

    public FlowEngine Engine => _engine!.Value;

    public SourceFilter Filter => _filter!.Value;

    public static CompilationFlow Of(Compilation compilation) => Shared.GetValue(compilation, static key => new CompilationFlow(key, DriverCatalog.All));

    /// <summary>With other drivers than the ones that ship; shared with nobody.</summary>
    public static CompilationFlow Of(Compilation compilation, IReadOnlyList<Driver> known) =>
        ReferenceEquals(known, DriverCatalog.All) ? Of(compilation) : new CompilationFlow(compilation, known);
}
