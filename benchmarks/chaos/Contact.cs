using System.Text.Json;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Chaos;

/// <summary>
/// A contact, who reads the bot's messages and does what they ask for, by typing or pressing. The contact waits for an answer before going on, and
/// looks at the chat again when none comes.
/// </summary>
internal sealed class Contact(
    Party party, ChannelServer channel, Courier courier, ClientRecord record, Random random, TimeSpan longestThought, TimeProvider time)
{
    // A conversation takes about twenty steps. A contact who needs this many is going round in circles.
    private const int MostSteps = 150;
    private const int PostsTold = 8;
    private static readonly TimeSpan PressesAgainAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WaitsForAReply = TimeSpan.FromSeconds(40);
    private static readonly ImmutableSortedDictionary<string, Question> QuestionsByField =
        Enum.GetValues<Question>().ToImmutableSortedDictionary(Fields.Of, q => q);

    private readonly Chat chat = channel.In(party.ConversationId);
    private readonly Activities does = new(party, channel.ServiceUrl, time);
    private readonly Dictionary<Question, Given> given = [];
    private int steps;

    // The card that the person looks at, and the id of its message.
    private (string Id, CardView Card) looksAt;

    /// <summary>Talks from the installation until one or two requests are sent.</summary>
    public async Task LiveAsync()
    {
        if (Chance(80))
        {
            await DoAsync(does.Install);
        }

        await DoAsync(() => does.Say(Chance(50) ? "Goedendag" : $"Graag verken ik wat we voor elkaar kunnen betekenen, {Words.Fresh()}."));
        await WithdrawMaybeAsync(await AskAsync());
        if (!Chance(30))
        {
            return;
        }

        await (looksAt.Card.RequestOf(Verbs.Answer) is { } request && Chance(50) ? PressAsync(Verbs.Answer, request) : DoAsync(() => does.Say("nieuw")));
        await WithdrawMaybeAsync(await AskAsync());
    }

    private async Task<SentRequest> AskAsync()
    {
        given.Clear();
        string? request = null;
        var changes = random.Next(3) - 1;
        for (var isSent = false; ;)
        {
            var card = looksAt.Card;
            var asked = card.Inputs.Where(QuestionsByField.ContainsKey).Select(i => QuestionsByField[i]).ToArray();
            request ??= card.RequestOf(Verbs.Send) ?? (asked.Length > 0 ? card.RequestOf(Verbs.Answer) : null);
            if (card.Offers(Verbs.Send))
            {
                Review(card);
                isSent = changes-- <= 0;
                await (isSent ? SendAsync(request!) : ChangeAsync(request!));
            }
            else if (asked.Length > 0)
            {
                await AnswerAsync(request!, asked);
            }
            else if (isSent)
            {
                record.Requests[request!].IsConfirmed = true;
                return record.Requests[request!];
            }
            else
            {
                // This is the welcome. The first answer begins the intake.
                await DoAsync(() => does.Say("begin"));
            }

            if (Chance(6))
            {
                await DoAsync(() => does.Say(Chance(50) ? "help" : "status"));
            }
        }
    }

    private async Task AnswerAsync(string request, Question[] asked)
    {
        if (Chance(50))
        {
            foreach (var question in asked)
            {
                given[question] = Words.For(question, random);
            }

            await PressAsync(
                Verbs.Answer, request, [(Fields.Question, string.Join(',', asked.Select(Fields.Of))), .. asked.Select(q => (Fields.Of(q), given[q].Filled))]);
            return;
        }

        var first = asked[0];
        given[first] = Words.For(first, random);
        var said = does.Say(given[first].Typed);
        await DoAsync(() => said);
        var isTaken = looksAt.Card.Offers(Verbs.Send) || looksAt.Card.Inputs.All(i => i != Fields.Of(first));
        if (isTaken && Words.In(given[first].Kept).Length > 0 && Chance(20))
        {
            given[first] = Words.For(first, random);
            await DoAsync(() => does.Edit((string)said["id"]!, given[first].Typed), isEdit: true);
        }
    }

    private Task ChangeAsync(string request)
    {
        Question[] always = [.. Questions.All.Where(q => q.OnlyWhen is null).Select(q => q.Question)];
        var question = always[random.Next(always.Length)];
        return Chance(50)
            ? PressAsync(Verbs.Edit, request, [(Fields.Question, Fields.Of(question))])
            : DoAsync(() => does.Say($"wijzig {question}"));
    }

    // The request is noted before it is sent, because the chair may act before the answer comes.
    private Task SendAsync(string request)
    {
        record.Requests.GetOrAdd(request, id => new SentRequest(id, party, given.ToImmutableSortedDictionary(g => g.Key, g => g.Value.Kept)));
        return Chance(50) ? PressAsync(Verbs.Send, request) : DoAsync(() => does.Say("verstuur"));
    }

    private async Task WithdrawMaybeAsync(SentRequest sent)
    {
        if (!Chance(12))
        {
            return;
        }

        var attempt = new Attempt(party, Outcome.Withdrawn, null);
        sent.Attempts.Enqueue(attempt);
        await (looksAt.Card.RequestOf(Verbs.Withdraw) == sent.Id && Chance(50)
            ? PressAsync(Verbs.Withdraw, sent.Id)
            : WithdrawByTypingAsync(sent));
        attempt.Answer = looksAt.Card;
    }

    private async Task WithdrawByTypingAsync(SentRequest sent)
    {
        await DoAsync(() => does.Say($"trek in {Reference.Of(sent.Id)}"));
        await DoAsync(() => does.Say("ja"));
    }

    // The review must show every answer, since nothing typed may be lost. The messages before it tell why it does not.
    private void Review(CardView card)
    {
        foreach (var (question, answer) in given.Where(g => Words.In(g.Value.Kept) is { Length: > 0 } word && !card.Says(word)))
        {
            var said = chat.Posts.TakeLast(PostsTold).Select(p => $"\n    {p.SentAt:HH:mm:ss.fff} {p.Id}{(p.IsAlert ? " alert" : "")}: {p.Card}");
            throw new PromiseBrokenException(
                $"The review of {party.Name} has not what they answered to {question} ({answer.Kept}): {card}{string.Concat(said)}");
        }
    }

    private async Task PressAsync(string verb, string request, params IEnumerable<(string, string)> inputs)
    {
        while (true)
        {
            await ThinkAsync();
            var answer = await courier.DeliverAsync(does.Press(verb, request, looksAt.Id, inputs), random);
            if (!IsUnsure(answer!.Value))
            {
                // The card was replaced in place, or the answer says that it goes on below.
                looksAt = CardView.Of(answer.Value) is { } card ? (looksAt.Id, card) : LastReply();
                return;
            }

            // The contact reads that it was not saved, or that it takes longer, and presses again.
            Interlocked.Increment(ref record.NotKept);
            await Task.Delay(PressesAgainAfter);
        }
    }

    private bool IsUnsure(JsonElement answer) => answer.TryGetProperty("value", out var value) && value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() == party.Texts.TakesLonger,
        JsonValueKind.Object => value.TryGetProperty("message", out var message) && message.GetString() == party.Texts.NotKept,
        _ => false,
    };

    private async Task DoAsync(Func<JsonObject> activity, bool isEdit = false)
    {
        while (true)
        {
            await ThinkAsync();
            var before = chat.Count;
            await courier.DeliverAsync(activity(), random);
            if (!await IsAnsweredAsync(before))
            {
                // A repeated edit changes nothing and gets no answer.
                isEdit = false;
                record.Odd.AddOrUpdate("no reply to something typed", 1, (_, n) => n + 1);
            }
            else if (chat.LastReply()!.Card is { } card && card.Says(party.Texts.NotKept))
            {
                Interlocked.Increment(ref record.NotKept);
            }
            else
            {
                looksAt = LastReply();
                return;
            }

            // A contact without an answer, or who reads that it was not saved, goes on from the present card. Only an edit can safely be repeated.
            Interlocked.Increment(ref record.Looks);
            activity = isEdit ? activity : () => does.Say("status");
        }
    }

    private async Task<bool> IsAnsweredAsync(int before)
    {
        var begun = time.GetTimestamp();
        while (!chat.Posts.Skip(before).Any(p => !p.IsAlert))
        {
            if (time.GetElapsedTime(begun) > WaitsForAReply)
            {
                return false;
            }

            await Task.Delay(50);
        }

        return true;
    }

    private (string, CardView) LastReply() => chat.LastReply() is { Card: { } card } last
        ? (last.Id, card)
        : throw new PromiseBrokenException($"{party.Name} was shown no card.");

    private Task ThinkAsync() => ++steps > MostSteps
        ? throw new PromiseBrokenException($"{party.Name} gets no further than: {looksAt.Card}")
        : Task.Delay(longestThought * random.NextDouble());

    private bool Chance(int percent) => random.Next(100) < percent;
}
