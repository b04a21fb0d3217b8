using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Everything that is kept about a contact: all of it is there, and no message is larger than the channel takes.</summary>
public sealed class OwnDataTests
{
    [Theory]
    [InlineData(20_000, 25_000)]
    [InlineData(3_800, 4_096)]
    public void All_that_was_said_is_there_in_messages_that_fit(int room, int most)
    {
        var texts = Questions.All.OfType<QuestionDefinition.OpenText>().ToArray();
        var pitch = texts.Aggregate(Some.Pitch, (p, q) => q.Put(p, Long(q.Question.ToString(), q.Limit.Max)));
        var requests = Enumerable.Range(0, 20).Select(n => new OwnDataRequest(
            new($"{n:x32}", new MeetingRequest.Declined(new(Some.Carla, pitch, Some.Monday.AddDays(-n)), Some.Jan, Some.Monday, DeclineReason.NoTimeNow, $"Note {n}")), true, null));

        var messages = OwnDataCards.Of(
            new OwnData(Some.Carla, "telegram", Some.Monday, Draft.Empty("d").Keep(Question.Bring, "Half an answer")) { Requests = [.. requests] }, room, Texts.In(Language.English), Some.Foundation);

        Assert.All(messages, m => Assert.InRange(room < 10_000 ? MessageText.Of(m, Texts.In(Language.English)).Length : m.Card.ToJson().Length, 1, most));
        var all = string.Join('\n', messages.Select(m => MessageText.Of(m, Texts.In(Language.English))));
        Assert.Contains("Half an answer", all, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 20), n => Assert.Contains($"Note {n}\n", all + "\n", StringComparison.Ordinal));
        Assert.All(texts, q => Assert.Equal(20, all.Split(Long(q.Question.ToString(), q.Limit.Max)).Length - 1));
        Assert.Contains("23 November 2026", all, StringComparison.Ordinal);
        Assert.Contains(Texts.In(Language.English).DataEnd(Some.Foundation.PrivacyContact).Replace("**", "", StringComparison.Ordinal), all, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_counted()
    {
        var request = new OwnDataRequest(new("a", new MeetingRequest.Open(Some.Carla, Some.Pitch, Some.Monday)), false, null);
        var messages = OwnDataCards.Of(
            new OwnData(Some.Carla, "msteams", null, null) { Requests = [.. Enumerable.Repeat(request, 60)], NotShown = 2 }, 20_000, Texts.In(Language.Dutch), Some.Foundation);
        Assert.Contains("niet kan laten zien: 12", MessageText.Of(messages[^1], Texts.In(Language.Dutch)), StringComparison.Ordinal);
    }

    private static string Long(string of, int length) => string.Concat(Enumerable.Repeat(of + " ", length))[..length].Trim();
}
