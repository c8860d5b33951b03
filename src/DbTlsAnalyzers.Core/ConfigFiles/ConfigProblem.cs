using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>A part of a file that the reader could not make sense of; it went on behind it.</summary>
public sealed record ConfigProblem(TextRange Range, string Message);
