using System.Text.Json;
using System.Threading.Channels;

namespace SamBot.Chaos;

/// <summary>What the bot said in one conversation: in order, each as it stands now.</summary>
internal sealed class Chat
{
    private readonly Lock gate = new();
    private readonly List<Post> posts = [];
    private readonly Dictionary<string, int> places = [];
    private readonly Channel<Post> added = Channel.CreateUnbounded<Post>();

    /// <summary>Each message once, as it comes.</summary>
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

    /// <summary>Puts another activity in the place of one; false when that is not there.</summary>
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

    /// <summary>The last thing that the bot said in answer: what it says of its own accord comes with an alert.</summary>
    public Post? LastReply()
    {
        lock (gate)
        {
            return posts.LastOrDefault(p => !p.IsAlert);
        }
    }
}

/// <summary>A message of the bot.</summary>
/// <param name="Id">Which the channel gave it.</param>
/// <param name="Activity">As it stands now.</param>
/// <param name="Card">Its card; null when it has none.</param>
/// <param name="SentAt">When it came.</param>
/// <param name="IsAlert">Whether the bot spoke of its own accord.</param>
internal sealed record Post(string Id, JsonElement Activity, CardView? Card, DateTimeOffset SentAt, bool IsAlert);
