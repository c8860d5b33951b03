using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Certificates;

/// <summary>
/// Finds the boundaries of PEM blocks in one pass. A boundary stands at the start of the text or after white space, as .NET's
/// <c>PemEncoding.Find</c> has it: indented blocks and blocks on a single line count, a quoted one inside JSON does not.
/// </summary>
internal static class PemScanner
{
    private const string Dashes = "-----";
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";

    /// <summary>The longest label in use has 21 characters.</summary>
    private const int MaximumLabel = 64;

    public static IReadOnlyList<PemBlock> Scan(string text)
    {
        var blocks = new List<PemBlock>();
        Boundary? open = null;
        var position = 0;
        while (NextBoundary(text, position) is { } boundary)
        {
            if (open is { } begin)
            {
                blocks.Add(boundary.IsBegin ? Unterminated(begin, boundary.Range.Start) : Close(text, begin, boundary));
            }

            open = boundary.IsBegin ? boundary : null;
            position = boundary.Range.End;
        }

        if (open is { } last)
        {
            blocks.Add(Unterminated(last, text.Length));
        }

        return blocks;
    }

    private static Boundary? NextBoundary(string text, int position)
    {
        while ((position = text.IndexOf(Dashes, position, StringComparison.Ordinal)) >= 0)
        {
            var isBegin = StartsAt(text, position, Begin);
            if ((isBegin && IsFree(text, position)) || StartsAt(text, position, End))
            {
                var start = position + (isBegin ? Begin : End).Length;
                if (LabelEnd(text, start) is { } end)
                {
                    return new Boundary(isBegin, text.Substring(start, end - start), TextRange.FromBounds(position, end + Dashes.Length));
                }
            }

            position++;
        }

        return null;
    }

    private static bool StartsAt(string text, int position, string what) =>
        string.CompareOrdinal(text, position, what, 0, what.Length) == 0;

    // U+FEFF: a byte order mark that the host has left in the text.
    private static bool IsFree(string text, int position) =>
        position == 0 || Base64Text.IsWhiteSpace(text[position - 1]) || text[position - 1] == '\uFEFF' || FollowsBlock(text, position);

    private static bool FollowsBlock(string text, int position) =>
        position >= Dashes.Length && StartsAt(text, position - Dashes.Length, Dashes);

    /// <summary>RFC 7468 §3: printable characters; single spaces and hyphens between them.</summary>
    private static int? LabelEnd(string text, int start)
    {
        var isAfterCharacter = false;
        for (var i = start; i < text.Length && i - start <= MaximumLabel; i++)
        {
            var isBetween = text[i] is ' ' or '-';
            if (isBetween ? !isAfterCharacter : text[i] is < '!' or > '~')
            {
                return null;
            }

            if (StartsAt(text, i, Dashes))
            {
                return i;
            }

            isAfterCharacter = !isBetween;
        }

        return null;
    }

    private static PemBlock Unterminated(Boundary begin, int end) =>
        Block(begin, end, content: null, new PemProblem(PemProblemKind.Unterminated, begin.Range));

    private static PemBlock Close(string text, Boundary begin, Boundary end)
    {
        if (!string.Equals(begin.Label, end.Label, StringComparison.Ordinal))
        {
            return Block(begin, end.Range.End, content: null, new PemProblem(PemProblemKind.LabelMismatch, end.Range));
        }

        if (PemLabels.Kind(begin.Label) == PemBlockKind.PrivateKey)
        {
            return Block(begin, end.Range.End, content: null, problem: null) with
            {
                IsEncrypted = PemLabels.KeyFormat(begin.Label) == PrivateKeyFormat.EncryptedPkcs8
                    || PemLabels.HasEncryptionHeader(text, begin.Range.End, end.Range.Start),
            };
        }

        var (bytes, badPosition) = Base64Text.Decode(text, begin.Range.End, end.Range.Start);
        var problem = bytes switch
        {
            null => new PemProblem(PemProblemKind.BadBase64, badPosition < end.Range.Start ? new TextRange(badPosition, 1) : end.Range),
            { Length: 0 } => new PemProblem(PemProblemKind.Empty, begin.Range),
            _ when FollowsBlock(text, begin.Range.Start) => new PemProblem(PemProblemKind.MissingLineBreak, begin.Range),
            // The framework lets one last character pass.
            _ when end.Range.End < text.Length - 1 && !Base64Text.IsWhiteSpace(text[end.Range.End]) => new PemProblem(PemProblemKind.MissingLineBreak, end.Range),
            _ => null,
        };
        return Block(begin, end.Range.End, bytes is { Length: > 0 } ? bytes : null, problem);
    }

    private static PemBlock Block(Boundary begin, int end, byte[]? content, PemProblem? problem) =>
        new(begin.Label, PemLabels.Kind(begin.Label), begin.Range, TextRange.FromBounds(begin.Range.Start, end), content, problem)
        {
            KeyFormat = PemLabels.KeyFormat(begin.Label),
        };

    private readonly record struct Boundary(bool IsBegin, string Label, TextRange Range);
}
