using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>What operators see of a story: spans, measurements and every line of the log, and in none of them what people said or who they are.</summary>
public sealed class WhatIsSeenTests
{
    private const string RosterName = "Carolina Smit-Jansen";
    private const string Email = "carolina@zorggroep.example";
    private const string Note = "Tot gauw in het Kurhaus";
    private const string Forged = "Zm9yZ2VkLXRva2Vu";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_is_seen_while_it_runs_without_a_word_a_name_or_a_token()
    {
        List<string> seen = [];
        using var spans = Spans(seen);
        using var meters = Meters(seen);
        using var folder = new SqliteFolder();
        await using var store = new StoreCalls(folder.Store());
        await using var stage = await SecuredStage.SetAsync(s => s
            .Replace(ServiceDescriptor.Singleton<IDocumentStore>(store))
            // A more talkative setting must not tell more of people.
            .AddLogging(l => l.AddFilter<CollectedLog>(null, LogLevel.Trace)));
        var (contact, chair) = (stage.Contact, stage.Chair);
        stage.Channel.Member = _ => Task.FromResult((200, $$"""{"id":"29:x","name":"{{RosterName}}","email":"{{Email}}"}"""));

        await ForgeAsync(stage);
        await chair.InstallAsync();
        stage.Goes(contact.ConversationId, ChannelFault.Of(503, "ServiceUnavailable"), ChannelFault.ResetBefore);
        var requestId = await Stage.SendRequestAsync(contact);
        await stage.Channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says(Email)));

        // The store takes nothing.
        store.Before = call => call.StartsWith("save", StringComparison.Ordinal) ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
        await contact.SayAsync(Some.Typed[Dialogs.Intake.Question.TopicDescription]);
        await chair.SayAsync($"akkoord {Reference.Of(requestId)} {Note}");
        store.Before = _ => Task.CompletedTask;

        // The channel takes no more, and forgets the bot's token.
        foreach (var token in stage.Tokens.Issued)
        {
            stage.Revoked.Add(token);
        }

        stage.Goes(contact.ConversationId, ChannelFault.Of(400, "BadArgument"), ChannelFault.Of(429, "TooManyRequests"));
        await contact.SayAsync("status");
        stage.Goes(contact.ConversationId, [.. Enumerable.Repeat(ChannelFault.Of(500, "ServiceError"), 4)]);
        var cardId = (string)stage.Channel.In(chair.ConversationId).Last(a => a.Says(Email))["id"]!;
        await chair.PressAsync(Verbs.Approve, requestId, cardId, (Fields.Note, Note));
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says(Note)));
        await stage.Channel.UntilAsync(chair.ConversationId, c => c.Any(a => a.Says("heeft het antwoord ontvangen")));

        // The contact's document is cut off in the middle of their words, and one of its words is nothing that is known.
        var key = new DocumentKey(DocumentKind.Conversation, contact.PersonId);
        await SpoilAsync(store, key, json => json.Replace("\"language\":\"Dutch\"", $"\"language\":\"{Note}\"", StringComparison.Ordinal));
        await contact.SayAsync(Some.Typed[Dialogs.Intake.Question.Bring]);
        await SpoilAsync(store, key, json => json[..^20]);
        await contact.SayAsync(Some.Typed[Dialogs.Intake.Question.Bring]);
        Assert.True(contact.Said[^1].Says(Texts.In(Language.Dutch).NotKept), contact.Said[^1].Text());

        lock (seen)
        {
            Assert.Contains(seen, line => line.StartsWith("span turn sambot.turn=Press", StringComparison.Ordinal) && line.Contains("sambot.outcome=decided", StringComparison.Ordinal));
            Assert.Contains("sambot.turns 1 kind=Press outcome=decided", seen);
            Assert.Contains("sambot.deliveries 1 kind=Card outcome=told", seen);
        }

        var log = stage.Log.Everything;
        foreach (var part in new[] { "Refused", "The store did not take a turn", "was not taken by the channel", "cannot be read and is passed over", "Approved: request", "Told: Answer" })
        {
            Assert.True(log.Any(line => line.Contains(part, StringComparison.Ordinal)), $"No line: {part}");
        }

        string[] secrets =
        [
            .. Some.Typed.Values.Where(v => v.Length > 8), contact.Name, chair.Name, RosterName, Email, Note, Forged,
            stage.Tokens.Secret, .. stage.Tokens.Issued, "eyJ",
        ];
        lock (seen)
        {
            Assert.Empty(
                from line in seen.Concat(log)
                from secret in secrets
                where line.Contains(secret, StringComparison.OrdinalIgnoreCase)
                select $"{secret}: {line}");
        }
    }

    // Somebody calls with a forged token, and with a body that is no activity.
    private static async Task ForgeAsync(SecuredStage stage)
    {
        using var client = new HttpClient { BaseAddress = stage.Bot.Http.BaseAddress };
        foreach (var (token, body) in new[] { ($"eyJhbGciOiJSUzI1NiJ9.{Forged}.{Forged}", "{}"), (stage.Token().Bearer["Bearer ".Length..], $$"""{"type":"message","text":"{{Note}}" """) })
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, Cancel);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    private static async Task SpoilAsync(StoreCalls store, DocumentKey key, Func<string, string> change)
    {
        StoredDocument before;
        do
        {
            before = (await store.LoadAsync(key, Cancel))!;
        }
        while (await store.SaveAsync(key, System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(before.Content.Span))), DocumentIndex.None, before.Version, Cancel) is null);
    }

    private static ActivityListener Spans(List<string> seen)
    {
        var spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Add(seen, $"span {span.OperationName}", span.TagObjects),
        };
        ActivitySource.AddActivityListener(spans);
        return spans;
    }

    private static MeterListener Meters(List<string> seen)
    {
        var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(seen, $"{instrument.Name} {value}", tags.ToArray()));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(seen, instrument.Name, tags.ToArray()));
        meters.Start();
        return meters;
    }

    private static void Add(List<string> seen, string what, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        lock (seen)
        {
            seen.Add($"{what} {string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"))}");
        }
    }
}
