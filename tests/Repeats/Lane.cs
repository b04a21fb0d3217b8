using System.Text.Json.Nodes;
using SamBot.Tests.Support;

namespace SamBot.Tests.Repeats;

/// <summary>
/// What one person does, in order, as the channel delivers it: each activity once, or up to three times, at once and late. A repeat is late by as
/// many of the person's activities as the bot remembers at most.
/// </summary>
/// <param name="who">The person.</param>
/// <param name="chance">Draws the repeats; null: none.</param>
internal sealed class Lane(Chatter who, Random? chance)
{
    private const int LatestBy = 19;
    private readonly List<(string Activity, int At)> late = [];
    private readonly List<Task> underWay = [];
    private int done;

    /// <summary>Delivers these, each original when the one before was answered, together with the repeats that come now.</summary>
    public async Task RunAsync(IEnumerable<Func<Chatter, JsonObject>> steps)
    {
        foreach (var step in steps)
        {
            // Each at a time of its own, which tells one edit of a message from the next.
            who.SentAt += TimeSpan.FromSeconds(1);
            var activity = step(who);
            done++;
            // A message that is edited later has an id of its own choice.
            if (((string)activity["id"]!).StartsWith("in-", StringComparison.Ordinal))
            {
                activity["id"] = $"{who.Name} {done}";
            }

            var original = activity.ToJsonString();
            List<string> now = [original];
            for (var repeats = chance?.Next(3) ?? 0; repeats > 0; repeats--)
            {
                if (chance!.Next(2) == 0)
                {
                    now.Add(original);
                }
                else
                {
                    late.Add((original, done + chance.Next(1, LatestBy + 1)));
                }
            }

            string[] lates = Late(until: done);
            string[] all = [.. now, .. lates];
            chance?.Shuffle(all);
            // Begun one after the other and under way together: of the same ones the first is handled, whichever it is.
            var posts = all.Select(a => (Activity: a, Post: (Task)who.PostAsync(a, System.Net.HttpStatusCode.OK))).ToArray();
            underWay.AddRange(posts.Select(p => p.Post));
            // One of the same that was begun together may come after what follows; a late one must not become later still.
            var own = 0;
            await Task.WhenAll(posts.Where(p => p.Activity != original || own++ == 0).Select(p => p.Post));
        }
    }

    /// <summary>All that was begun is answered; the repeats that are still to come, come now where this is the end.</summary>
    public async Task EndAsync(bool isLast)
    {
        if (isLast)
        {
            underWay.AddRange(Late(until: int.MaxValue).Select(a => who.PostAsync(a, System.Net.HttpStatusCode.OK)));
        }

        await Task.WhenAll(underWay);
        underWay.Clear();
    }

    private string[] Late(int until)
    {
        string[] due = [.. late.Where(l => l.At <= until).Select(l => l.Activity)];
        late.RemoveAll(l => l.At <= until);
        return due;
    }
}
