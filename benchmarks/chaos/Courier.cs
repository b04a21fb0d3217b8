using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SamBot.Chaos;

/// <summary>
/// Delivers activities to any instance of the bot. It delivers the same activity to another instance until it is answered, as a channel does with a
/// message and a person with a button.
/// </summary>
internal sealed class Courier(IReadOnlyList<BotInstance> bots, ClientRecord record, TimeProvider time)
{
    // The channel stops waiting for an answer after about fifteen seconds; Teams stops sooner for a button.
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Delivers an activity.</summary>
    /// <returns>The answer to an invoke; null for any other activity.</returns>
    public async Task<JsonElement?> DeliverAsync(JsonObject activity, Random random)
    {
        var isInvoke = (string?)activity["type"] == "invoke";
        var begun = time.GetTimestamp();
        Interlocked.Increment(ref record.Activities);
        for (var at = random.Next(bots.Count); ; at = (at + 1) % bots.Count)
        {
            var (isTaken, answer) = await TryAsync(bots[at], activity.ToJsonString(), isInvoke);
            if (isTaken)
            {
                return answer;
            }

            if (time.GetElapsedTime(begun) > Patience)
            {
                record.Odd.AddOrUpdate(
                    $"not taken for {Patience.TotalMinutes:0} minutes and given up: {activity["type"]} of {activity["from"]!["name"]}", 1, (_, n) => n + 1);
                throw new GivenUpException();
            }

            Interlocked.Increment(ref record.Redeliveries);
            // Only the client itself repeats a press with the same id. A person's second press is a new activity.
            if (isInvoke && random.Next(2) == 0)
            {
                activity["id"] = Activities.NewId();
            }

            await Task.Delay(random.Next(50, 300));
        }
    }

    private async Task<(bool IsTaken, JsonElement? Answer)> TryAsync(BotInstance bot, string json, bool isInvoke)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var limit = new CancellationTokenSource(Answer);
        try
        {
            using var response = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                record.Odd.AddOrUpdate($"HTTP {(int)response.StatusCode}", 1, (_, n) => n + 1);
                return (false, null);
            }

            bot.Answered();
            if (!isInvoke)
            {
                return (true, null);
            }

            using var answer = JsonDocument.Parse(body);
            var status = answer.RootElement.GetProperty("statusCode").GetInt32();
            if (status == 200)
            {
                return (true, answer.RootElement.Clone());
            }

            record.Odd.AddOrUpdate($"button answered {status}", 1, (_, n) => n + 1);
            return (false, null);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError)
        {
            return (false, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            Interlocked.Increment(ref record.CutOff);
            return (false, null);
        }
    }
}

/// <summary>The channel or the person gave up after many tries. The bot promises nothing about that.</summary>
internal sealed class GivenUpException : Exception;

/// <summary>The bot broke a promise.</summary>
internal sealed class PromiseBrokenException(string message) : Exception(message);
