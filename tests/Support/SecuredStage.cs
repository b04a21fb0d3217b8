using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Channel.Sending;

namespace SamBot.Tests.Support;

/// <summary>
/// The bot as it runs for Teams: whoever calls must show the channel's token, and the channel asks for the bot's. Time goes on by itself,
/// four times as fast as outside. Everything that happens on the channel is kept with its time.
/// </summary>
internal sealed class SecuredStage : IAsyncDisposable
{
    private readonly CancellationTokenSource ends = new();
    private readonly Task clock;
    private readonly HttpClient http;

    private SecuredStage(OpenIdServer openId, TokenServer tokens, ChannelStandIn channel, FakeTimeProvider time, Action<IServiceCollection>? services)
    {
        (OpenId, Tokens, Channel, Time) = (openId, tokens, channel, time);
        channel.IsAuthorized = IsAuthorized;
        channel.Trouble = Happens;
        Bot = new BotHost(time: time, settings: Settings(), services: s =>
        {
            s.Configure<ConnectorOptions>(o => o.Retries = 3).AddLogging(l => l.AddProvider(Log));
            services?.Invoke(s);
        });
        http = new HttpClient(new Signing(this)) { BaseAddress = Bot.Http.BaseAddress };
        Contact = new Chatter(http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1", channelId: "msteams");
        Chair = new Chatter(http, channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams");
        clock = Task.Run(GoOnAsync);
    }

    public OpenIdServer OpenId { get; }

    public TokenServer Tokens { get; }

    public ChannelStandIn Channel { get; }

    public FakeTimeProvider Time { get; }

    public BotHost Bot { get; }

    public CollectedLog Log { get; } = new();

    public Chatter Contact { get; }

    public Chatter Chair { get; }

    /// <summary>What goes wrong next, by conversation; empty for the creation of one. A null goes well.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<ChannelFault?>> Troubles { get; } = new();

    /// <summary>Every call that was let in: when, what, with which type of activity, where.</summary>
    public ConcurrentQueue<(DateTimeOffset At, string Method, string? Type, string Conversation)> Calls { get; } = new();

    /// <summary>Bearer tokens that the channel no longer takes.</summary>
    public ConcurrentBag<string> Revoked { get; } = [];

    /// <summary>How often the channel refused the bot's token.</summary>
    public int Refusals { get; private set; }

    public static async Task<SecuredStage> SetAsync(Action<IServiceCollection>? services = null)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        return new(await OpenIdServer.StartAsync(time), await TokenServer.StartAsync(), await ChannelStandIn.StartAsync(), time, services);
    }

    /// <summary>The next calls in a conversation go wrong like this, in order.</summary>
    public void Goes(string conversation, params ChannelFault?[] faults)
    {
        foreach (var fault in faults)
        {
            Troubles.GetOrAdd(conversation, _ => new()).Enqueue(fault);
        }
    }

    /// <summary>The bearer token that the channel would show for its own activities.</summary>
    public TestToken Token() => OpenId.SignFor(Tokens.AppId, Channel.ServiceUrl);

    public async ValueTask DisposeAsync()
    {
        await ends.CancelAsync();
        await clock;
        http.Dispose();
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        await Tokens.DisposeAsync();
        await OpenId.DisposeAsync();
        ends.Dispose();
    }

    private IEnumerable<KeyValuePair<string, string?>> Settings() =>
    [
        .. OpenId.Settings(Tokens.AppId),
        new("MicrosoftAppType", "SingleTenant"),
        new("MicrosoftAppTenantId", Tokens.Tenant),
        new("MicrosoftAppPassword", Tokens.Secret),
        new("BotFramework:LoginUrl", Tokens.Url),
        new("Chair:AadObjectId", BotHost.ChairObjectId),
        new("Chair:TenantId", BotHost.Tenant),
        new("Chair:Name", "Jan Bos"),
    ];

    private bool IsAuthorized(string? header)
    {
        var isGood = header is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] && Tokens.Issued.Contains(token) && !Revoked.Contains(token);
        Refusals += isGood ? 0 : 1;
        return isGood;
    }

    private ChannelFault? Happens(HttpRequest request, string? type)
    {
        var conversation = Uri.UnescapeDataString(request.Path.Value!.Split('/') is [_, _, _, _, var id, ..] ? id : "");
        Calls.Enqueue((Time.GetUtcNow(), request.Method, type, conversation));
        return type is not "typing" && Troubles.TryGetValue(conversation, out var faults) && faults.TryDequeue(out var fault) ? fault : null;
    }

    private async Task GoOnAsync()
    {
        while (!ends.IsCancellationRequested)
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(25, CancellationToken.None);
        }
    }

    /// <summary>Signs what is posted to the bot, as the channel does.</summary>
    private sealed class Signing(SecuredStage stage) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(stage.Token().Bearer);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
