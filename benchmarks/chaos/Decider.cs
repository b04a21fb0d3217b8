using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Chaos;

/// <summary>
/// The chair, who clicks on every card that comes, sometimes twice or against the first click; and a deputy, who sometimes decides in between.
/// </summary>
internal sealed class Decider(ChannelServer channel, Courier courier, ClientRecord record, Random random, TimeSpan longestThought, TimeProvider time)
{
    private const int CardsAtOnce = 6;
    private static readonly DeclineReason[] Reasons = Enum.GetValues<DeclineReason>();
    private readonly Activities chair = new(Party.Chair, channel.ServiceUrl, time);
    private readonly Activities deputy = new(Party.Deputy, channel.ServiceUrl, time);
    private readonly ConcurrentDictionary<string, bool> handled = new();

    /// <summary>Whether the chair was shown the request and acted on it. The card of a request that was withdrawn at once has no buttons.</summary>
    public bool IsDoneWith(SentRequest request) => handled.TryGetValue(request.Id, out var isDone)
        ? isDone
        : channel.In(Party.Chair.ConversationId).Posts.Any(p => p.Card?.Says(request.Word(Question.TopicTitle)) ?? false) || !request.IsConfirmed;

    public async Task ArriveAsync()
    {
        await courier.DeliverAsync(chair.Install(), random);
        await courier.DeliverAsync(deputy.Install(), random);
    }

    /// <summary>Decides until the run ends.</summary>
    public Task DecideAsync(CancellationToken over) => Task.WhenAll(Enumerable.Range(0, CardsAtOnce).Select(n => ClickAsync(new Random(random.Next()), over)));

    /// <summary>A decider opens an old card, so Teams asks the bot for its present form.</summary>
    public async Task<CardView?> OpenAsync(Party by, string requestId, string cardId)
    {
        var answer = await courier.DeliverAsync((by == Party.Chair ? chair : deputy).Refresh(requestId, cardId), random);
        return CardView.Of(answer!.Value);
    }

    private async Task ClickAsync(Random dice, CancellationToken over)
    {
        await foreach (var post in channel.In(Party.Chair.ConversationId).Added.ReadAllAsync(over))
        {
            // A second copy of the card shows nothing new.
            if (post.Card?.RequestOf(Verbs.Approve) is not { } request || !handled.TryAdd(request, false))
            {
                continue;
            }

            try
            {
                await Task.Delay(longestThought * dice.NextDouble(), over);
                await DecideAsync(request, post.Id, dice);
            }
            catch (GivenUpException)
            {
                // A decision that was not delivered does not count.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                record.Broken.Enqueue(e is PromiseBrokenException ? e.Message : $"{e}");
            }

            handled[request] = true;
        }
    }

    private Task DecideAsync(string request, string cardId, Random dice)
    {
        Task Click(Outcome outcome, string? note) => PressAsync(Party.Chair, request, cardId, outcome, note, new Random(dice.Next()));
        var note = Words.Fresh();
        return dice.Next(100) switch
        {
            < 45 => Click(Outcome.Approved, note),
            < 65 => Click(Outcome.Declined, note),
            < 75 => Task.WhenAll(Click(Outcome.Approved, note), Click(Outcome.Approved, note)),
            < 85 => Task.WhenAll(Click(Outcome.Approved, note), Click(Outcome.Declined, Words.Fresh())),
            < 95 => Task.WhenAll(Click(Outcome.Approved, note), DeputyAsync(request, new Random(dice.Next()))),
            _ => Task.CompletedTask,
        };
    }

    // The deputy asks for the card, and declines on it.
    private async Task DeputyAsync(string request, Random dice)
    {
        await courier.DeliverAsync(deputy.Say($"toon {Reference.Of(request)}"), dice);
        if (channel.In(Party.Deputy.ConversationId).Posts.LastOrDefault(p => p.Card?.RequestOf(Verbs.Decline) == request) is { } card)
        {
            await PressAsync(Party.Deputy, request, card.Id, Outcome.Declined, Words.Fresh(), dice);
        }
    }

    private async Task PressAsync(Party by, string request, string cardId, Outcome outcome, string? note, Random dice)
    {
        var attempt = new Attempt(by, outcome, note);
        record.Requests[request].Attempts.Enqueue(attempt);
        (string, string)[] inputs = outcome is Outcome.Declined
            ? [(Fields.Note, note!), (Fields.Reason, Reasons[dice.Next(Reasons.Length)].ToString())]
            : [(Fields.Note, note!)];
        JsonObject pressed = (by == Party.Chair ? chair : deputy).Press(outcome is Outcome.Approved ? Verbs.Approve : Verbs.Decline, request, cardId, inputs);
        JsonElement? answer = await courier.DeliverAsync(pressed, dice);
        attempt.Answer = CardView.Of(answer!.Value);
    }
}
