using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>A part of a connection string that no driver can read: ADO.NET's "Format of the initialization string does not conform".</summary>
/// <param name="Range">The malformed part.</param>
/// <param name="Message">What is wrong, without quoting the text (it may hold a password).</param>
public sealed record ConnectionStringProblem(TextRange Range, string Message);
