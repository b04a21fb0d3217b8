using System.Text.Json.Nodes;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Messages that quote another one, as Teams sends them.</summary>
public sealed class QuotedRepliesTests
{
    private static readonly Texts Dutch = Texts.In(Language.Dutch);

    [Fact]
    public async Task A_command_under_a_quote_is_a_command()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await Stage.AnswerAllAsync(stage.Contact);
        await QuoteAsync(stage.Contact, (string)stage.Contact.Said[^1]["id"]!, "verstuur");
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
    }

    [Fact]
    public async Task An_answer_and_its_edit_hold_no_quote()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        var asked = (string)stage.Contact.Said[^1]["id"]!;
        await stage.Contact.PostAsync(Quote(stage.Contact.Activity("message", id: "1"), asked, Some.Typed[Question.Bring]));
        await stage.Contact.SayAsync("terug");
        Assert.Contains($"[ {Some.Typed[Question.Bring]} ]", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.PostAsync(Quote(stage.Contact.Activity("messageUpdate", id: "1"), asked, $"{Some.Typed[Question.Bring]} Echt."));
        await stage.Contact.SayAsync("terug");
        Assert.Contains($"[ {Some.Typed[Question.Bring]} Echt. ]", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_alone_is_no_words()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Goedendag");
        await QuoteAsync(stage.Contact, (string)stage.Contact.Said[^1]["id"]!, "");
        await stage.Contact.PostAsync(stage.Contact.Activity("message"));
        Assert.Contains(Dutch.Remark(IntakeRefusalReason.NoWords), stage.Contact.Said[^2].Text(), StringComparison.Ordinal);
        Assert.NotEqual(stage.Contact.Said[^1].Text(), stage.Contact.Said[^2].Text());
    }

    [Theory]
    [InlineData("akkoord", "Goedgekeurd door Jan Bos")]
    [InlineData("Akkoord!", "Goedgekeurd door Jan Bos")]
    [InlineData("akkoord Graag in december.", "Graag in december.")]
    [InlineData("wijs af 4: nu even niet", "nu even niet")]
    [InlineData("toon", "[Akkoord]")]
    public async Task A_bare_command_under_a_quoted_card_is_about_that_card(string typed, string shows)
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await Stage.SendRequestAsync(stage.Person("Een ander", 0xc2));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        await Stage.SendRequestAsync(stage.Contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3);
        await stage.RestartAsync();
        await QuoteAsync(stage.Chair, (string)shown[2]["id"]!, typed);
        Assert.Contains(shows, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("Carla de Vries", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_that_is_typed_counts_more_than_the_quote()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var other = await Stage.SendRequestAsync(stage.Person("Een ander", 0xc2));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        await Stage.SendRequestAsync(stage.Contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3);
        await QuoteAsync(stage.Chair, (string)shown[2]["id"]!, $"akkoord {Dialogs.Requests.Reference.Of(other)}");
        Assert.Contains("Een ander", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_another_message_or_several_a_bare_command_asks_for_the_reference(bool several)
    {
        await using var stage = await Stage.SetAsync();
        var (_, cardId) = await stage.ShownToChairAsync();
        var welcome = (string)stage.Chair.Said[0]["id"]!;
        await stage.Chair.PostAsync(Quote(Quote(stage.Chair.Activity("message"), welcome, "akkoord"), several ? cardId : welcome, "akkoord"));
        Assert.Contains(Dutch.DeskMissReference, stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_decides_or_withdraws_by_quoting_the_card_of_another()
    {
        await using var stage = await Stage.SetAsync();
        var (_, cardId) = await stage.ShownToChairAsync();
        var receipt = (string)stage.Contact.Said[^1]["id"]!;
        var other = stage.Person("Een ander", 0xc2);
        await Stage.SendRequestAsync(other);
        await QuoteAsync(other, cardId, "akkoord");
        await QuoteAsync(other, receipt, "trek in");
        await stage.Chair.SayAsync("lijst");
        Assert.Contains("Carla de Vries", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Contact.Said, a => a.Says(Dutch.ApprovedTitle));
    }

    [Fact]
    public async Task A_bare_withdrawal_under_a_quoted_receipt_is_about_that_request()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await Stage.SendRequestAsync(stage.Contact);
        var receipt = (string)stage.Contact.Said[^1]["id"]!;
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        await QuoteAsync(stage.Contact, receipt, "trek in");
        await stage.Contact.SayAsync("ja");
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Text().Contains("ingetrokken", StringComparison.OrdinalIgnoreCase)));
    }

    private static Task QuoteAsync(Chatter who, string messageId, string text) => who.PostAsync(Quote(who.Activity("message"), messageId, text));

    internal static JsonObject Quote(JsonObject activity, string messageId, string text)
    {
        var entities = activity["entities"] as JsonArray ?? [];
        entities.Add(new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["messageId"] = messageId } });
        activity["entities"] = entities.DeepClone();
        activity["text"] = $"<quoted messageId=\"{messageId}\"/> {text}";
        return activity;
    }
}
