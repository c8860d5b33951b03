using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Fixes;
using DbTlsAnalyzers.Posture;
using DbTlsAnalyzers.Rules;
using DbTlsAnalyzers.Text;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Reporting;

/// <summary>A connection string as text, in C# or in a configuration file.</summary>
/// <param name="text">The text.</param>
/// <param name="whole">Where a missing setting is reported.</param>
internal sealed class TextSource(MappedText text, Location whole) : ConnectionSource
{
    private readonly ConnectionString _string = ConnectionStringParser.Parse(text.Value);

    public ConnectionString ConnectionString => _string;

    public override Connection Bind(DriverInUse driver) => ConnectionBinder.Bind(driver, _string, setting => text.IsConditional(setting.Range));

    public override Location Locate(object? place) =>
        (place switch
        {
            Setting setting => TextEditing.PlaceOf(text, setting),
            ConnectionStringProblem problem => text.ToHost(problem.Range),
            _ => null,
        }) is { } range ? TextHost.Locate(range) : whole;

    public override IReadOnlyList<FileEdit>? Edit(Fix fix, Connection connection) => TextEditing.Edit(text, _string, fix.Changes, connection.Driver);

    public override bool MayHaveMoreSettings => _string.MayHaveMoreSettings;

    // Not the empty piece before a name that an interpolation begins with.
    private (object Host, int Position)? Start =>
        text.Pieces.OfType<LiteralPiece>().FirstOrDefault(static piece => !piece.Range.IsEmpty) is { } first ? (first.Host, first.HostOffsets[0]) : null;

    public override bool Extends(ConnectionSource other) =>
        other is TextSource { Start: { } start } shorter && start == Start
        && text.Value.Length > shorter.ConnectionString.Text.Length && text.Value.StartsWith(shorter.ConnectionString.Text, StringComparison.Ordinal);

    public override bool IsWhollyConditional(Connection connection) =>
        connection.Effective(Role.Host) is { Origin: Setting host } && text.IsConditional(host.Range);
}
