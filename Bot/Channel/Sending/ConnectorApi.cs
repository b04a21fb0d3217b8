using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;
using SamBot.Bot.Channel.Tokens;
using SamBot.Bot.Speaking;
using SamBot.Records;

namespace SamBot.Bot.Channel.Sending;

/// <summary>
/// The Connector REST API: how the bot speaks. A call that meets 412, 429, 502, 503, 504 or a broken connection is tried again, as long as
/// <see cref="ConnectorOptions.Timeout"/> allows; no other answer is. What that may double: a POST (sending, typing, creating)
/// whose answer got lost may have been taken, and is then said twice; creating finds the conversation that there is. Updating, deleting
/// and reading double nothing, though a deletion may find that it is done. No answer to a POST in time is not tried again.
/// In Teams a call waits until the conversation's sending budget allows it.
/// Every method throws <see cref="ConnectorException"/> when the call fails, and <see cref="OperationCanceledException"/> only for the
/// caller's own cancellation. Source: Bot Framework REST API reference (conversations).
/// </summary>
public sealed class ConnectorApi(HttpClient http, ServiceUrls serviceUrls, IOptions<ConnectorOptions> options, TimeProvider time)
{
    /// <summary>Says something, or shows typing. Returns the new activity's id; null if the channel does not tell.</summary>
    internal async Task<string?> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var address = AddressOf(activity.ServiceUrl, activity.Conversation.Id, "activities");
        return Word(await CallAsync(HttpMethod.Post, address, ActivityWriter.Write(activity), LaneOf(activity), cancellationToken), "id");
    }

    /// <summary>Replaces an activity of the bot.</summary>
    internal Task UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var address = AddressOf(activity.ServiceUrl, activity.Conversation.Id, "activities", activity.Id);
        return CallAsync(HttpMethod.Put, address, ActivityWriter.Write(activity), LaneOf(activity), cancellationToken);
    }

    /// <summary>Removes the activity that a reference names.</summary>
    internal Task DeleteAsync(ConversationReference gone, CancellationToken cancellationToken)
    {
        var lane = SendingLane.Of(gone.ChannelId, gone.Conversation.TenantId, gone.Conversation.Id, SendingKind.Send);
        return CallAsync(HttpMethod.Delete, AddressOf(gone.ServiceUrl, gone.Conversation.Id, "activities", gone.ActivityId), null, lane, cancellationToken);
    }

    /// <summary>Creates a one-to-one conversation, or finds the one there is. Returns its id, and where it is spoken in if the answer says so.</summary>
    internal async Task<(string Id, string? ServiceUrl)> CreateAsync(
        string channelId, string serviceUrl, ConversationParameters wanted, CancellationToken cancellationToken)
    {
        var lane = SendingLane.Of(channelId, wanted.TenantId, wanted.Members[0].Id, SendingKind.Create);
        var body = await CallAsync(HttpMethod.Post, AddressOf(serviceUrl), ActivityWriter.Write(wanted), lane, cancellationToken);
        return (Word(body, "id") ?? throw Unreadable(), Word(body, "serviceUrl"));
    }

    /// <summary>Asks the roster for a member, by the channel's id or the Entra object id.</summary>
    internal async Task<Member> MemberAsync(Address to, string memberId, CancellationToken cancellationToken)
    {
        var lane = SendingLane.Of(to.ChannelId, to.Conversation.TenantId, to.Conversation.Id, SendingKind.Read);
        var body = await CallAsync(HttpMethod.Get, AddressOf(to.ServiceUrl, to.Conversation.Id, "members", memberId), null, lane, cancellationToken);
        return body.ValueKind is not JsonValueKind.Object ? throw Unreadable()
            : new(Word(body, "name"), Word(body, "email"), Word(body, "aadObjectId") ?? Word(body, "objectId"), Word(body, "tenantId"));
    }

    private Uri AddressOf(string serviceUrl, params ReadOnlySpan<string?> segments) =>
        ConnectorAddress.Of(serviceUrls, serviceUrl, ["v3", "conversations", .. segments]);

    private static SendingLane? LaneOf(Activity activity) =>
        SendingLane.Of(activity.ChannelId, activity.Conversation.TenantId, activity.Conversation.Id, SendingKind.Send);

    /// <summary>
    /// One call, with what retries it needs. An answer that is empty or no JSON is undefined: the channel did what was asked, so that is no failure.
    /// </summary>
    private async Task<JsonElement> CallAsync(HttpMethod method, Uri address, byte[]? json, SendingLane? lane, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = json is null ? null : new ByteArrayContent(json) { Headers = { { "Content-Type", "application/json; charset=utf-8" } } },
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        new ConnectorCall(lane, time.GetUtcNow() + options.Value.Timeout).Accompany(request);
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var answer = await http.SendAsync(request, either.Token);
            var body = ConnectorError.Json(await answer.Content.ReadAsByteArrayAsync(either.Token));
            return answer.IsSuccessStatusCode ? body : throw ConnectorError.Of(answer, body, time.GetUtcNow());
        }
        catch (BrokenCircuitException e)
        {
            throw new ConnectorException("The connector keeps failing and is left alone for a while.", e)
            {
                Code = "CircuitOpen", IsTransient = true, RetryAfter = options.Value.BreakDuration,
            };
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

    // A blank word says nothing. An empty id in particular cannot be used to update what was sent.
    private static string? Word(JsonElement body, string name) =>
        ConnectorError.Member(body, name) is { ValueKind: JsonValueKind.String } word && word.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    private static ConnectorException Unreadable() => new("The connector's answer lacks what was asked for.") { Status = 200, Code = "UnreadableAnswer" };
}
