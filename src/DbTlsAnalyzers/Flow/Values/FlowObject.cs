using DbTlsAnalyzers.Drivers;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>What kind of object is followed.</summary>
internal enum FlowObjectKind
{
    /// <summary>A connection string builder.</summary>
    Builder,

    /// <summary>An object with a <c>ConnectionStringBuilder</c> property; both are one object here.</summary>
    DataSourceBuilder,

    /// <summary>A <see cref="System.Text.StringBuilder"/>.</summary>
    Text,
}

/// <summary>An object whose contents are followed through a body.</summary>
/// <param name="creation">The expression (or parameter) that it comes from.</param>
/// <param name="type">Its connection string builder's type.</param>
/// <param name="candidates">The drivers that it belongs to; none for untyped builders.</param>
internal sealed class FlowObject(FlowObjectKind kind, SyntaxNode creation, INamedTypeSymbol type, IReadOnlyList<DriverInUse> candidates)
{
    public FlowObjectKind Kind => kind;

    public SyntaxNode Creation => creation;

    public INamedTypeSymbol Type => type;

    public IReadOnlyList<DriverInUse> Candidates => candidates;

    /// <summary>True if it was not made here: a parameter.</summary>
    public bool IsReceived { get; init; }

    /// <summary>True if code that is not seen holds it: returned, passed on, stored.</summary>
    public bool Escapes { get; set; }

    /// <summary>True if it reached a sink in this body, and so was reported there.</summary>
    public bool ReachedSink { get; set; }
}

/// <summary>What a builder was told on one path, in order.</summary>
internal sealed record BuilderPath(IReadOnlyList<BuilderWrite> Writes, bool MayHaveMoreSettings)
{
    /// <summary>What it starts from, if that is no text but its origin is known: the configuration, or whoever hands it over.</summary>
    public FlowValue? Seed { get; init; }

    /// <summary>More writes than any person makes; a loop or generated code.</summary>
    private const int MaxWrites = 200;

    public static BuilderPath Empty { get; } = new([], MayHaveMoreSettings: false);

    public static BuilderPath Unknown { get; } = new([], MayHaveMoreSettings: true);

    public BuilderPath With(BuilderWrite write)
    {
        // A loop repeats its writes: the last one counts.
        var kept = Writes.Count < MaxWrites ? Writes.Where(w => w.Syntax != write.Syntax) : [];
        return this with { Writes = [.. kept, write] };
    }

    public bool IsSameAs(BuilderPath other)
    {
        if (MayHaveMoreSettings != other.MayHaveMoreSettings || Writes.Count != other.Writes.Count || !(Seed is null ? other.Seed is null : other.Seed is not null && Seed.IsSameAs(other.Seed)))
        {
            return false;
        }

        for (var i = 0; i < Writes.Count; i++)
        {
            if (!AreSame(Writes[i], other.Writes[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The paths of a join, apart from each other; a write that is not on all of them is conditional.</summary>
    public static IReadOnlyList<BuilderPath> Join(IReadOnlyList<BuilderPath> one, IReadOnlyList<BuilderPath> other)
    {
        var all = new List<BuilderPath>(one);
        foreach (var path in other)
        {
            if (!all.Exists(path.IsSameAs))
            {
                all.Add(path);
            }
        }

        if (all.Count == one.Count)
        {
            return one;
        }

        return all.Count > ValueSet.MaxAlternatives ? [Unknown] : [.. all.Select(path => path.MarkDifferences(all))];
    }

    public BuilderPath MarkDifferences(IReadOnlyList<BuilderPath> all) =>
        Writes.All(write => write.IsConditional || IsInAll(write, all))
            ? this
            : this with { Writes = [.. Writes.Select(write => write.IsConditional || IsInAll(write, all) ? write : write with { IsConditional = true })] };

    private static bool IsInAll(BuilderWrite write, IReadOnlyList<BuilderPath> all) => all.All(path => path.Writes.Any(other => AreSame(write, other)));

    private static bool AreSame(BuilderWrite one, BuilderWrite other) => one.Syntax == other.Syntax && (one, other) switch
    {
        (SeedWrite a, SeedWrite b) => Pieces.AreSame(a.Text, b.Text),
        (OptionWrite a, OptionWrite b) => a.Name == b.Name && a.Value == b.Value && a.ValueSyntax == b.ValueSyntax,
        _ => one.GetType() == other.GetType(),
    };
}
