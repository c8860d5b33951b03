using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>What a builder was told on one path, in order.</summary>
internal sealed record BuilderPath(IReadOnlyList<BuilderWrite> Writes, bool MayHaveMoreSettings)
{
    /// <summary>More writes than any person makes; a loop or generated code.</summary>
    private const int MaxWrites = 200;

    public static BuilderPath Empty { get; } = new([], MayHaveMoreSettings: false);

    public static BuilderPath Unknown { get; } = new([], MayHaveMoreSettings: true);

    /// <summary>What it starts from, if that is no text but its origin is known: the configuration, or whoever hands it over.</summary>
    public FlowValue? Seed { get; init; }

    /// <summary>The creation of the builder whose text it starts from; null if that is no builder's.</summary>
    public SyntaxNode? Describer { get; init; }

    public BuilderPath With(BuilderWrite write)
    {
        // A loop repeats its writes: the last one counts. Of too many the earlier ones are not known any more.
        var isFull = Writes.Count >= MaxWrites;
        var kept = isFull ? [] : Writes.Where(w => w.Syntax != write.Syntax);
        return this with { Writes = [.. kept, write], MayHaveMoreSettings = MayHaveMoreSettings || isFull };
    }

    /// <summary>What the builder gives back for an option, in the driver's own spelling; null if that is not known, or if the driver assumes nothing.</summary>
    public string? ValueOf(DriverInUse driver, Option option)
    {
        var value = driver.DefaultOf(option);
        var isKnown = !MayHaveMoreSettings;
        foreach (var write in Writes)
        {
            switch (write)
            {
                case SeedWrite seed:
                    var text = ConnectionBinder.Bind(driver, ConnectionStringParser.Parse(seed.Text.Value));
                    (value, isKnown) = text.InSlot(option.Slot) is { } setting ? (setting.Value, setting.IsKnown)
                        : seed.Replaces ? (driver.DefaultOf(option), !text.MayHaveMoreSettings)
                        : (value, isKnown && !text.MayHaveMoreSettings);
                    break;
                case ClearWrite:
                    (value, isKnown) = (driver.DefaultOf(option), true);
                    break;
                case OptionWrite told when (told.IsProperty ? driver.FindByProperty(told.Name) : driver.Find(told.Name))?.Slot == option.Slot:
                    (value, isKnown) = told.Value is { Length: 0 } ? (driver.DefaultOf(option), true) : (told.Value, told.Value is not null);
                    break;
                default:
                    break;
            }
        }

        return isKnown && value is { Length: > 0 } ? option.Syntax.Read(value, driver.Version).Canonical : null;
    }

    public bool IsSameAs(BuilderPath other)
    {
        if (MayHaveMoreSettings != other.MayHaveMoreSettings || Writes.Count != other.Writes.Count || !(Seed is null ? other.Seed is null : other.Seed is not null && Seed.IsSameAs(other.Seed)))
        {
            return false;
        }

        for (var i = 0; i < Writes.Count; i++)
        {
            if (!ReferenceEquals(Writes[i], other.Writes[i]) && !AreSame(Writes[i], other.Writes[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The paths of a join, apart from each other; a write that is not on all of them is conditional.</summary>
    public static IReadOnlyList<BuilderPath> Join(IReadOnlyList<BuilderPath> one, IReadOnlyList<BuilderPath> other)
    {
        if (ReferenceEquals(one, other))
        {
            return one;
        }

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

        return all.Count > ValueSet.MaxAlternatives ? [Unknown] : MarkDifferences(all);
    }

    /// <summary>The same paths; whatever is not on all of them is marked as conditional.</summary>
    public static IReadOnlyList<BuilderPath> MarkDifferences(IReadOnlyList<BuilderPath> all)
    {
        if (all.Count < 2)
        {
            return all;
        }

        var common = new Common<BuilderWrite>(SameWrite.Instance);
        foreach (var path in all)
        {
            common.Add(path.Writes);
        }

        return [.. all.Select(path => path.Writes.All(write => write.IsConditional || common.IsInAll(write))
            ? path
            : path with { Writes = [.. path.Writes.Select(write => write.IsConditional || common.IsInAll(write) ? write : write with { IsConditional = true })] })];
    }

    private static bool AreSame(BuilderWrite one, BuilderWrite other) => one.Syntax == other.Syntax && (one, other) switch
    {
        (SeedWrite a, SeedWrite b) => Pieces.AreSame(a.Text, b.Text),
        (OptionWrite a, OptionWrite b) => a.Name == b.Name && a.Value == b.Value && a.ValueSyntax == b.ValueSyntax,
        _ => one.GetType() == other.GetType(),
    };

    private sealed class SameWrite : IEqualityComparer<BuilderWrite>
    {
        public static SameWrite Instance { get; } = new();

        public bool Equals(BuilderWrite? x, BuilderWrite? y) => x is null || y is null ? x is null && y is null : AreSame(x, y);

        public int GetHashCode(BuilderWrite obj) => obj.Syntax.GetHashCode();
    }
}
