using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Flow.Values;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>A connection string builder in C#, on one path through the code.</summary>
internal sealed class BuilderSource(BuilderValue builder, SemanticModel model) : ConnectionSource
{
    private readonly Dictionary<SeedWrite, TextSource> _seeds = builder.Writes.OfType<SeedWrite>().Distinct()
        .ToDictionary(static seed => seed, static seed => new TextSource(seed.Text, seed.Syntax.GetLocation()));

    private BuilderValue Builder => builder;

    public override Connection Bind(DriverInUse driver)
    {
        var settings = new List<BoundSetting>();
        var unknown = new List<UnknownSetting>();
        var mayHaveMore = builder.MayHaveMoreSettings;
        foreach (var write in builder.Writes)
        {
            switch (write)
            {
                case SeedWrite seed:
                    var bound = _seeds[seed].Bind(driver);
                    if (seed.Replaces)
                    {
                        settings.Clear();
                        unknown.Clear();
                    }

                    settings.AddRange(bound.Settings.Select(setting => setting with { IsConditional = setting.IsConditional || seed.IsConditional }));
                    unknown.AddRange(bound.Unknown);
                    mayHaveMore |= bound.MayHaveMoreSettings;
                    break;
                case ClearWrite:
                    settings.Clear();
                    unknown.Clear();
                    break;
                case OptionWrite option:
                    Bind(driver, option, settings, unknown);
                    break;
            }
        }

        return new Connection(driver, settings, unknown, mayHaveMore);
    }

    public override Location Locate(object? place) => place switch
    {
        OptionWrite write => (IsOneOfSeveral(write) ? write.ValueSyntax : write.Syntax).GetLocation(),
        Setting setting when SeedOf(setting) is { } seed => _seeds[seed].Locate(setting),
        _ => (builder.Describer ?? builder.Creation).GetLocation(),
    };

    public override IReadOnlyList<FileEdit>? Edit(Fix fix, Connection connection)
    {
        var edits = new List<FileEdit>();
        var inSeeds = new Dictionary<SeedWrite, List<SettingChange>>();
        var editing = new BuilderEditing(builder, model, connection.Driver);
        foreach (var change in BuilderEditing.Combine(fix.Changes))
        {
            if (SeedOf(OriginOf(change)) is { } seed)
            {
                (inSeeds.TryGetValue(seed, out var changes) ? changes : inSeeds[seed] = []).Add(change);
            }
            else if (editing.Edit(change) is { } codeEdits)
            {
                edits.AddRange(codeEdits);
            }
            else if (change is AddSettings { All: var added } && builder.Writes.OfType<SeedWrite>().LastOrDefault() is { } last)
            {
                (inSeeds.TryGetValue(last, out var changes) ? changes : inSeeds[last] = []).AddRange(added);
            }
            else
            {
                return null;
            }
        }

        foreach (var changes in inSeeds)
        {
            if (_seeds[changes.Key].Edit(fix with { Changes = changes.Value }, connection) is not { } part)
            {
                return null;
            }

            edits.AddRange(part);
        }

        return edits;
    }

    public override bool MayHaveMoreSettings => builder.MayHaveMoreSettings;

    public override bool Extends(ConnectionSource other) =>
        other is BuilderSource { Builder: { } shorter } && builder.Creation == shorter.Creation
        && shorter.Writes.All(write => builder.Writes.Any(own => own.Syntax == write.Syntax));

    public override bool StartsApartFrom(ConnectionSource other) =>
        other is BuilderSource { _seeds: { Count: > 0 } others } && _seeds.Count > 0
        && !_seeds.Keys.Any(seed => others.Keys.Any(theirs => Pieces.AreSame(seed.Text, theirs.Text)));

    public override bool IsWhollyConditional(Connection connection) => connection.Effective(Role.Host) is { IsConditional: true };

    private static void Bind(DriverInUse driver, OptionWrite write, List<BoundSetting> settings, List<UnknownSetting> unknown)
    {
        if (!write.IsProperty)
        {
            var count = settings.Count;
            ConnectionBinder.Bind(driver, write.Name, write.Value, write, write.IsConditional, settings, unknown, write.IsNumber);
            if (settings.Count > count)
            {
                settings[count] = settings[count] with { Written = write.Written };
            }
        }
        else if (driver.FindByProperty(write.Name) is { } option)
        {
            settings.Add(ConnectionBinder.Bind(driver, option, write.Name, write.Value, write, write.IsConditional) with { Written = write.Written });
        }
    }

    /// <summary>True if the value is an operand of an expression that gives one of several values, or stands somewhere else.</summary>
    private static bool IsOneOfSeveral(OptionWrite write)
    {
        if (write.ValueSyntax.SyntaxTree != write.Syntax.SyntaxTree || !write.Syntax.Span.Contains(write.ValueSyntax.Span))
        {
            return true;
        }

        for (var node = write.ValueSyntax; !ReferenceEquals(node, write.Syntax) && node?.Parent is { } parent; node = parent)
        {
            if (parent is ConditionalExpressionSyntax or SwitchExpressionArmSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
            {
                return true;
            }
        }

        return false;
    }

    private static object? OriginOf(SettingChange change) => change switch
    {
        ChangeValue changed => changed.Setting.Origin,
        RemoveSetting removed => removed.Origin,
        _ => null,
    };

    private SeedWrite? SeedOf(object? origin) =>
        origin is Setting setting ? _seeds.FirstOrDefault(seed => seed.Value.ConnectionString.Settings.Contains(setting)).Key : null;
}
