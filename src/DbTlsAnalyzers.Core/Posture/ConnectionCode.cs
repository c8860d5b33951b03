using DbTlsAnalyzers.Drivers;

namespace DbTlsAnalyzers.Posture;

/// <summary>What code does for a connection beside its settings.</summary>
/// <param name="HasCallback">A validation callback is installed, whatever it does, on every path that leads there: some drivers refuse it beside some settings.</param>
/// <param name="Callback">What it adds in a mode where the driver honours it; what we cannot see counts as validation.</param>
/// <param name="GivesCa">The CA is handed to the driver (<see cref="CallbackKind.CaCertificate"/>).</param>
/// <param name="LacksTls">TLS is left out (<see cref="Driver.TlsSwitches"/>): the mode cannot switch it on.</param>
public readonly record struct ConnectionCode(bool HasCallback, CallbackEffect Callback, bool GivesCa = false, bool LacksTls = false)
{
    /// <summary>Both on one connection.</summary>
    public ConnectionCode And(ConnectionCode other) =>
        (HasCallback ? this : other) with { GivesCa = GivesCa || other.GivesCa, LacksTls = LacksTls || other.LacksTls };

    /// <summary>One connection or the other: what both have, the weaker of the callbacks.</summary>
    public ConnectionCode Or(ConnectionCode other) =>
        (HasCallback && other.HasCallback ? (Callback < other.Callback ? this : other) : default) with { GivesCa = GivesCa && other.GivesCa, LacksTls = LacksTls && other.LacksTls };
}
