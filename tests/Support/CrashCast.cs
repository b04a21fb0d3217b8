using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>Who speaks in a story about crashes, to the bot that runs now.</summary>
internal sealed class CrashCast(BareBot bot, ChannelStandIn channel)
{
    public BareBot Bot { get; } = bot;

    public Chatter Contact { get; } = new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    public Chatter Chair { get; } = new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);

    /// <summary>The reference of the request that was sent.</summary>
    public string Reference => SamBot.Dialogs.Requests.Reference.Of(Stage.RequestIdOn(Contact.LastCard)).ToString();

    /// <summary>The contact has answered all.</summary>
    public async Task ReviewedAsync()
    {
        await Chair.InstallAsync();
        await Stage.AnswerAllAsync(Contact);
    }

    /// <summary>The contact has sent, and the chair has the card.</summary>
    public async Task ShownAsync()
    {
        await ReviewedAsync();
        await Contact.SayAsync("verstuur");
        await Bot.DeliverAsync();
        Assert.Equal(2, Chair.Said.Count);
    }

    /// <summary>The id of the question on the contact's newest card.</summary>
    public string Question => (string)System.Text.Json.Nodes.JsonNode.Parse(Contact.LastCard.ToJsonString())!["body"]!.AsArray()
        .First(e => (string?)e!["type"] is "ActionSet")!["actions"]![0]!["data"]![SamBot.Cards.Fields.Asked]!;

    /// <summary>The chair has asked, and the contact has the question.</summary>
    public async Task AskedAsync()
    {
        await ShownAsync();
        await Chair.PressAsync(SamBot.Cards.Verbs.Ask, Stage.RequestIdOn(Chair.LastCard), (string)Chair.Said[^1]["id"]!, (SamBot.Cards.Fields.Query, "Met wie deed je het?"));
        await Bot.DeliverAsync();
    }

    /// <summary>The chair has decided, and everybody has been told what is told by then.</summary>
    public async Task DecidedAsync(string verb, params (string, string)[] inputs)
    {
        await ShownAsync();
        await Chair.PressAsync(verb, Stage.RequestIdOn(Chair.LastCard), (string)Chair.Said[^1]["id"]!, inputs);
        await Bot.DeliverAsync();
    }

    public static JsonObject Message(Chatter who, string text) => who.Activity("message", a => (a["text"], a["textFormat"]) = (text, "plain"));

    /// <summary>A button on the newest card of somebody.</summary>
    public static JsonObject Press(Chatter who, string verb, params (string, string)[] inputs) =>
        who.Invoke(verb, Stage.RequestIdOn(who.LastCard), (string)who.Said[^1]["id"]!, inputs);
}
