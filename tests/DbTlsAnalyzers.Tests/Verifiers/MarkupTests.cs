using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DbTlsAnalyzers.Tests.Verifiers;

public sealed class MarkupTests
{
    [Fact]
    public void Nested_marks_with_and_without_severity_are_read()
    {
        var markup = Markup.Parse("a {|DBTLS1:b {|DBTLS2!Info:c|}|} d { | }");

        Assert.Equal("a b c d { | }", markup.Text);
        Assert.Equal(
            [new ExpectedDiagnostic("DBTLS2", DiagnosticSeverity.Info, new TextSpan(4, 1)), new ExpectedDiagnostic("DBTLS1", null, new TextSpan(2, 3))],
            markup.Expected);
    }
}
