using System.Globalization;

namespace DbTlsAnalyzers.Drivers;

/// <summary>What a driver makes of a value's text.</summary>
/// <param name="IsAccepted">False if the driver throws.</param>
/// <param name="Canonical">The driver's own spelling of what it understood; null if rejected.</param>
/// <param name="Meaning">For TLS modes: what the value does.</param>
public readonly record struct ValueReading(bool IsAccepted, string? Canonical, TlsMeaning? Meaning = null)
{
    public static ValueReading Rejected => default;

    public static ValueReading Accepted(string canonical, TlsMeaning? meaning = null) => new(true, canonical, meaning);
}

/// <summary>How a driver reads the value of an option.</summary>
public abstract class ValueSyntax
{
    /// <summary>Any text, and values whose rules do not matter here.</summary>
    public static ValueSyntax Text { get; } = new AnyText();

    /// <summary>Reads a value that is not empty (an empty value removes the setting before it is read).</summary>
    public abstract ValueReading Read(string text, Version version);

    /// <summary>
    /// Reads a number that code gives a builder under a keyword. Drivers convert it as <see cref="Convert.ChangeType(object, Type)"/> does, unless
    /// <see cref="Driver.ReadsNumbersAsText"/> says otherwise: to text, or to whether it is zero, but not to an enumeration.
    /// </summary>
    public virtual ValueReading ReadNumber(string number, Version version) => Read(number, version);

    private sealed class AnyText : ValueSyntax
    {
        public override ValueReading Read(string text, Version version) => ValueReading.Accepted(text);
    }
}

/// <summary>Boolean values; each driver has its own list of words.</summary>
/// <param name="trueWords">Words for true, in any case.</param>
/// <param name="falseWords">Words for false, in any case.</param>
/// <param name="exactWords">Those of them that may not have white space around them (inside quotes).</param>
public sealed class BooleanSyntax(IReadOnlyList<string> trueWords, IReadOnlyList<string> falseWords, IReadOnlyList<string>? exactWords = null) : ValueSyntax
{
    /// <summary><c>true</c>/<c>false</c> only.</summary>
    public static BooleanSyntax Strict { get; } = new(["true"], ["false"]);

    /// <summary><c>true</c>/<c>yes</c>/<c>false</c>/<c>no</c>.</summary>
    public static BooleanSyntax YesNo { get; } = new(["true", "yes"], ["false", "no"]);

    /// <summary>The same for drivers that compare <c>yes</c> and <c>no</c> themselves and leave the rest to <c>bool.Parse</c>, which trims.</summary>
    public static BooleanSyntax ExactYesNo { get; } = new(["true", "yes"], ["false", "no"], ["yes", "no"]);

    public override ValueReading Read(string text, Version version)
    {
        var word = text.Trim();
        if (word.Length < text.Length && exactWords is not null && exactWords.Contains(word, StringComparer.OrdinalIgnoreCase))
        {
            return ValueReading.Rejected;
        }

        return trueWords.Contains(word, StringComparer.OrdinalIgnoreCase) ? ValueReading.Accepted("True")
            : falseWords.Contains(word, StringComparer.OrdinalIgnoreCase) ? ValueReading.Accepted("False")
            : ValueReading.Rejected;
    }

    public override ValueReading ReadNumber(string number, Version version) => ValueReading.Accepted(IsZero(number) ? "False" : "True");

    /// <summary>True for a number that converts to false.</summary>
    public static bool IsZero(string number) => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == 0;
}
