using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConfigFiles;

/// <summary>A comment. <paramref name="Range"/> includes its marks, <paramref name="Text"/> is what stands between them, trimmed.</summary>
public sealed record ConfigComment(TextRange Range, string Text);
