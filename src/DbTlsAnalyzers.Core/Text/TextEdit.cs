namespace DbTlsAnalyzers.Text;

/// <summary>Replaces <paramref name="Range"/> by <paramref name="NewText"/>; positions are those before any edit of the same batch.</summary>
public readonly record struct TextEdit(TextRange Range, string NewText);
