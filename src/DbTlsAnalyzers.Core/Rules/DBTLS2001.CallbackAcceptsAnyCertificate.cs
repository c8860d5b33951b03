namespace DbTlsAnalyzers.Rules;

internal sealed class CallbackAcceptsAnyCertificate : Rule
{
    public override string Id => "DBTLS2001";

    public override string Title => "Do not accept any server certificate in a callback";

    public override string Description =>
        "The certificate validation callback answers true whatever the certificate. An attacker on the network presents one of its own, "
        + "reads the password and relays or changes the traffic. Remove the callback and let the driver verify the server, with its CA certificate where it is private.";
}
