using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Rules;

/// <summary>A repair, in terms of settings; the host (C# text, C# builder, file) turns it into edits.</summary>
/// <param name="Key">Equivalence key: the same for the same repair everywhere, so that Fix All can group.</param>
/// <param name="Title">Names the result: <c>Set 'SSL Mode' to 'VerifyFull'</c>.</param>
public sealed record Fix(string Key, string Title, IReadOnlyList<SettingChange> Changes);

/// <summary>A change of a connection's settings.</summary>
public abstract record SettingChange;

/// <summary>Gives an existing setting another value.</summary>
public sealed record ChangeValue(BoundSetting Setting, string Value) : SettingChange;

/// <summary>Adds a setting that is not there.</summary>
public sealed record AddSetting(Option Option, string Value) : SettingChange;

/// <summary>Removes a setting. <paramref name="Origin"/> is that of a <see cref="BoundSetting"/> or an <see cref="UnknownSetting"/>.</summary>
public sealed record RemoveSetting(object Origin) : SettingChange;

/// <summary>Edits of the text itself, where it is not in the driver's grammar at all.</summary>
public sealed record EditText(IReadOnlyList<Text.TextEdit> Edits) : SettingChange;
