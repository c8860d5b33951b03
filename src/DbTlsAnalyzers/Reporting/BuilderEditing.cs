using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Symbols;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>From changes of settings to edits of the C# that fills a connection string builder, in the style that is there.</summary>
internal sealed class BuilderEditing(BuilderValue builder, SemanticModel model, DriverInUse driver)
{
    /// <summary>
    /// The same changes: a setting that is added takes the place of one that is removed, since two edits side by side would touch each other; the
    /// others that are added are one change, since they go to one place.
    /// </summary>
    public static IEnumerable<SettingChange> Combine(IReadOnlyList<SettingChange> changes)
    {
        var added = changes.OfType<AddSetting>().ToList();
        var others = changes.Where(static change => change is not AddSetting).ToList();
        if (added.Count > 0 && others.FindIndex(static change => change is RemoveSetting { Origin: OptionWrite { Syntax: AssignmentExpressionSyntax, IsConditional: false } }) is >= 0 and var removed)
        {
            others[removed] = new ReplaceWrite((OptionWrite)((RemoveSetting)others[removed]).Origin, added[0]);
            added.RemoveAt(0);
        }

        return added.Count > 0 ? [.. others, new AddSettings(added)] : others;
    }

    /// <summary>The edits of one change; null if it cannot be made in code.</summary>
    public IReadOnlyList<FileEdit>? Edit(SettingChange change) => change switch
    {
        ChangeValue { Setting.Origin: OptionWrite write } changed => Change(write, changed.Setting.Option, changed.Value),
        RemoveSetting { Origin: OptionWrite write } => CodeRemoval.Remove(write.Syntax, model),
        AddSettings { All: var added } => Add(added),
        ReplaceWrite { Write.Syntax: var written, Added: var added } => Replace(written, LeftReceiverOf(written), added),
        _ => null,
    };

    private IReadOnlyList<FileEdit> Replace(SyntaxNode written, ExpressionSyntax? receiver, AddSetting added) =>
        [CodeEdits.Replace(written, Assignment(written, receiver?.ToString(), added.Option, added.Value, HasProperties(receiver)))];

    private IReadOnlyList<FileEdit>? Change(OptionWrite write, Option option, string value) =>
        write.ValueSyntax is ExpressionSyntax expression && !ReferenceEquals(write.ValueSyntax, write.Syntax) && !IsValueOfOthers(expression, write.Syntax)
            ? [CodeEdits.Replace(WithCasts(expression), Spelling.OfReplacement(expression, TypeOf(write, option), value, ModelOf(expression)))]
            : null;

    /// <summary>True for <c>builder.Encrypt = other = false</c>, whose value something of another name gets as well.</summary>
    private static bool IsValueOfOthers(ExpressionSyntax value, SyntaxNode write)
    {
        for (var node = value.Parent; node is not null && node != write && node.SyntaxTree == write.SyntaxTree && write.Span.Contains(node.Span); node = node.Parent)
        {
            if (node is AssignmentExpressionSyntax { Left: var other } && write is AssignmentExpressionSyntax { Left: var own } && LastName.Of(other) != LastName.Of(own))
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<FileEdit>? Add(IReadOnlyList<AddSetting> added)
    {
        // What is written before everything is cleared or replaced is lost.
        var start = builder.Writes.Select(static (write, index) => write is ClearWrite or SeedWrite { Replaces: true } ? index + 1 : 0).DefaultIfEmpty().Max();
        if (start == 0 && builder.Creation is BaseObjectCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer } owner && Creates(owner))
        {
            return CodeInsertion.IntoInitializer(initializer, added.Select(x => initializer.IsKind(SyntaxKind.CollectionInitializerExpression)
                ? $"{{ \"{x.Option.Spelling(driver.Version)}\", {SymbolDisplay.FormatLiteral(x.Value, quote: true)} }}"
                : Assignment(initializer, null, x.Option, x.Value)));
        }

        // What is added must be there on every path.
        if (builder.Writes.Skip(start).OfType<OptionWrite>().LastOrDefault(static write => !write.IsConditional && CodeInsertion.ReceiverOf(write.Syntax) is not null) is { } last)
        {
            var receiver = CodeInsertion.ReceiverOf(last.Syntax);
            return CodeInsertion.After(last.Syntax, added.Select(x => Assignment(last.Syntax, receiver?.ToString(), x.Option, x.Value, HasProperties(receiver)) + ";"));
        }

        // The builder's own initializer, where a data source builder got its text.
        if (builder.Writes.Skip(start).OfType<OptionWrite>().LastOrDefault() is { Syntax.Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax other } elements } && Creates(other))
        {
            return CodeInsertion.IntoInitializer(elements, added.Select(x => Assignment(elements, null, x.Option, x.Value)));
        }

        if (builder.Writes.OfType<SeedWrite>().Any(static seed => seed.Text.Pieces.OfType<Text.LiteralPiece>().Any()))
        {
            // The text that the builder starts from takes it (see BuilderSource).
            return null;
        }

        return start == 0 && builder.Creation is BaseObjectCreationExpressionSyntax { Initializer: null } creation && IsConnectionStringBuilder && Creates(creation)
            ? [CodeEdits.Insert(creation, creation.Span.End, $" {{ {string.Join(", ", added.Select(x => Assignment(creation, null, x.Option, x.Value)))} }}")]
            : null;
    }

    /// <param name="place">Beside which it is written: names mean what they mean there.</param>
    private string Assignment(SyntaxNode place, string? receiver, Option option, string value, bool hasProperties = true) => hasProperties
        ? $"{Target(receiver, option)} = {Spelling.Of(PropertyOf(option)?.Type, value, ModelOf(place), place.SpanStart)}"
        : $"{receiver}[\"{option.Spelling(driver.Version)}\"] = {SymbolDisplay.FormatLiteral(value, quote: true)}";

    /// <summary>False if the static type of the receiver is a base of the builder's, which has no properties for settings.</summary>
    private bool HasProperties(ExpressionSyntax? receiver) =>
        receiver is null || !BuilderTypes.IsUntyped(ModelOf(receiver).GetTypeInfo(receiver).Type);

    /// <summary>The receiver of an assignment that is a statement; null for an element of an initializer.</summary>
    private static ExpressionSyntax? LeftReceiverOf(SyntaxNode assignment) => (assignment as AssignmentExpressionSyntax)?.Left switch
    {
        MemberAccessExpressionSyntax left => left.Expression,
        ElementAccessExpressionSyntax left => left.Expression,
        _ => null,
    };

    /// <summary>The expression with the casts and parentheses around it.</summary>
    private static ExpressionSyntax WithCasts(ExpressionSyntax expression) =>
        expression.Parent is CastExpressionSyntax or ParenthesizedExpressionSyntax { Parent: CastExpressionSyntax }
            ? WithCasts((ExpressionSyntax)expression.Parent)
            : expression;

    /// <summary>False for a data source builder, whose properties are others.</summary>
    private bool Creates(BaseObjectCreationExpressionSyntax creation) =>
        SymbolEqualityComparer.Default.Equals(ModelOf(creation).GetTypeInfo(creation).Type, builder.BuilderType);

    private bool IsConnectionStringBuilder => builder.BuilderType.Name.EndsWith("ConnectionStringBuilder", StringComparison.Ordinal);

    /// <summary>What is assigned: a property if the builder has it, otherwise an indexer with the keyword.</summary>
    private string Target(string? receiver, Option option) =>
        PropertyOf(option) is { } property
            ? receiver is null ? property.Name : $"{receiver}.{property.Name}"
            : $"{receiver}[\"{option.Spelling(driver.Version)}\"]";

    /// <summary>A builder may be filled in another file than it is used in.</summary>
    private SemanticModel ModelOf(SyntaxNode node) => node.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(node.SyntaxTree);

    private ITypeSymbol? TypeOf(OptionWrite write, Option option) => write.IsProperty ? Member(write.Name)?.Type : ModelOf(write.ValueSyntax).GetTypeInfo(write.ValueSyntax).Type ?? PropertyOf(option)?.Type;

    private IPropertySymbol? PropertyOf(Option option) =>
        option.Property is { } name && Member(name) is { } property ? property : option.PropertyAliases.Select(Member).FirstOrDefault(static alias => alias is not null);

    private IPropertySymbol? Member(string name)
    {
        for (ITypeSymbol? type = builder.BuilderType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }
}

/// <summary>A setting that is added where another one is removed.</summary>
internal sealed record ReplaceWrite(OptionWrite Write, AddSetting Added) : SettingChange;

/// <summary>Settings that are added together.</summary>
internal sealed record AddSettings(IReadOnlyList<AddSetting> All) : SettingChange;
