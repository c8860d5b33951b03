namespace DbTlsAnalyzers.Text.CSharp;

/// <summary>Literal text between two delimiters, where an interpolation hole delimits too.</summary>
/// <param name="Text">As spelled.</param>
/// <param name="IsFirst">The opening quotes stand before it, not a hole.</param>
/// <param name="IsLast">The closing quotes stand after it, not a hole.</param>
internal readonly record struct Stretch(string Text, bool IsFirst, bool IsLast);
