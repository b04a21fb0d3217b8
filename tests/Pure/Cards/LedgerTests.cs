using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>What became of a contact's requests, in one sentence.</summary>
public sealed class LedgerTests
{
    private static readonly MeetingRequest.Open Open = new(Some.Carla, Some.Pitch, Some.Monday);

    [Theory]
    [InlineData("nl", "7 verzoeken sinds", "Daarvan: 1 akkoord, 1 anders beantwoord, 1 afgewezen, 1 gesloten zonder antwoord, 1 ingetrokken, 2 open.")]
    [InlineData("en", "7 requests since", "Of these: 1 approved, 1 answered otherwise, 1 declined, 1 closed without an answer, 1 withdrawn, 2 open.")]
    public void Whatever_became_of_them_is_counted(string language, string since, string parts)
    {
        var approved = new MeetingRequest.Approved(Open, Some.Jan, Some.Monday, null);
        MeetingRequest.Submitted[] all =
        [
            Open,
            new MeetingRequest.Held(approved, Some.Monday),
            approved,
            new MeetingRequest.Arranged(Open, Some.Jan, Some.Monday, Arrangement.NetworkMeeting),
            new MeetingRequest.Declined(Open, Some.Jan, Some.Monday, DeclineReason.Other, "Nee"),
            new MeetingRequest.Lapsed(Open, Some.Monday),
            new MeetingRequest.Withdrawn(Open, Some.Monday),
        ];
        var said = Ledger.Of([.. all.Select((request, at) => new KnownRequest($"{at:x32}", request))]).Sentence(Texts.In(Texts.LanguageOf(language)!.Value), Some.Foundation);
        Assert.StartsWith(since, said, StringComparison.Ordinal);
        Assert.EndsWith(parts, said, StringComparison.Ordinal);
    }
}
