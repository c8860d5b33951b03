namespace DbTlsAnalyzers.Posture;

/// <summary>What a certificate validation callback adds to a connection.</summary>
public enum CallbackEffect
{
    /// <summary>There is none, or it accepts anything, or it is not known.</summary>
    None,

    /// <summary>It checks everything but the host name.</summary>
    ValidatesChain,

    /// <summary>It checks the certificate and the host name, or pins the certificate, or hands the decision to code we cannot see.</summary>
    ValidatesFully,
}
