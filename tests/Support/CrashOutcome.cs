using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Tests.Support;

/// <summary>What a story ended in: all that is kept, up to ids, versions and times, and what stands in each chat.</summary>
internal sealed partial record CrashOutcome(string Kept, IReadOnlyList<string> Chats)
{
    public static async Task<CrashOutcome> OfAsync(CrashCast cast, DateTimeOffset soon)
    {
        var (store, cancel) = (cast.Bot.Store, TestContext.Current.CancellationToken);
        var contact = PersonIds.OfEntra(BotHost.Tenant, "00000000-0000-0000-0000-0000000000c1");
        var kept = new StringBuilder();
        foreach (var id in new[] { contact, PersonIds.OfEntra(BotHost.Tenant, BotHost.ChairObjectId) })
        {
            kept.AppendLine(Conversation(await store.LoadAsync(new(DocumentKind.Conversation, id), cancel)));
        }

        foreach (var key in (await store.RequestsOfAsync(contact, 10, null, cancel)).Keys)
        {
            kept.AppendLine(Request(await store.LoadAsync(key, cancel)));
        }
        // Whoever lists, loads and looks: a hint too many is passed over.
        var open = await Task.WhenAll((await store.OpenRequestsAsync(10, null, cancel)).Keys.Select(async key => (await new Documents(store).RequestAsync(key.Id, fresh: true, cancel)).Document?.Request));
        kept.AppendLine($"open: {open.Count(r => r is MeetingRequest.Open)}, due: {(await store.DueAsync(soon, 10, cancel)).Count}");
        return new(Plain(kept.ToString()), ChatsOf(cast));
    }

    /// <summary>What stands in each chat, message by message.</summary>
    public static IReadOnlyList<string> ChatsOf(CrashCast cast) =>
        [.. new[] { cast.Contact, cast.Chair }.SelectMany(who => who.Said.Select(a => $"{(who == cast.Chair ? "chair" : "contact")}: {Plain(a.Text())}"))];

    private static string Conversation(StoredDocument? stored)
    {
        if (stored is null)
        {
            return "nobody";
        }

        var document = JsonNode.Parse(stored.Content.Span)!.AsObject();
        document.Remove("seen");
        document.Remove("heardAt");
        document.Remove("draftAt");
        return document.ToJsonString();
    }

    private static string Request(StoredDocument? stored)
    {
        var document = JsonNode.Parse(stored!.Content.Span)!.AsObject();
        document.Remove("revision");
        // A message that was told twice is there twice: what counts is that everybody was told.
        var notices = document["notices"]!.AsArray()
            .Select(n => $"{n!["kind"]} {n["to"]} told {(int)n["shown"]! >= (int)n["about"]!} owed {n["due"] is not null} given up {n["givenUp"]} attempts {n["attempts"]} claimed {n["claimedUntil"] is not null}")
            .Distinct().Order(StringComparer.Ordinal);
        document["notices"] = string.Join("; ", notices);
        return document.ToJsonString();
    }

    private static string Plain(string text) =>
        Times().Replace(References().Replace(RequestIds().Replace(ActivityIds().Replace(text, "an activity"), "a request"), "AAA-AAA"), "a time");

    [GeneratedRegex("\\b[A-Z0-9]{3}-[A-Z0-9]{3}\\b")]
    private static partial Regex References();

    [GeneratedRegex("\\b(bot|in)-[0-9]+\\b")]
    private static partial Regex ActivityIds();

    [GeneratedRegex("\\b[0-9a-f]{32}\\b")]
    private static partial Regex RequestIds();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(\\+00:00|\\\\u002B00:00|Z)")]
    private static partial Regex Times();
}
