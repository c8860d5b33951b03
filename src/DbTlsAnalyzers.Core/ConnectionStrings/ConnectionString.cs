namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>
/// A connection string in the grammar of <c>System.Data.Common.DbConnectionStringBuilder</c>, taken apart without losing positions.
/// Settings stand in the order in which they are written, duplicates included: which one counts is the driver's affair.
/// </summary>
/// <param name="Text">The text, holes as <see cref="DbTlsAnalyzers.Text.MappedText.Hole"/>.</param>
/// <param name="MayHaveMoreSettings">A hole stands where whole settings may stand: what is absent may be there all the same.</param>
public sealed record ConnectionString(
    string Text,
    IReadOnlyList<Setting> Settings,
    IReadOnlyList<ConnectionStringProblem> Problems,
    bool MayHaveMoreSettings);
