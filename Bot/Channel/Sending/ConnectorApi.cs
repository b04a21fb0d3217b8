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
/// The bot's client of the Connector REST API. A call that meets 412, 429, 502, 503, 504 or a broken connection is tried again, as long as
/// <see cref="ConnectorOptions.Timeout"/> allows; a call with any other answer is not. A POST (sending, typing, creating) whose answer got lost
/// may have been accepted, so its second try may say the same twice; creating finds the conversation that exists. Updating, deleting and
/// reading double nothing, though a deletion may find that it is done. A POST without an answer in time is not tried again.
/// In Teams a call waits until the conversation's sending budget allows it.
/// Every method throws <see cref="ConnectorException"/> when the call fails, and <see cref="OperationCanceledException"/> only for the
/// caller's own cancellation. Source: Bot Framework REST API reference (conversations).
/// </summary>
public sealed class ConnectorApi(HttpClient http, ServiceUrls serviceUrls, IOptions<ConnectorOptions> options, TimeProvider time)
{
    /// <summary>Sends a message, or shows typing. Returns the new activity's id; null when the channel does not give it.</summary>
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

    /// <summary>Creates a one-to-one conversation, or finds the one that exists. Returns its id, and its service URL when the answer gives one.</summary>
    internal async Task<(string Id, string? ServiceUrl)> CreateAsync(
        string channelId, string serviceUrl, ConversationParameters wanted, CancellationToken cancellationToken)
    {
        var lane = SendingLane.Of(channelId, wanted.TenantId, wanted.Members[0].Id, SendingKind.Create);
        var body = await CallAsync(HttpMethod.Post, AddressOf(serviceUrl), ActivityWriter.Write(wanted), lane, cancellationToken);
        return (Word(body, "id") ?? throw UnreadableAnswer(), Word(body, "serviceUrl"));
    }

    /// <summary>Asks the roster for a member, by the channel's id or the Entra object id.</summary>
    internal async Task<Member> MemberAsync(Address to, string memberId, CancellationToken cancellationToken)
    {
        var lane = SendingLane.Of(to.ChannelId, to.Conversation.TenantId, to.Conversation.Id, SendingKind.Read);
        var body = await CallAsync(HttpMethod.Get, AddressOf(to.ServiceUrl, to.Conversation.Id, "members", memberId), null, lane, cancellationToken);
        return body.ValueKind is not JsonValueKind.Object ? throw UnreadableAnswer()
            : new(Word(body, "name"), Word(body, "email"), Word(body, "aadObjectId") ?? Word(body, "objectId"), Word(body, "tenantId"));
    }

    /// <summary>The address of a resource. The service URL may have a path of its own, with or without a slash at its end.</summary>
    private Uri AddressOf(string serviceUrl, params ReadOnlySpan<string?> segments)
    {
        if (!serviceUrls.Allows(serviceUrl))
        {
            throw new ConnectorException("The service URL is refused.") { Code = "ServiceUrlRefused" };
        }

        var address = new Uri(serviceUrl).GetLeftPart(UriPartial.Path).TrimEnd('/') + "/v3/conversations";
        foreach (var segment in segments)
        {
            // Dots would climb in the path, also when they are escaped.
            if (segment is null or "" or "." or "..")
            {
                throw new ConnectorException("An id is missing or cannot stand in a path.") { Code = "BadAddress" };
            }

            address += "/" + Uri.EscapeDataString(segment);
        }

        return new Uri(address);
    }

    private static SendingLane? LaneOf(Activity activity) =>
        SendingLane.Of(activity.ChannelId, activity.Conversation.TenantId, activity.Conversation.Id, SendingKind.Send);

    /// <summary>
    /// Makes one call, with its retries. Returns undefined for an answer that is empty or not JSON: the channel did what was asked, so that is no failure.
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
        try
        {
            return await time.WithinAsync(options.Value.Timeout, stop => AnswerAsync(request, stop), cancellationToken);
        }
        catch (BrokenCircuitException e)
        {
            throw new ConnectorException("The connector keeps failing and is left alone for a while.", e)
            {
                Code = "CircuitOpen", IsTransient = true, RetryAfter = options.Value.BreakDuration,
            };
        }
        catch (Exception e) when (e is TimeoutRejectedException or TimeoutException)
        {
            throw new ConnectorException("The connector did not answer in time.", e) { Code = "Timeout", IsTransient = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new ConnectorException("The connector could not be reached.", e) { Code = "ConnectionFailure", IsTransient = true };
        }
    }

    private async Task<JsonElement> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = await http.SendAsync(request, cancellationToken);
        var body = ConnectorError.Json(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return answer.IsSuccessStatusCode ? body : throw ConnectorError.Of(answer, body, time.GetUtcNow());
    }

    // A blank word says nothing. An empty id in particular cannot be used to update what was sent.
    private static string? Word(JsonElement body, string name) =>
        ConnectorError.Member(body, name) is { ValueKind: JsonValueKind.String } word && word.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    private static ConnectorException UnreadableAnswer() => new("The connector's answer lacks what was asked for.") { Status = 200, Code = "UnreadableAnswer" };
}
