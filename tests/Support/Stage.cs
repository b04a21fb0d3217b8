using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Dialogs.Intake;

namespace SamBot.Tests.Support;

/// <summary>The bot, a channel, a contact and the chair: what most stories need. The bot can be stopped and started again on the same store.</summary>
internal sealed partial class Stage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-stage-");
    private readonly TimeProvider? time;
    private readonly Action<IServiceCollection>? services;

    private Stage(ChannelStandIn channel, TimeProvider? time, Action<IServiceCollection>? services)
    {
        Channel = channel;
        this.time = time;
        this.services = services;
        Bot = new BotHost(folder, time, services);
        Contact = Person("Carla de Vries", 0xc1);
        Chair = new Chatter(Bot.Http, Channel, "Jan Bos", BotHost.ChairObjectId);
    }

    public ChannelStandIn Channel { get; }

    public BotHost Bot { get; private set; }

    public Chatter Contact { get; private set; }

    public Chatter Chair { get; private set; }

    public static async Task<Stage> SetAsync(TimeProvider? time = null, Action<IServiceCollection>? services = null) =>
        new(await ChannelStandIn.StartAsync(), time, services);

    public Chatter Person(string name, int number, string locale = "nl-NL", string channelId = "playground") =>
        new(Bot.Http, Channel, name, $"00000000-0000-0000-0000-{number:x12}", locale, channelId);

    /// <summary>Stops the bot and starts another on the same store.</summary>
    public async Task RestartAsync()
    {
        await Bot.DisposeAsync();
        Bot = new BotHost(folder, time, services);
        Contact = Person("Carla de Vries", 0xc1);
        Chair = new Chatter(Bot.Http, Channel, "Jan Bos", BotHost.ChairObjectId);
    }

    /// <summary>The contact answers every question by typing, and looks at the review.</summary>
    public static async Task AnswerAllAsync(Chatter contact)
    {
        await contact.SayAsync("Goedendag");
        foreach (var question in Enum.GetValues<Question>())
        {
            await contact.SayAsync(Some.Typed[question]);
        }
    }

    /// <summary>The contact sends a request. Returns its id.</summary>
    public static async Task<string> SendRequestAsync(Chatter contact)
    {
        await AnswerAllAsync(contact);
        await contact.SayAsync("verstuur");
        return RequestIdOn(contact.LastCard);
    }

    /// <summary>The contact sends a request and the chair gets its card. Returns the request's id and the card's activity id.</summary>
    public async Task<(string RequestId, string CardId)> ShownToChairAsync()
    {
        await Chair.InstallAsync();
        var requestId = await SendRequestAsync(Contact);
        var shown = await Channel.UntilAsync(Chair.ConversationId, c => c.Count == 2);
        return (requestId, (string)shown[1]["id"]!);
    }

    /// <summary>The request that a card's buttons are about.</summary>
    public static string RequestIdOn(JsonNode card)
    {
        var found = RequestId().Match(card.ToJsonString());
        Assert.True(found.Success, card.ToJsonString());
        return found.Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("\"requestId\":\"([0-9a-f]{32})\"")]
    private static partial Regex RequestId();
}
