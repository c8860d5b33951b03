using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>One <c>key=value</c> of a connection string, as written.</summary>
/// <param name="Key">The keyword, trimmed, <c>==</c> undone; case as written.</param>
/// <param name="Value">The value, trimmed, quotes removed and doubled quotes undone; empty for <c>key=</c> (which resets the key) and for <c>key=""</c> (which does not).</param>
/// <param name="KeyRange">The keyword without white space around it.</param>
/// <param name="ValueRange">The value as written, its quotes included, without white space around it; empty, at the place where a value would stand, for <c>key=</c> only.</param>
/// <param name="Range">From the first character of the key to the last of the value: what a diagnostic is placed on.</param>
/// <param name="IsKnown">False if a hole makes the value unknown, or the key.</param>
public sealed record Setting(string Key, string Value, TextRange KeyRange, TextRange ValueRange, TextRange Range, bool IsKnown);
