using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Verifiers;

/// <summary>
/// A text with expected diagnostics written into it: <c>{|DBTLS1003:SSL Mode=Require|}</c>, with a severity where it matters
/// <c>{|DBTLS1003!Info:SSL Mode=Require|}</c>. Marks may be nested.
/// </summary>
internal sealed record Markup(string Text, IReadOnlyList<ExpectedDiagnostic> Expected)
{
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string Id, DiagnosticSeverity? Severity, int Start)>();
        var expected = new List<ExpectedDiagnostic>();
        for (var i = 0; i < marked.Length;)
        {
            if (marked[i] == '{' && Open(marked, i) is var (id, severity, next))
            {
                open.Push((id, severity, text.Length));
                i = next;
            }
            else if (open.Count > 0 && marked[i] == '|' && i + 1 < marked.Length && marked[i + 1] == '}')
            {
                var mark = open.Pop();
                expected.Add(new ExpectedDiagnostic(mark.Id, mark.Severity, TextSpan.FromBounds(mark.Start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        Assert.True(open.Count == 0, "a mark '{|' is not closed");
        return new Markup(text.ToString(), expected);
    }

    private static (string Id, DiagnosticSeverity? Severity, int Next)? Open(string text, int start)
    {
        var i = start + 2;
        if (i >= text.Length || text[start + 1] != '|')
        {
            return null;
        }

        while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        var id = text[(start + 2)..i];
        DiagnosticSeverity? severity = null;
        if (i < text.Length && text[i] == '!')
        {
            var colon = text.IndexOf(':', i);
            severity = Enum.Parse<DiagnosticSeverity>(text[(i + 1)..colon]);
            i = colon;
        }

        return id.Length > 0 && i < text.Length && text[i] == ':' ? (id, severity, i + 1) : null;
    }
}

/// <param name="Severity">Null: not part of the expectation.</param>
internal sealed record ExpectedDiagnostic(string Id, DiagnosticSeverity? Severity, TextSpan Span);
