using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>A client that submits the titles of choices where the protocol has their values, as Teams on Android was reported to.</summary>
public sealed class TitlesForValuesTests
{
    [Fact]
    public async Task Titles_answer_change_and_decline_as_values_do()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        await stage.Contact.PostAsync(stage.Contact.Submit(
            Verbs.Answer, "", null, (Fields.Of(Question.FitGoals), TitleOf(stage.Contact.LastCard)), (Fields.Of(Question.FitWhy), Some.Typed[Question.FitWhy])));
        foreach (var question in Enum.GetValues<Question>().Where(q => q > Question.FitWhy))
        {
            await stage.Contact.SayAsync(Some.Typed[question]);
        }

        var t = Texts.In(Language.Dutch);
        var changing = await stage.Contact.PressAsync(Verbs.Edit, "", null, (Fields.Question, t.Numbered("1", t.Label(Question.Bring))));
        Assert.Contains($"[ {Some.Typed[Question.Bring]} ]", changing.AnswerText(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("terug");
        await stage.Contact.SayAsync("verstuur");
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        var declined = await stage.Chair.PressAsync(
            Verbs.Decline, Stage.RequestIdOn(shown[1]), (string?)shown[1]["id"], (Fields.Reason, t.Reason(DeclineReason.NoTimeNow)));
        Assert.Contains("Afgewezen door Jan Bos", declined.AnswerText(), StringComparison.Ordinal);
    }

    private static string TitleOf(System.Text.Json.Nodes.JsonNode card) =>
        (string)card["body"]!.AsArray().First(e => (string?)e!["id"] == Fields.Of(Question.FitGoals))!["choices"]![0]!["title"]!;
}
