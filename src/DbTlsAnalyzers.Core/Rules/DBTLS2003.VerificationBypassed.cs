namespace DbTlsAnalyzers.Rules;

internal sealed class VerificationBypassed : Rule
{
    public override string Id => "DBTLS2003";

    public override string Title => "Do not bypass the driver's certificate verification";

    public override string Description =>
        "The code changes what the driver verifies although the connection string says that everything is verified: another host name is checked, an unknown authority is "
        + "accepted, or a callback is installed that the driver ignores or refuses in this mode. Let the driver verify the server it connects to.";
}
