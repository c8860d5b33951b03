using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Posture;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>What the code around a connection does for it beside the connection string: validation callbacks, TLS left out of a builder.</summary>
/// <param name="anchor">Where the flow analysis finds the connection.</param>
internal sealed class SurroundingCode(SyntaxNode anchor, InstalledCallbacks callbacks, SemanticModel model, CancellationToken cancellation)
{
    private InstalledCallback? _callback;

    public bool HasCallback => Callback.IsInstalled;

    private InstalledCallback Callback => _callback ??= callbacks.On(anchor, model, cancellation);

    public Connection Complete(Connection connection)
    {
        var lacksTls = MissingTlsSwitch.At(anchor, connection.Driver, model, cancellation);
        return Callback.IsInstalled || lacksTls ? connection.With(Callback.IsInstalled, Callback.Effect, lacksTls) : connection;
    }
}
