using System.Text.Json.Nodes;
using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Speaking;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot;

/// <summary>
/// Checks whether the bot can do its work. A chair who cannot be reached does not make the bot unready: contacts are still served, requests
/// wait, and the chair can only come back through a bot that is in service.
/// </summary>
internal sealed class Readiness(
    IDocumentStore store, Documents documents, Deciders deciders, BotIdentity identity, BotCredentials credentials, TimeProvider time)
{
    private const string NoToken = "no token";

    // A probe must be answered soon. A store that takes longer is unusable now; a token that takes longer is there at the next probe.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Returns whether the bot is ready, and a report: what is reachable, and under <c>attention</c> what to do.</summary>
    public async Task<(bool IsReady, JsonObject Report)> ReportAsync(CancellationToken cancellationToken)
    {
        List<string> attention = [];
        JsonObject report;
        var isReady = true;
        try
        {
            var chair = await time.WithinAsync(Patience, stop => ChairAsync(attention, stop), cancellationToken);
            report = new() { ["store"] = "reachable", ["chair"] = chair };
        }
        catch (Exception e) when (e is StoreUnavailableException or TimeoutException)
        {
            isReady = false;
            report = new() { ["store"] = "unavailable" };
            attention.Add("The store does not answer: look at Storage in the settings, and at the log.");
        }

        report["identity"] = await IdentityAsync(cancellationToken);
        if ((string?)report["identity"] is NoToken)
        {
            isReady = false;
            attention.Add(
                "The bot gets no token and cannot speak: look at MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword; " +
                "the log names the cause.");
        }

        report.Insert(0, "status", isReady ? "ready" : "not ready");
        report["attention"] = new JsonArray([.. attention.Select(a => (JsonNode)a)]);
        return (isReady, report);
    }

    private async Task<string> IdentityAsync(CancellationToken cancellationToken)
    {
        if (identity.AppId is null)
        {
            return "local";
        }

        try
        {
            await time.WithinAsync(Patience, stop => credentials.GetTokenAsync(stop).AsTask(), cancellationToken);
            return "reachable";
        }
        catch (Exception e) when (e is ConnectorException or TimeoutException)
        {
            return NoToken;
        }
    }

    private async Task<string> ChairAsync(List<string> attention, CancellationToken cancellationToken)
    {
        await store.OpenRequestsAsync(1, null, cancellationToken);
        var chair = (await documents.ConversationAsync(deciders.ChairId, fresh: true, cancellationToken)).Document;
        switch (chair)
        {
            case null:
                attention.Add(
                    "Nobody has spoken with the chair yet: install the app for them in the Teams admin centre or let them open the chat with the bot; " +
                    "else check Chair:AadObjectId and Chair:TenantId. Requests wait.");
                return "unknown";
            case { Absent: not null }:
                attention.Add("The chair removed or blocked the bot: let them install the app in Teams again, or write to the bot. Requests wait.");
                return "absent";
            default:
                return "reachable";
        }
    }
}
