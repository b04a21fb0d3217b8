using System.Globalization;
using SamBot.Turns.Limit;

namespace SamBot.Turns;

/// <summary>Starts the bot, or the limit, against a channel.</summary>
/// <param name="bot">The published bot: its DLL, or its program.</param>
/// <param name="channel">The channel.</param>
/// <param name="azure">The connection string of a blob store, for the bot; null puts its documents into SQLite.</param>
/// <param name="time">The clock.</param>
internal sealed class Programs(string bot, ChannelServer channel, string? azure, TimeProvider time)
{
    private const string ChairTenant = "chair-tenant";
    private static int containers;

    /// <summary>What the limit writes and says.</summary>
    public LimitSizes Sizes { get; set; } = new(1500, 2000, 2000, 2000);

    /// <summary>What the bot's store holds at the start; null for nothing.</summary>
    public StoredRequests? Stored { get; set; }

    public MeasuredProcess Start(bool isBot) => isBot
        ? MeasuredProcess.Start([bot], OfBot, channel.Token, time, Stored)
        : MeasuredProcess.Start([typeof(Programs).Assembly.Location, "limit"], OfLimit, channel.Token, time);

    /// <summary>The chair installs the app, so that cards of requests are sent. They chat on a channel without sending budgets.</summary>
    public static byte[] ChairArrives(string serviceUrl) => System.Text.Encoding.UTF8.GetBytes(
        $$$"""
        {"type":"installationUpdate","action":"add","id":"in-chair","channelId":"playground","serviceUrl":"{{{serviceUrl}}}","locale":"nl-NL",
        "from":{"id":"29:chair","name":"Jan Bos","aadObjectId":"{{{ChannelServer.Chair}}}"},"recipient":{"id":"28:bot","name":"SamBot"},
        "conversation":{"id":"{{{ChannelServer.Chair}}}","conversationType":"personal","tenantId":"{{{ChairTenant}}}"}}
        """);

    private IEnumerable<(string, string)> OfBot(string database) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("MicrosoftAppType", "SingleTenant"),
        ("MicrosoftAppId", ChannelKey.AppId),
        ("MicrosoftAppTenantId", "bot-tenant"),
        ("MicrosoftAppPassword", "secret"),
        ("BotFramework__LoginUrl", channel.ServiceUrl.TrimEnd('/')),
        ("BotFramework__OpenIdMetadataUrl", channel.ServiceUrl + "metadata"),
        ("BotFramework__TokenIssuer", ChannelKey.Issuer),
        ("Chair__AadObjectId", ChannelServer.Chair),
        ("Chair__TenantId", ChairTenant),
        ("Desk__UndoMinutes", "0"),
        .. azure is null
            ? new[] { ("Storage__Provider", "Sqlite"), ("Storage__Sqlite__Path", database) }
            : [
                ("Storage__Provider", "AzureBlobs"), ("Storage__AzureBlobs__ConnectionString", azure),
                ("Storage__AzureBlobs__Container", string.Create(CultureInfo.InvariantCulture, $"turns-{Interlocked.Increment(ref containers)}")),
            ],
    ];

    private IEnumerable<(string, string)> OfLimit(string database) =>
    [
        (LimitCommand.Database, database),
        (LimitCommand.Keys, channel.ServiceUrl + "keys"),
        (LimitCommand.Sizes, string.Join(' ', new[] { Sizes.Document, Sizes.Message, Sizes.Update, Sizes.Response })),
    ];
}
