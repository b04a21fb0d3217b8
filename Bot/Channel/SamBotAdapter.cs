using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Speaking;
using SamBot.Records;

namespace SamBot.Bot.Channel;

/// <summary>
/// The SDK's adapter. Every activity comes in and every message goes out through it. <see cref="MessagesEndpoint"/> has checked the caller and
/// read the activity before. Messages go out by SamBot's own client. The SDK's log lines hold people's ids, so it gets no logger.
/// </summary>
/// <param name="connector">Sends to the channel.</param>
/// <param name="identity">The bot's app id.</param>
public sealed class SamBotAdapter(ConnectorApi connector, BotIdentity identity) : CloudAdapter(new ClosedSdk()), IConnector
{
    /// <summary>Runs the bot on an activity whose caller is known.</summary>
    /// <returns>The answer to an invoke; null for all other activities.</returns>
    public override Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(
            new AuthenticateRequestResult { ClaimsIdentity = claimsIdentity, ConnectorFactory = ClosedSdk.Connectors },
            activity,
            InThisCulture(callback),
            cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Address to, OutgoingMessage message, CancellationToken cancellationToken)
    {
        string? id = null;
        await ContinueAsync(
            to, OutgoingActivity.Of(message, to), async (turn, said) => id = (await turn.SendActivityAsync(said, cancellationToken)).Id, cancellationToken);
        return id;
    }

    /// <inheritdoc/>
    public Task UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var activity = OutgoingActivity.Of(message, to);
        activity.Id = activityId;
        return ContinueAsync(to, activity, (turn, changed) => turn.UpdateActivityAsync(changed, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task TypingAsync(Address to, CancellationToken cancellationToken) =>
        ContinueAsync(to, new(ActivityTypes.Typing), (turn, typing) => turn.SendActivityAsync(typing, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task EndAsync(Address to, CancellationToken cancellationToken) => ContinueAsync(
        to, new(ActivityTypes.EndOfConversation), (turn, end) => turn.SendActivityAsync(end, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<Address> CreateConversationAsync(NewConversation wanted, CancellationToken cancellationToken)
    {
        var memberId = wanted.Member.Id ?? wanted.Member.AadObjectId
            ?? throw new ArgumentException("The member has neither id nor Entra object id.", nameof(wanted));
        var (id, serviceUrl) = await connector.CreateAsync(
            wanted.ChannelId,
            wanted.ServiceUrl,
            new ConversationParameters { Bot = new(wanted.Bot.Id), Members = [new(memberId)], TenantId = wanted.TenantId },
            cancellationToken);
        return new()
        {
            ChannelId = wanted.ChannelId,
            ServiceUrl = serviceUrl ?? wanted.ServiceUrl,
            Bot = wanted.Bot,
            User = wanted.Member with { Id = memberId },
            Conversation = new() { Id = id, ConversationType = "personal", TenantId = wanted.TenantId },
            Locale = wanted.Locale,
        };
    }

    /// <inheritdoc/>
    public Task<Member> GetMemberAsync(Address to, string memberId, CancellationToken cancellationToken) =>
        connector.MemberAsync(to, memberId, cancellationToken);

    /// <summary>Sends activities. The SDK calls this for every activity that the bot sends.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var sent = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (activity.Type is ActivityTypesEx.InvokeResponse)
            {
                // This is the answer to the request in progress, so it is not sent.
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                sent.Add(new());
                continue;
            }

            sent.Add(new(await connector.SendAsync(activity, cancellationToken)));
        }

        return [.. sent];
    }

    /// <summary>Replaces an activity. The SDK calls this for every activity that the bot replaces.</summary>
    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        await connector.UpdateAsync(activity, cancellationToken);
        return new(activity.Id);
    }

    /// <summary>Removes an activity. The SDK calls this for every activity that the bot removes.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        connector.DeleteAsync(reference, cancellationToken);

    /// <summary>The SDK takes a service URL that is not http for a streaming connection, and asks here. <see cref="ConnectorApi"/> refuses such URLs.</summary>
    protected override ConnectorFactory GetStreamingConnectorFactory(Activity activity) => ClosedSdk.Connectors;

    private Task ContinueAsync(Address to, Activity activity, Func<ITurnContext, Activity, Task> say, CancellationToken cancellationToken) =>
        ContinueConversationAsync(
            identity.AppId, Addresses.ReferenceTo(to, activity.Locale), InThisCulture((turn, _) => say(turn, activity)), cancellationToken);

    // The SDK sets the thread's culture to the activity's locale. SamBot's texts follow the person's language; all other code uses the host's culture.
    private static BotCallbackHandler InThisCulture(BotCallbackHandler callback)
    {
        var culture = CultureInfo.CurrentCulture;
        return (turn, cancellationToken) =>
        {
            CultureInfo.CurrentCulture = culture;
            return callback(turn, cancellationToken);
        };
    }
}
