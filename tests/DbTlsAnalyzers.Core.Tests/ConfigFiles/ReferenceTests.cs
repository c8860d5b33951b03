namespace DbTlsAnalyzers.Tests.ConfigFiles;

/// <summary>What something replaces before the application reads it: <c>‹name›</c>, with <c>[defaults]</c>.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("${B}", "‹B›")]
    [InlineData("x${B_1.c}y", "x‹B_1.c›y")]
    [InlineData("${}", "‹›")]
    [InlineData("${B:-}", "‹B›")]
    [InlineData("${B:-x}y", "[x]y")]
    [InlineData("${B:=x}", "‹B›")]
    [InlineData("${B:x}", "‹B›")]
    [InlineData("${B-x}", "‹B›")]
    [InlineData("${A:-${B:-x}y}z", "[x][y]z")]
    [InlineData("${A:-${B}y}z", "[‹B›][y]z")]
    [InlineData("${A:-{x}y", "[{x]y")]
    [InlineData("x}y", "x}y")]
    [InlineData("$B $(B) $$ $", "$B ‹B› $$ $")]
    [InlineData("$() $(B C) $(B", "$() $(B C) $(B")]
    [InlineData("%B%", "‹B›")]
    [InlineData("%B.c-d:e(f)%", "‹B.c-d:e(f)›")]
    [InlineData("100% of %B%%", "100% of ‹B›%")]
    [InlineData("%% %B C% %", "%% %B C% %")]
    [InlineData("{{ .Values.b }}", "‹b›")]
    [InlineData("{{ b | default c_1 | quote }}", "‹quote›")]
    [InlineData("{{ c_1 -}}x", "‹c_1›x")]
    [InlineData("{{}}x{{ . }}", "‹›x‹›")]
    [InlineData("{{ b }", "{{ b }")]
    [InlineData("{ b }}", "{ b }}")]
    [InlineData("#{B}", "‹B›")]
    [InlineData("#{B}#x#{C}", "‹B›x‹C›")]
    [InlineData("#{} #{B C} #{B", "#{} #{B C} #{B")]
    [InlineData("#B} # {B}", "#B} # {B}")]
    [InlineData("__B__", "‹B›")]
    [InlineData("=__B_C__;", "=‹B_C›;")]
    [InlineData("x__B__ __C__y __D", "x__B__ __C__y __D")]
    [InlineData("____ __B C__", "____ __B C__")]
    [InlineData("_B_", "_B_")]
    // A reference ends with the default that it stands in.
    [InlineData("${A:-#{b}", "[#{b]")]
    [InlineData("${A:-{{b}}", "[{{b]}")]
    [InlineData("${A:-%b}c%", "[%b]c%")]
    [InlineData("${A:-%b%}c", "[‹b›]c")]
    [InlineData("${A:-__b__}c", "[‹b›]c")]
    [InlineData("${A:-{{ b }}}c", "[{{ b ]}}c")]
    [InlineData("=__", "=__")]
    [InlineData("=#{", "=#{")]
    [InlineData("={{", "={{")]
    [InlineData("=%", "=%")]
    [InlineData("=${", "=${")]
    [InlineData("$$(B)", "$‹B›")]
    [InlineData("${:-x}", "‹›")]
    [InlineData("__%B%", "__‹B›")]
    [InlineData("x__%B%", "x__‹B›")]
    public void References_are_found_in_JSON(string text, string expected) => Assert.Equal(expected, Reading.Show(Reading.Single("a.json", $$"""{ "A": "{{text}}" }""").Value));

    // docs.docker.com/reference/compose-file/interpolation
    [Theory]
    [InlineData("$B", "‹B›")]
    [InlineData("$_b1-c", "‹_b1›-c")]
    [InlineData("$1 $- $", "$1 $- $")]
    [InlineData("a$$b", "a$b")]
    [InlineData("$${B} $$$B", "${B} $‹B›")]
    [InlineData("$(B)", "$(B)")]
    [InlineData("${B}", "‹B›")]
    [InlineData("${B-x}", "[x]")]
    [InlineData("${B:-x}", "[x]")]
    [InlineData("${B-}", "‹B›")]
    [InlineData("${B:?x}", "‹B›")]
    [InlineData("${A:-x$${B}y}z", "[x${B]y}z")]
    [InlineData("{{ .b }}", "‹b›")]
    [InlineData("%B% #{B} __B__", "%B% #{B} __B__")]
    [InlineData("${A:-x$$}", "[x$]")]
    public void References_are_found_in_compose_files(string text, string expected)
    {
        Assert.Equal(expected, Reading.Show(Reading.Single("compose.yml", $"a: '{text}'").Value));
        Assert.Equal(expected, Reading.Show(Reading.Read("stack.yml", $"services:\n  a: '{text}'").Entries[0].Value));
        Assert.Equal(expected, Reading.Show(Reading.Read("stack.yml", $"a: '{text}'\nservices:\n  b: c").Entries[0].Value));
    }

    // kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables
    [Theory]
    [InlineData("$(B)", "‹B›")]
    [InlineData("x$(B_1.c-d)y", "x‹B_1.c-d›y")]
    [InlineData("$$(B)", "$(B)")]
    [InlineData("$() $(B C) $(B", "$() $(B C) $(B")]
    [InlineData("$B $$ $$B", "$B $$ $$B")]
    [InlineData("${B-x}", "‹B›")]
    [InlineData("${B:-x}", "[x]")]
    [InlineData("${B:-$(C)}", "[‹C›]")]
    [InlineData("${B:-$(C}d)", "[$(C]d)")]
    [InlineData("{{ .b }}", "‹b›")]
    [InlineData("%B% #{B} __B__", "%B% #{B} __B__")]
    [InlineData("=$(", "=$(")]
    [InlineData("$B(C)", "$B(C)")]
    [InlineData("=$$", "=$$")]
    [InlineData("=$$$(B)", "=$$(B)")]
    public void References_are_found_in_Kubernetes_files(string text, string expected) => Assert.Equal(expected, Reading.Show(Reading.Single("a.yaml", $"a: '{text}'").Value));

    [Fact]
    public void References_are_found_in_a_default_of_an_XML_file() => Assert.Equal("[x][‹e›]", Reading.Show(Reading.Single("a.xml", "<a b='${A:-x&e;}'/>").Value));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Names_of_references_are_short(int length, bool isReference)
    {
        var name = new string('b', length);

        Assert.Equal(isReference ? $"‹{name}›" : $"%{name}%", Reading.Show(Reading.Single("a.json", $$"""{ "A": "%{{name}}%" }""").Value));
    }
}
