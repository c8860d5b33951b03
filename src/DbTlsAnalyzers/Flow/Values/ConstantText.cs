using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Flow.Values;

/// <summary>Constants as connection strings write them.</summary>
internal static class ConstantText
{
    /// <summary>Enumeration members by name (combinations of flags too), stray numbers as digits, Booleans as <c>True</c>/<c>False</c>; empty for null.</summary>
    public static string Of(object? value, ITypeSymbol? type) => value switch
    {
        null => string.Empty,
        bool flag => flag ? "True" : "False",
        _ when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => Member(value, enumeration),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Member(object value, INamedTypeSymbol enumeration)
    {
        var number = Number(value);
        var names = new List<string>();
        decimal combined = 0;
        foreach (var member in enumeration.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } field)
            {
                continue;
            }

            var own = Number(field.ConstantValue);
            if (own == number)
            {
                return field.Name;
            }

            if (own > 0 && number > 0 && own <= long.MaxValue && number <= long.MaxValue && ((long)own & (long)number) == (long)own)
            {
                names.Add(field.Name);
                combined = (long)combined | (long)own;
            }
        }

        var isFlags = enumeration.GetAttributes().Any(static a => a.AttributeClass?.Name == nameof(FlagsAttribute));
        return isFlags && combined == number && names.Count > 0
            ? string.Join(", ", names)
            : number.ToString(CultureInfo.InvariantCulture);
    }

    private static decimal Number(object? value) => value is IConvertible and not (string or bool or char)
        ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
        : value is char c ? c : -1;
}
