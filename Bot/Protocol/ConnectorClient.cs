using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;
using SamBot.Bot.Speaking;
using SamBot.Records;

namespace SamBot.Bot.Protocol;

/// <summary>
/// The Connector REST API: how the bot speaks. A call that meets 412, 429, 502, 503, 504 or a broken connection is tried again, as long as
/// <see cref="ConnectorOptions.Timeout"/> allows; no other answer is. What that may double: a POST (sending, replying, typing, creating)
/// whose answer got lost may have been taken, and is then said twice; creating finds the conversation that there is. Updating, deleting
/// and reading double nothing, though a deletion may find that it is done. No answer to a POST in time is not tried again.
/// In Teams a call waits until the conversation's sending budget allows it.
/// Every method throws <see cref="ConnectorException"/> when the call fails, and <see cref="OperationCanceledException"/> only for the
/// caller's own cancellation. Source: Bot Framework REST API reference (conversations).
/// </summary>
public sealed class ConnectorClient(HttpClient http, ServiceUrls serviceUrls, IOptions<ConnectorOptions> options, TimeProvider time) : IConnector
{
    /// <summary>Says something in a conversation.</summary>
    /// <returns>The new activity's id; null if the channel does not tell.</returns>
    public Task<string?> SendAsync(Address to, OutgoingMessage message, CancellationToken cancellationToken) =>
        PostAsync(AddressOf(to, "activities"), OutgoingActivity.Message(to, message), to, cancellationToken);

    /// <summary>Replaces an activity of the bot.</summary>
    public Task UpdateAsync(Address to, string activityId, OutgoingMessage message, CancellationToken cancellationToken) =>
        CallAsync(
            HttpMethod.Put,
            AddressOf(to, "activities", activityId),
            Json(OutgoingActivity.Message(to, message) with { Id = activityId }, ProtocolJson.Wire.Activity),
            SendingLane.Of(to, SendingKind.Send),
            cancellationToken);

    /// <summary>Shows that the bot is busy with an answer.</summary>
    public Task TypingAsync(Address to, CancellationToken cancellationToken) =>
        PostAsync(AddressOf(to, "activities"), OutgoingActivity.Typing(to), to, cancellationToken);

    /// <summary>Creates a one-to-one conversation, or finds the one there is. Possible only where the app is installed for the person.</summary>
    /// <returns>How to speak in it; keep it.</returns>
    public async Task<Address> CreateConversationAsync(NewConversation wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var memberId = wanted.Member.Id ?? wanted.Member.AadObjectId
            ?? throw new ArgumentException("The member has neither id nor Entra object id.", nameof(wanted));
        var body = await CallAsync(
            HttpMethod.Post,
            ConnectorAddress.Of(serviceUrls, wanted.ServiceUrl, "v3", "conversations"),
            Json(ConversationParameters.Of(wanted, memberId), ProtocolBodies.Wire.ConversationParameters),
            SendingLane.Of(wanted.ChannelId, wanted.TenantId, memberId, SendingKind.Create),
            cancellationToken);
        var answer = Read(body, ProtocolBodies.Wire.ResourceAnswer);
        return new Address
        {
            ChannelId = wanted.ChannelId,
            ServiceUrl = answer?.ServiceUrl ?? wanted.ServiceUrl,
            Bot = wanted.Bot,
            User = wanted.Member with { Id = memberId },
            Conversation = new Chat
            {
                Id = answer?.Id ?? throw Unreadable(), ConversationType = "personal", TenantId = wanted.TenantId,
            },
            Locale = wanted.Locale,
        };
    }

    /// <summary>Asks the roster for a member.</summary>
    /// <param name="to">The conversation.</param>
    /// <param name="memberId">The channel's id or the Entra object id.</param>
    /// <param name="cancellationToken">The caller's own cancellation.</param>
    public async Task<Member> GetMemberAsync(Address to, string memberId, CancellationToken cancellationToken)
    {
        var body = await CallAsync(HttpMethod.Get, AddressOf(to, "members", memberId), content: null, SendingLane.Of(to, SendingKind.Read), cancellationToken);
        var member = Read(body, ProtocolJson.Wire.TeamsChannelAccount) ?? throw Unreadable();
        return new(member.Name, member.Email, member.AadObjectId ?? member.ObjectId);
    }

    private async Task<string?> PostAsync(Uri address, Activity activity, Address to, CancellationToken cancellationToken) =>
        Read(
            await CallAsync(HttpMethod.Post, address, Json(activity, ProtocolJson.Wire.Activity), SendingLane.Of(to, SendingKind.Send), cancellationToken),
            ProtocolBodies.Wire.ResourceAnswer)?.Id;

    private Uri AddressOf(Address to, string collection) =>
        ConnectorAddress.Of(serviceUrls, to.ServiceUrl, "v3", "conversations", to.Conversation.Id, collection);

    private Uri AddressOf(Address to, string collection, string id) =>
        ConnectorAddress.Of(serviceUrls, to.ServiceUrl, "v3", "conversations", to.Conversation.Id, collection, id);

    /// <summary>One call, with what retries it needs; the answer's body, perhaps empty.</summary>
    private async Task<byte[]> CallAsync(HttpMethod method, Uri address, HttpContent? content, SendingLane? lane, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = content, Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        new ConnectorCall(lane, time.GetUtcNow() + options.Value.Timeout).Accompany(request);
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var answer = await http.SendAsync(request, either.Token);
            var body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            return answer.IsSuccessStatusCode ? body : throw ConnectorError.Of(answer, body, time.GetUtcNow());
        }
        catch (BrokenCircuitException e)
        {
            throw new ConnectorException("The connector keeps failing and is left alone for a while.", e) { Code = "CircuitOpen", IsTransient = true, RetryAfter = options.Value.BreakDuration };
        }
        catch (Exception e) when (e is TimeoutRejectedException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ConnectorException("The connector did not answer in time.", e) { Code = "Timeout", IsTransient = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ConnectorException("The connector could not be reached.", e) { Code = "ConnectionFailure", IsTransient = true };
        }
    }

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { { "Content-Type", "application/json; charset=utf-8" } } };

    /// <summary>Reads an answer; null if it is empty or not what was expected. What was done stays done, so that is no failure.</summary>
    private static T? Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            LoneSurrogates.Replace(body);
            return body.Length == 0 ? null : JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConnectorException Unreadable() =>
        new("The connector's answer lacks what was asked for.") { Status = 200, Code = "UnreadableAnswer" };
}
