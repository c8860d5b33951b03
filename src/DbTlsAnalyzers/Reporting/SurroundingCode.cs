using DbTlsAnalyzers.Callbacks;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Flow;
using DbTlsAnalyzers.Posture;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>
/// What the code around the places where a connection gets to its driver does for it beside the connection string: validation callbacks, the CA,
/// TLS left out of a builder. Only what all of them do counts.
/// </summary>
/// <param name="anchors">See <see cref="ConnectionUse.Anchors"/>.</param>
/// <param name="model">The model of the file that is being analysed; null if that is no C#.</param>
internal sealed class SurroundingCode(IReadOnlyList<SyntaxNode> anchors, CompilationFlow flow, SemanticModel? model, CancellationToken cancellation)
{
    private ConnectionCode? _callbacks;

    public bool HasCallback => Callbacks.HasCallback;

    private ConnectionCode Callbacks => _callbacks ??= flow.Callbacks.On(anchors, cancellation);

    public Connection Complete(Connection connection)
    {
        var lacksTls = anchors.Count > 0 && connection.Driver.Driver.TlsSwitches.Count > 0 && anchors.All(anchor => LacksTls(anchor, connection.Driver));
        var code = Callbacks with { LacksTls = lacksTls };
        return code != default ? connection.With(code) : connection;
    }

    private bool LacksTls(SyntaxNode anchor, DriverInUse driver) =>
        MissingTlsSwitch.At(anchor, driver, anchor.SyntaxTree == model?.SyntaxTree ? model : flow.Engine.ModelOf(anchor.SyntaxTree), cancellation);
}
