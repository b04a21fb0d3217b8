using SamBot.Records;

namespace SamBot.Tests.Pure.Records;

public sealed class DocumentKeyTests
{
    public static TheoryData<string> Impossible => ["", "a\0b", "\uD83D", "x\uDE00", new string('x', 513)];

    // Enumerated only when run: half a surrogate pair does not survive the way to the test runner.
    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void An_id_that_no_store_could_keep_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new DocumentKey(DocumentKind.Request, id));

    [Fact]
    public void Keys_are_values() =>
        Assert.Equal(new DocumentKey(DocumentKind.Request, "a"), new DocumentKey(DocumentKind.Request, "a"));
}
