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

    public static JsonObject Message(Chatter who, string text) => who.Activity("message", a => (a["text"], a["textFormat"]) = (text, "plain"));

    /// <summary>A button on the newest card of somebody.</summary>
    public static JsonObject Press(Chatter who, string verb, params (string, string)[] inputs) =>
        who.Invoke(verb, Stage.RequestIdOn(who.LastCard), (string)who.Said[^1]["id"]!, inputs);
}
