namespace DbTlsAnalyzers.Symbols;

/// <summary><c>new(…)</c> and <c>base(…)</c>: what is made is named somewhere else, perhaps in another file.</summary>
internal static class NamelessCreations
{
    /// <summary>Those that may take a connection string, or initialize its settings, although the file has no other word for it.</summary>
    public static SearchedWord WithText { get; } = new("new", static (text, end) => ArgumentAt(text, end) is { } argument && MayTakeText(text, argument));

    public static IReadOnlyList<SearchedWord> All { get; } =
    [
        new("new", static (text, end) => ArgumentAt(text, end) is not null),
        new("base", static (text, end) => ArgumentAt(text, end) is not null),
    ];

    /// <summary>Where the first argument is, or the end of an empty list; null if no list begins here.</summary>
    private static int? ArgumentAt(string text, int position)
    {
        var open = TextSearch.SkipSpace(text, position);
        return open < text.Length && text[open] == '(' ? TextSearch.SkipSpace(text, open + 1) : null;
    }

    private static bool MayTakeText(string text, int argument) =>
        argument < text.Length && text[argument] switch
        {
            '$' or '@' => true,
            'c' => argument + 2 < text.Length && text[argument + 1] == 's' && !char.IsLetterOrDigit(text[argument + 2]),
            ')' => TextSearch.SkipSpace(text, argument + 1) is var next && next < text.Length && text[next] == '{',
            _ => false,
        };
}
