using System.Globalization;

namespace DbTlsAnalyzers.Drivers;

/// <summary>A member of a driver's enumeration in some of its versions.</summary>
public sealed record EnumMember(string Name, int Number, TlsMeaning? Meaning = null, VersionRange Versions = default);

/// <summary>What a driver does with a number that is no member of its enumeration; in other versions it throws.</summary>
public readonly record struct StrayNumbers(VersionRange Versions, TlsMeaning Meaning);

/// <summary>
/// Values that a driver reads as .NET reads enumerations: names in any case, whole numbers with sign, and comma lists whose numbers are
/// combined with OR. Surrounding white space does not matter.
/// </summary>
public sealed class EnumSyntax(IReadOnlyList<EnumMember> members, IReadOnlyList<StrayNumbers>? strays = null) : ValueSyntax
{
    /// <summary>All members in all versions.</summary>
    public IReadOnlyList<EnumMember> Members => members;

    public override ValueReading Read(string text, Version version)
    {
        if (Number(text, version) is not { } number)
        {
            return ValueReading.Rejected;
        }

        foreach (var member in members)
        {
            if (member.Number == number && member.Versions.Contains(version))
            {
                return ValueReading.Accepted(member.Name, member.Meaning);
            }
        }

        foreach (var stray in strays ?? [])
        {
            if (stray.Versions.Contains(version))
            {
                return ValueReading.Accepted(number.ToString(CultureInfo.InvariantCulture), stray.Meaning);
            }
        }

        return ValueReading.Rejected;
    }

    public override ValueReading ReadNumber(string number, Version version) => ValueReading.Rejected;

    /// <summary>True if the text is a number that names no member.</summary>
    public bool IsStray(string text, Version version) =>
        Number(text, version) is { } number && !members.Any(member => member.Number == number && member.Versions.Contains(version));

    private int? Number(string text, Version version)
    {
        var trimmed = text.Trim();
        if (int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var combined = 0;
        foreach (var part in trimmed.Split(','))
        {
            if (members.FirstOrDefault(m => m.Versions.Contains(version) && string.Equals(m.Name, part.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } member)
            {
                return null;
            }

            combined |= member.Number;
        }

        return combined;
    }
}
