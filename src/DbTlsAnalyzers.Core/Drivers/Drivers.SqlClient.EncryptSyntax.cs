namespace DbTlsAnalyzers.Drivers;

/// <summary>
/// Values of SqlClient's <c>Encrypt</c>: a Boolean, and in versions with <paramref name="namedModes"/> also <c>Optional</c>,
/// <c>Mandatory</c> and <c>Strict</c>; numbers are never taken.
/// </summary>
/// <param name="namedModes">Versions that know the names; null: none does.</param>
/// <remarks>
/// Off encrypts the login packet with whatever certificate the server shows, or nothing at all if the server has no TLS: not encrypted.
/// On checks chain and name; what the trust flag does to that is <see cref="SqlClientPosture"/>'s affair.
/// </remarks>
internal sealed class EncryptSyntax(VersionRange? namedModes) : ValueSyntax
{
    public override ValueReading Read(string text, Version version)
    {
        var named = namedModes?.Contains(version) == true;

        // Only the Boolean of old trims: 'Encrypt=" true "' throws where the names are known.
        switch ((named ? text : text.Trim()).ToUpperInvariant())
        {
            case "TRUE" or "YES":
            case "MANDATORY" when named:
                return ValueReading.Accepted("True", TlsMeaning.Full);
            case "FALSE" or "NO":
            case "OPTIONAL" when named:
                return ValueReading.Accepted("False", TlsMeaning.Off);
            case "STRICT" when named:
                return ValueReading.Accepted("Strict", TlsMeaning.Full);
            default:
                return ValueReading.Rejected;
        }
    }

    /// <summary>The Boolean of old is false for zero; what has named modes takes Booleans, texts and its own type only.</summary>
    public override ValueReading ReadNumber(string number, Version version) =>
        namedModes?.Contains(version) == true ? ValueReading.Rejected : Read(BooleanSyntax.IsZero(number) ? "false" : "true", version);
}
