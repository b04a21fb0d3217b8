using System.Text.Json;
using System.Text.RegularExpressions;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Repeats;

/// <summary>What a story came to: what stands in every chat, and every document. Ids that chance gave are named by where they are met first.</summary>
internal static partial class Outcome
{
    public static async Task<string> OfAsync(Documents documents, IDocumentStore store, IReadOnlyList<Chatter> people, string address, CancellationToken cancellationToken)
    {
        List<string> told = [];
        Dictionary<string, string> names = [];
        foreach (var person in people)
        {
            var said = person.Said;
            told.Add($"# {person.Name} reads");
            told.AddRange(said.Select((activity, n) =>
            {
                names[(string)activity["id"]!] = $"<message {n} to {person.Name}>";
                return $"{n}. {Line(activity.Text())}";
            }));
        }

        foreach (var person in people)
        {
            told.Add($"# {person.Name} is kept");
            told.Add(JsonSerializer.Serialize((await documents.ConversationAsync(person.PersonId, fresh: true, cancellationToken)).Document!, DocumentJson.Stored.ConversationDocument));
            var requests = await store.RequestsOfAsync(person.PersonId, 100, null, cancellationToken);
            foreach (var key in requests.Keys)
            {
                told.Add(Of((await documents.RequestAsync(key.Id, fresh: true, cancellationToken)).Document!));
            }
        }

        var text = string.Join('\n', told);
        foreach (var id in RequestId().Matches(text).Select(m => m.Value).Distinct().Index())
        {
            names[id.Item] = $"<request {id.Index}>";
            names[Reference.Of(id.Item).ToString()] = $"<reference {id.Index}>";
        }

        return Ids().Replace(text.Replace(address, "<channel>", StringComparison.Ordinal), m => names.GetValueOrDefault(m.Value, m.Value));
    }

    /// <summary>What is only in one of two outcomes.</summary>
    public static string Difference(string once, string repeated)
    {
        var (first, second) = (once.Split('\n'), repeated.Split('\n'));
        return string.Join('\n', first.Except(second).Select(line => $"- {line}").Concat(second.Except(first).Select(line => $"+ {line}")).Append($"{first.Length} and {second.Length} lines"));
    }

    private static string Line(string text) => Space().Replace(text, " ").Trim();

    // How often it was tried, and at which revision, differs with what was told in between.
    private static string Of(RequestDocument document) => string.Join('\n',
    [
        JsonSerializer.Serialize(document with { Notices = [], Revision = 0 }, DocumentJson.Stored.RequestDocument),
        .. document.Notices.OrderBy(n => n.To, StringComparer.Ordinal).ThenBy(n => n.Kind).ThenBy(n => n.ActivityId, StringComparer.Ordinal)
            .Select(n => $"{n.Kind} for {n.To} as {n.ActivityId}: told {n.IsTold}, owed {n.Due is not null}, given up {n.GivenUp}"),
    ]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\b[0-9a-f]{32}\b")]
    private static partial Regex RequestId();

    [GeneratedRegex(@"\b[0-9a-f]{32}\b|\bbot-\d+\b|\b[34679A-Z]{3}-[34679A-Z]{3}\b")]
    private static partial Regex Ids();
}
