using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Turns;

/// <summary>
/// Contacts who type the whole dialog, one conversation after another in each lane: a closed loop. Each conversation has a tenant of its own.
/// </summary>
internal sealed class Load(ChannelServer channel) : IDisposable
{
    private static readonly string[] Script =
    [
        "Goedendag",
        .. Questions.All.Select(q => q is QuestionDefinition.OpenText open ? Answer(open.Limit) : "1"),
        "verstuur",
    ];

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string token = channel.Token();
    private int conversations;
    private int activities;

    /// <summary>The number of turns of one conversation.</summary>
    public static int TurnsOfOne => Script.Length;

    /// <summary>Plays so many turns, in whole conversations.</summary>
    public async Task<Sample> PlayAsync(Target target, int turns, int atOnce, CancellationToken cancellationToken)
    {
        var left = Math.Max(1, (turns + Script.Length - 1) / Script.Length);
        var (cpu, start) = (target.Cpu, Stopwatch.GetTimestamp());
        var lanes = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(
            async () =>
            {
                List<double> took = [];
                var wrong = 0;
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    wrong += await ConverseAsync(target, took, cancellationToken);
                }

                return (Took: took, Wrong: wrong);
            },
            cancellationToken)));
        double[] all = [.. lanes.SelectMany(l => l.Took).Order()];
        return new(
            all.Length, (target.Cpu - cpu).TotalMilliseconds / all.Length, At(all, 0.5), At(all, 0.99),
            all.Length / Stopwatch.GetElapsedTime(start).TotalSeconds, lanes.Sum(l => l.Wrong), target.Megabytes);
    }

    /// <summary>One turn, tried until the process answers.</summary>
    public async Task<TimeSpan> FirstAsync(Target target, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var conversation = NewConversation();
        while (true)
        {
            try
            {
                await SayAsync(target, conversation, Script[0], cancellationToken);
                return Stopwatch.GetElapsedTime(start);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5, cancellationToken);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private static string Answer(TextLimit limit)
    {
        const string Words = "Een draaiboek waarmee wij veertig zij-instromers hebben behouden, met cijfers, vrij te gebruiken. ";
        var text = string.Concat(Enumerable.Repeat(Words, 3));
        return text[..Math.Min(limit.Max, 150)].Trim();
    }

    private string NewConversation() => string.Create(CultureInfo.InvariantCulture, $"c{Interlocked.Increment(ref conversations)}");

    private async Task<int> ConverseAsync(Target target, List<double> took, CancellationToken cancellationToken)
    {
        var (conversation, wrong) = (NewConversation(), 0);
        for (var i = 0; i < Script.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await SayAsync(target, conversation, Script[i], cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var said = channel.Last(conversation);
            // The limit says nothing that could be wrong. The bot's last reply is the receipt.
            var isRight = said.Length > 0 && (target.Name != "bot" || i < Script.Length - 1 || said.Contains("ligt bij de voorzitter", StringComparison.Ordinal));
            wrong += isRight ? 0 : 1;
        }

        return wrong;
    }

    private async Task SayAsync(Target target, string conversation, string text, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.Serialize(new
        {
            type = "message",
            id = $"in-{Interlocked.Increment(ref activities)}",
            timestamp = TimeProvider.System.GetUtcNow(),
            serviceUrl = channel.ServiceUrl,
            channelId = "webchat",
            from = new { id = $"u-{conversation}", name = "Carla de Vries" },
            conversation = new { id = conversation, tenantId = $"t-{conversation}" },
            recipient = new { id = "sambot", name = "SamBot" },
            locale = "nl-NL",
            textFormat = "plain",
            text,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(target.Address, "/api/messages"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{target.Name} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }
    }
}
