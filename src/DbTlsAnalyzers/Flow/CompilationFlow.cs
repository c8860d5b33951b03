using System.Runtime.CompilerServices;
using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow;

/// <summary>What the analyzers of one compilation share: the drivers, what finds their sinks, and what has been followed so far.</summary>
internal sealed class CompilationFlow
{
    // Roslyn hands the same compilation to each analyzer, and nothing else that they could share.
    private static readonly ConditionalWeakTable<Compilation, CompilationFlow> Shared = new();

    private readonly Lazy<FlowEngine>? _engine;
    private readonly Lazy<InstalledCallbacks>? _callbacks;

    private CompilationFlow(Compilation compilation, IReadOnlyList<Driver> known)
    {
        Drivers = CompilationDrivers.Find(compilation, known);
        if (Drivers is { } drivers)
        {
            _engine = new(() => new FlowEngine(compilation, drivers));
            _callbacks = new(() => new InstalledCallbacks(new CallbackMembers(drivers), Engine));
        }
    }

    /// <summary>Null if no driver is referenced: nothing else may be asked for then.</summary>
    public CompilationDrivers? Drivers { get; }

    public FlowEngine Engine => _engine!.Value;

    /// <summary>The validation callbacks that the code installs.</summary>
    public InstalledCallbacks Callbacks => _callbacks!.Value;

    public SourceFilter Filter => Engine.Filter;

    public static CompilationFlow Of(Compilation compilation) => Shared.GetValue(compilation, static key => new CompilationFlow(key, DriverCatalog.All));

    /// <summary>With other drivers than the ones that ship; shared with nobody.</summary>
    public static CompilationFlow Of(Compilation compilation, IReadOnlyList<Driver> known) =>
        ReferenceEquals(known, DriverCatalog.All) ? Of(compilation) : new CompilationFlow(compilation, known);
}
