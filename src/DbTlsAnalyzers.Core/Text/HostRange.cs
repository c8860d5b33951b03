namespace DbTlsAnalyzers.Text;

/// <summary>A range in one of the texts that a <see cref="MappedText"/> was read from.</summary>
public readonly record struct HostRange(object Host, TextRange Range);

/// <summary>An edit of one of the texts that a <see cref="MappedText"/> was read from.</summary>
public readonly record struct HostEdit(object Host, TextEdit Edit);
