using System.Globalization;

namespace DbTlsAnalyzers.Drivers;

/// <summary>Whole numbers with sign and surrounding white space, as <see cref="int.Parse(string)"/> takes them, within bounds.</summary>
/// <param name="minimum">The least accepted.</param>
/// <param name="maximum">The greatest accepted.</param>
/// <param name="styles">What else may stand around the digits.</param>
public sealed class IntegerSyntax(long minimum = int.MinValue, long maximum = int.MaxValue, NumberStyles styles = NumberStyles.Integer) : ValueSyntax
{
    /// <summary>Any 32-bit number.</summary>
    public static IntegerSyntax Any { get; } = new();

    public override ValueReading Read(string text, Version version) =>
        long.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? ValueReading.Accepted(number.ToString(CultureInfo.InvariantCulture))
            : ValueReading.Rejected;
}
