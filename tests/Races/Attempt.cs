using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Races;

/// <summary>What one of many does with a request, all at the same moment.</summary>
/// <param name="Who">By whom.</param>
/// <param name="Activity">What the channel delivers.</param>
/// <param name="Decides">The event that it makes happen if it is the first; null when it decides nothing.</param>
/// <param name="Note">The word that goes with it, which no other has; null when none does.</param>
internal sealed record Attempt(string Who, JsonObject Activity, Type? Decides, string? Note)
{
    public override string ToString() => $"{Decides?.Name ?? "no decision"} by {Who} ({Note})";

    /// <summary>Attempts of all kinds, those that decide in the majority, in an order of chance.</summary>
    public static Attempt[] Draw(int count, string requestId, Chatter contact, Chatter chair, Chatter deputy, Random chance) =>
        [.. Enumerable.Range(0, count).Select(n => Draw(n, chance.Next(14), requestId, contact, chair, deputy))];

    private static Attempt Draw(int n, int kind, string requestId, Chatter contact, Chatter chair, Chatter deputy)
    {
        var decider = n % 2 == 0 ? chair : deputy;
        (string, string) note = (Fields.Note, $"woord nummer {n}.");
        return kind switch
        {
            < 4 => new(decider.Name, decider.Invoke(Verbs.Approve, requestId, null, note), typeof(RequestEvent.Approved), note.Item2),
            < 7 => new(decider.Name, decider.Invoke(Verbs.Decline, requestId, null, (Fields.Reason, "NoTimeNow"), note), typeof(RequestEvent.Declined), note.Item2),
            < 9 => new(contact.Name, contact.Invoke(Verbs.Withdraw, requestId, (string?)contact.Said[^1]["id"]), typeof(RequestEvent.Withdrawn), null),
            9 => new(contact.Name, contact.Invoke(Verbs.Answer, requestId, null, ("topicTitle", "Een andere titel")), null, null),
            10 => new(contact.Name, contact.Invoke(Verbs.Edit, requestId, null, (Fields.Question, "bring")), null, null),
            12 => new(decider.Name, Typed($"akkoord {Reference.Of(requestId)}, {note.Item2}"), typeof(RequestEvent.Approved), note.Item2),
            13 => new(decider.Name, Typed($"wijs af {Reference.Of(requestId)} 4: {note.Item2}"), typeof(RequestEvent.Declined), note.Item2),
            _ => new(decider.Name, decider.Invoke(Verbs.Refresh, requestId, null), null, null),
        };

        // The answer to what is typed comes in the response, so that each racer reads its own.
        JsonObject Typed(string text) => decider.Activity("message", a =>
        {
            a["text"] = text;
            a["deliveryMode"] = "expectReplies";
        });
    }
}
