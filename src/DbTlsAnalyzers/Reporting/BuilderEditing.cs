using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbTlsAnalyzers.Reporting;

/// <summary>From changes of settings to edits of the C# that fills a connection string builder, in the style that is there.</summary>
internal sealed class BuilderEditing(BuilderValue builder, SemanticModel model)
{
    /// <summary>The edits of one change; null if it cannot be made in code.</summary>
    public IReadOnlyList<FileEdit>? Edit(SettingChange change, DriverInUse driver) => change switch
    {
        ChangeValue { Setting.Origin: OptionWrite write } changed => Change(write, changed.Setting.Option, changed.Value),
        RemoveSetting { Origin: OptionWrite write } => CodeRemoval.Remove(write.Syntax),
        AddSetting added => Add(added.Option, added.Value, driver),
        _ => null,
    };

    private IReadOnlyList<FileEdit>? Change(OptionWrite write, Option option, string value) =>
        write.ValueSyntax is ExpressionSyntax expression && !ReferenceEquals(write.ValueSyntax, write.Syntax)
            ? [CodeEdits.Replace(expression, Spelling.OfReplacement(expression, TypeOf(write, option), value, model))]
            : null;

    private IReadOnlyList<FileEdit>? Add(Option option, string value, DriverInUse driver)
    {
        if (builder.Creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } && initializer.Expressions.Count > 0)
        {
            return CodeInsertion.IntoInitializer(initializer, Target(null, option, driver) is { } target ? $"{target} = {Value(option, value)}" : null);
        }

        if (builder.Writes.OfType<OptionWrite>().LastOrDefault(static write => CodeInsertion.ReceiverOf(write.Syntax) is not null) is { } last
            && CodeInsertion.ReceiverOf(last.Syntax) is { } receiver)
        {
            return CodeInsertion.After(last.Syntax, $"{Target(receiver, option, driver)} = {Value(option, value)};");
        }

        if (builder.Writes.OfType<SeedWrite>().Any(static seed => seed.Text.Pieces.OfType<Text.LiteralPiece>().Any()))
        {
            // The text that the builder starts from takes it (see BuilderSource).
            return null;
        }

        return builder.Creation is BaseObjectCreationExpressionSyntax creation && IsConnectionStringBuilder
            ? [CodeEdits.Insert(creation, creation.Initializer?.SpanStart ?? creation.Span.End, creation.Initializer is null
                ? $" {{ {Target(null, option, driver)} = {Value(option, value)} }}"
                : string.Empty)]
            : null;
    }

    private bool IsConnectionStringBuilder => builder.BuilderType.Name.EndsWith("ConnectionStringBuilder", StringComparison.Ordinal);

    /// <summary>What is assigned: a property if the builder has it, otherwise an indexer with the keyword.</summary>
    private string Target(string? receiver, Option option, DriverInUse driver) =>
        PropertyOf(option) is { } property
            ? receiver is null ? property.Name : $"{receiver}.{property.Name}"
            : $"{receiver}[\"{option.Spellings(driver.Version)[0]}\"]";

    private string Value(Option option, string value) => Spelling.Of(PropertyOf(option)?.Type, value, model, builder.Creation.SpanStart);

    private ITypeSymbol? TypeOf(OptionWrite write, Option option) => write.IsProperty ? Member(write.Name)?.Type : model.GetTypeInfo(write.ValueSyntax).Type ?? PropertyOf(option)?.Type;

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
