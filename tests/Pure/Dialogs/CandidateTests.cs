using System.Text;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>The way of those who look for work. The sentences by which they are known stand in <c>tests/Seekers</c>, a third of them held out.</summary>
public sealed class CandidateTests
{
    internal static readonly string[] Three =
    [
        "Een ploeg die overbelast is. In het magazijn bracht ik de roosters op orde, en er vertrok een jaar lang niemand.",
        "Werkgevers met ploegendiensten, tot een man of tweehonderd.",
        "Drie vragen die je morgen aan je ploeg kunt stellen, ook als je mij niet aanneemt.",
    ];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Seekers");

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void At_least_95_in_100_who_look_for_work_are_known_and_nobody_else_is_taken_for_one(string file)
    {
        var said = File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonNode.Parse(line)!).Select(n => (Text: (string)n["text"]!, Seeks: (bool)n["seeks"]!)).ToArray();
        var missed = said.Where(s => new Talk().Say(s.Text).Draft.IsCandidate != s.Seeks).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: {missed.Length} of {said.Length} missed");
        Assert.True(missed.Length <= said.Length * 5 / 100 && missed.All(m => m.Seeks), string.Join('\n', missed.Select(m => $"{m.Text} (seeks: {m.Seeks})")));
    }

    [Fact]
    public void Three_answers_make_a_candidates_pitch()
    {
        var talk = new Talk().Say("ik zoek werk");
        foreach (var text in Three.Append("verstuur"))
        {
            talk.Say(text);
        }

        var pitch = Assert.Single(talk.Last.Events.OfType<IntakeEvent.Sent>()).Pitch;
        Assert.Equal((TopicKind.CandidatePitch, Three[0], Three[1], Three[2]), (pitch.Topic.Kind, pitch.Bring, pitch.Fit.Why, pitch.Topic.Description));
    }

    [Fact]
    public void Who_chooses_a_candidates_pitch_is_asked_no_practical_side()
    {
        var talk = Talk.UpTo(Question.TopicKind).Say("pitch van een kandidaat");
        Assert.Equal(Question.TopicDescription, talk.Asked);
        Assert.IsType<IntakeState.Reviewing>(talk.Say(Three[2]).State);
    }

    [Fact]
    public void Who_says_so_at_the_first_question_keeps_their_words()
    {
        var talk = Talk.Begun().Say("Ik zoek werk als planner en heb twintig jaar ervaring.");
        Assert.True(talk.Draft.IsCandidate);
        Assert.Equal((Question.Bring, "Ik zoek werk als planner en heb twintig jaar ervaring."), (talk.Asked, talk.Draft.Prefill(Question.Bring)));
    }

    [Fact]
    public void Who_does_not_look_for_work_says_no_and_goes_the_longer_way()
    {
        var talk = new Talk().Say("ik zoek werk").Say("nee");
        Assert.False(talk.Draft.IsCandidate);
        Assert.Equal(Question.Bring, talk.Asked);
    }

    [Fact]
    public void Who_prefers_a_form_gets_the_whole_request_as_one_card_and_half_of_it_is_kept()
    {
        var talk = new Talk().Say("formulier");
        var card = Encoding.UTF8.GetString(IntakeReply.Of(talk.State, talk.Last, [], Texts.In(Language.Dutch), Some.Foundation, Some.Rules).Card.ToJson());
        Assert.All(Questions.All, q => Assert.Contains($"\"{Fields.Of(q.Question)}\"", card, StringComparison.Ordinal));

        talk.Fill([.. Questions.All.Select(q => (q.Question, q.Question is Question.Bring or Question.Organisation ? Some.Typed[q.Question] : ""))]);
        Assert.Equal([Question.Bring, Question.Organisation], talk.Draft.Answers.Keys);
        Assert.Equal(Question.FitGoals, talk.Asked);

        talk.Fill([.. Questions.All.Where(q => q.Question is not Question.Phone).Select(q => (q.Question, Some.Typed[q.Question]))]);
        Assert.IsType<IntakeState.Reviewing>(talk.State);
    }

    [Fact]
    public void What_a_goal_is_for_and_where_more_stands_is_shown_where_it_is_chosen()
    {
        var told = Some.Foundation with
        {
            Goals = [Some.Foundation.Goals[0] with { Explanations = Some.Foundation.Goals[0].Names.SetItem(Language.Dutch, "dat mensen *blijven*."), Link = new("https://sam.example/v") }, Some.Foundation.Goals[1]],
        };
        var t = Texts.In(Language.Dutch);
        var talk = Talk.UpTo(Question.FitGoals);
        var text = MessageText.Of(IntakeReply.Of(talk.State, talk.Last, [], t, told, Some.Rules), t);
        Assert.Contains("Vitaliteit van de arbeidsmarkt: dat mensen *blijven*.", text, StringComparison.Ordinal);
        Assert.Contains("Meer over: Vitaliteit van de arbeidsmarkt: https://sam.example/v", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meer over: Uitwisselen", text, StringComparison.Ordinal);
    }
}
