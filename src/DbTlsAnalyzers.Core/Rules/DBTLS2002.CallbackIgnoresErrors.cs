namespace DbTlsAnalyzers.Rules;

internal sealed class CallbackIgnoresErrors : Rule
{
    public override string Id => "DBTLS2002";

    public override string Title => "Do not ignore certificate errors in a callback";

    public override string Description =>
        "The certificate validation callback accepts certificates that do not belong to the server: with another host's name, from an unknown authority, or with nothing "
        + "but the right text in it, which anyone can write. Accept only SslPolicyErrors.None, compare the certificate's hash, or build a chain that trusts your CA only.";
}
