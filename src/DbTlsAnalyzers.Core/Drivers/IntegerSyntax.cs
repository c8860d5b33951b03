using System.Globalization;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Whole numbers with sign and surrounding white space, as <see cref="int.Parse(string)"/> takes them, within bounds.</summary>
public sealed class IntegerSyntax(int minimum = int.MinValue, int maximum = int.MaxValue) : ValueSyntax
{
    /// <summary>Any 32-bit number.</summary>
    public static IntegerSyntax Any { get; } = new();

    public override ValueReading Read(string text, Version version) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? ValueReading.Accepted(number.ToString(CultureInfo.InvariantCulture))
            : ValueReading.Rejected;
}
