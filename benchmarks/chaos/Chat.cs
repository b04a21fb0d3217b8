using System.Text.Json;
using System.Threading.Channels;

namespace SamBot.Chaos;

/// <summary>The bot's messages in one conversation, in order, each in its present form.</summary>
internal sealed class Chat
{
    private readonly Lock gate = new();
    private readonly List<Post> posts = [];
    private readonly Dictionary<string, int> places = [];
    private readonly Channel<Post> added = Channel.CreateUnbounded<Post>();

    /// <summary>Each message once, at the time when it comes.</summary>
    public ChannelReader<Post> Added => added.Reader;

    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (gate)
            {
                return [.. posts];
            }
        }
    }

    public int Count
    {
        get
        {
            lock (gate)
            {
                return posts.Count;
            }
        }
    }

    public void Add(Post post)
    {
        lock (gate)
        {
            places[post.Id] = posts.Count;
            posts.Add(post);
        }

        added.Writer.TryWrite(post);
    }

    /// <summary>Replaces an activity by another; false when it does not exist.</summary>
    public bool Update(string id, JsonElement activity)
    {
        lock (gate)
        {
            if (!places.TryGetValue(id, out var at))
            {
                return false;
            }

            posts[at] = posts[at] with { Activity = activity, Card = CardView.Of(activity) };
            return true;
        }
    }

    public Post? Find(string id)
    {
        lock (gate)
        {
            return places.TryGetValue(id, out var at) ? posts[at] : null;
        }
    }

    /// <summary>The bot's last answer. Messages with an alert are not answers: the bot sent them of its own accord.</summary>
    public Post? LastReply()
    {
        lock (gate)
        {
            return posts.LastOrDefault(p => !p.IsAlert);
        }
    }
}

/// <summary>A message of the bot.</summary>
/// <param name="Id">The id that the channel gave it.</param>
/// <param name="Activity">The activity in its present form.</param>
/// <param name="Card">Its card; null when it has none.</param>
/// <param name="SentAt">The instant at which it came.</param>
/// <param name="IsAlert">Whether the bot sent it of its own accord.</param>
internal sealed record Post(string Id, JsonElement Activity, CardView? Card, DateTimeOffset SentAt, bool IsAlert);
