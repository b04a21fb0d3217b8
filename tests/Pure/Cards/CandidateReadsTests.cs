using System.Text.RegularExpressions;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Pure.Dialogs;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>All that somebody who looks for work can read, from hello to every answer. Nothing in it promises them the chair's time.</summary>
public sealed partial class CandidateReadsTests
{
    private static readonly string[] Said =
    [
        "help", "taal", "waarom moet ik dat uitleggen?", "wat kost lidmaatschap?", "is hier ook een mens?", "ik zoek werk", "krijg ik een gesprek?", "waarom wil je dat weten?",
        CandidateTests.Three[0], "terug", "verder", CandidateTests.Three[1], "stop", "verder", "formulier", CandidateTests.Three[2], "opnieuw", "nee", "wijzig 3", "terug", "verstuur",
        "status", "bedankt", "lees terug", "help", "trek in", "nee", "vergeet mij", "nee",
    ];

    public static TheoryData<Language> Spoken() => [.. Languages.All.Select(l => l.Language)];

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Nothing_that_a_job_seeker_reads_promises_a_talk_an_hour_or_a_place_in_the_calendar(Language language)
    {
        var t = Texts.In(language);
        string[] read = [.. Played(t), .. Answers(t), t.ReminderBody("…"), t.InviteBody];
        Assert.True(read.Length > 30, $"{read.Length}");
        Assert.Empty(read.SelectMany(text => Promises().Matches(text).Select(m => $"'{m.Value}' in: {text}")));
        Assert.All([t.SentTitle, t.CandidateApprovedTitle, t.DeclinedTitle, t.CandidateInquiredMeeting, t.WelcomeTitle], title => Assert.Contains(read, text => text.Contains(title, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("De voorzitter zoekt een moment met je.")]
    [InlineData("Bij mij vraag je een gesprek aan.")]
    [InlineData("Er willen meer mensen praten dan er uren zijn.")]
    [InlineData("The chair would like to meet you")]
    [InlineData("This is where you ask for a meeting with the chair.")]
    [InlineData("More people want to talk than there are hours.")]
    public void What_does_promise_it_is_found(string text) => Assert.Matches(Promises(), text);

    private static IEnumerable<string> Played(Texts t)
    {
        var talk = new Talk().Do(new Input.Arrive());
        yield return Read(IntakeReply.Of(talk.State, talk.Last, [], t, Some.Foundation, Some.Rules));
        foreach (var text in Said)
        {
            talk.Say(text);
            yield return Read(IntakeReply.Of(talk.State, talk.Last, Requests(talk.State), t, Some.Foundation, Some.Rules));
        }

        // The first words of who was not greeted before.
        talk = new Talk().Say("ik zoek werk");
        yield return Read(IntakeReply.Of(talk.State, talk.Last, [], t, Some.Foundation, Some.Rules));
    }

    private static IEnumerable<string> Answers(Texts t)
    {
        var open = new MeetingRequest.Open(Some.Carla, Pitch, Some.Monday);
        MeetingRequest.Submitted[] all =
        [
            open,
            open with { IsOverdue = true },
            new MeetingRequest.Approved(open, Some.Jan, Some.Monday, "Tot dan."),
            .. Enum.GetValues<DeclineReason>().Select(reason => new MeetingRequest.Declined(open, Some.Jan, Some.Monday, reason, null)),
            new MeetingRequest.Withdrawn(open, Some.Monday),
        ];
        foreach (var known in all.Select(request => new KnownRequest("r", request)))
        {
            yield return Read(ContactRequestCards.Of(known, t, Some.Foundation));
            yield return Read(ContactRequestCards.Receipt(known, t, Some.Foundation));
            yield return Read(ContactRequestCards.Whole(known, isDrafting: false, t, Some.Foundation));
            yield return string.Join('\n', OwnDataCards.Of(new(Some.Carla, "msteams", null, null) { Requests = [new(known, true, null)] }, 20_000, t, Some.Foundation).Select(Read));
        }

        var first = new KnownRequest("r", open);
        foreach (var message in new[]
        {
            ContactRequestCards.Delay(first, t, Some.Foundation), ContactRequestCards.Reopened(first, t, Some.Foundation), ContactRequestCards.Invited(first, t),
            ContactRequestCards.TooEarly(first, Some.Monday, t, Some.Foundation),
        })
        {
            yield return Read(message);
        }
    }

    private static Pitch Pitch
    {
        get
        {
            var talk = new Talk().Say("ik zoek werk");
            foreach (var text in CandidateTests.Three.Append("verstuur"))
            {
                talk.Say(text);
            }

            return talk.Last.Events.OfType<IntakeEvent.Sent>().Single().Pitch;
        }
    }

    private static KnownRequest[] Requests(IntakeState state) =>
        state is IntakeState.Sent sent ? [new(sent.RequestId, new MeetingRequest.Open(Some.Carla, Pitch, Some.Monday))] : [];

    private static string Read(Message message) => $"{message.Summary}\n{CardText.Of(message.Card.ToElement())}";

    // "Half an hour" is what an example of a talk to others takes.
    [GeneratedRegex(
        @"\b(gesprek(ken|sverzoek\w*)?|(?<!half )uur|uren|agenda|afspraak|praten|moment met|talk|hours|(?<!half an )hour|calendar|diary|appointment|meet(ing)? (you|with)|meeting request|time with)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Promises();
}
