using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.Text;

public sealed class TextEditsTests
{
    [Fact]
    public void Edits_are_positions_before_any_of_them_whatever_their_order() =>
        Assert.Equal("Abd!", TextEdits.Apply("abcd", [new(new(4, 0), "!"), new(new(2, 1), ""), new(new(0, 1), "A")]));

    [Fact]
    public void Insertions_at_one_place_keep_their_order_and_come_before_a_replacement_there() =>
        Assert.Equal("a12Cd", TextEdits.Apply("abcd", [new(new(1, 2), "C"), new(new(1, 0), "1"), new(new(1, 0), "2")]));

    [Fact]
    public void No_edit_is_no_change() => Assert.Equal("abcd", TextEdits.Apply("abcd", []));
}
