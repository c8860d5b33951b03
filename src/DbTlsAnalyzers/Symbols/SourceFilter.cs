using DbTlsAnalyzers.Flow.Evidence;
using Microsoft.CodeAnalysis;

namespace DbTlsAnalyzers.Symbols;

/// <summary>
/// Tells from the text of a file, before any of its nodes is looked at, whether it may hold a sink or a connection string. Nearly all files
/// hold neither, and searching a text takes a small part of the time that visiting its nodes takes.
/// </summary>
internal sealed class SourceFilter(SinkIndex sinks, LiteralFilter literals)
{
    /// <summary>One of these is in nearly every name in the tables, and in what variables with connection strings are called.</summary>
    private static readonly string[] Stems = ["sql", "Sql", "SQL", "onn"];

    private WordSearch? _words;

    /// <summary>True if the nodes of the file are worth a visit.</summary>
    public bool MayMatter(SyntaxTree tree, CancellationToken cancellationToken)
    {
        // No copy, but for files that are so long that the compiler keeps them in pieces.
        var text = tree.GetText(cancellationToken).ToString();
        return MayHoldSink(text) || literals.MayStandIn(text);
    }

    private bool MayHoldSink(string text) => (_words ??= new WordSearch(sinks.Words(Stems))).FindsIn(text) || HasNamelessCreation(text);

    /// <summary>
    /// <c>new(…)</c> for a parameter or a member that is declared elsewhere: counts where the argument can be a connection string although
    /// the file has no other word for it, and where members are initialized.
    /// </summary>
    private static bool HasNamelessCreation(string text)
    {
        const string New = "new";
        for (var at = text.IndexOf(New, StringComparison.Ordinal); at >= 0; at = text.IndexOf(New, at + New.Length, StringComparison.Ordinal))
        {
            var next = SkipSpace(text, at + New.Length);
            if (next < text.Length && text[next] == '(' && MayTakeText(text, SkipSpace(text, next + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayTakeText(string text, int argument) =>
        argument < text.Length && text[argument] switch
        {
            '$' or '@' => true,
            'c' => argument + 2 < text.Length && text[argument + 1] == 's' && !char.IsLetterOrDigit(text[argument + 2]),
            ')' => SkipSpace(text, argument + 1) is var next && next < text.Length && text[next] == '{',
            _ => false,
        };

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
