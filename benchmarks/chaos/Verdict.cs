using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Chaos;

/// <summary>Compares the store and all messages with what the clients know.</summary>
internal sealed class Verdict(ClientRecord record, ChannelServer channel, ChaosStore store)
{
    private readonly Dictionary<string, List<Post>> cards = [];

    public Dictionary<Outcome, int> Outcomes { get; } = Enum.GetValues<Outcome>().ToDictionary(o => o, _ => 0);

    public int Contested { get; private set; }

    public int Told { get; private set; }

    public int ToldTwice { get; private set; }

    public int ToldTwiceWithoutAKill { get; private set; }

    public int CardsTwice { get; private set; }

    public int StaleReceipts { get; private set; }

    public List<TimeSpan> Waits { get; } = [];

    /// <summary>
    /// Deciders' cards that no document knows, because the process died before it noted them. They are out of date until somebody opens them.
    /// </summary>
    public List<(Party By, string RequestId, string CardId)> Stale { get; } = [];

    /// <summary>Checks every request.</summary>
    public async Task JudgeAsync()
    {
        Sort();
        var open = (await store.OpenAsync()).ToHashSet();
        foreach (var request in record.Requests.Values)
        {
            if (await store.RequestAsync(request.Id) is not { Request: MeetingRequest.Submitted submitted } document)
            {
                // When the contact gave up while sending, nobody was told that it was sent.
                if (request.IsConfirmed)
                {
                    Break(request, "was sent and is not in the store");
                }

                continue;
            }

            var truth = Truth.Of(submitted);
            Outcomes[truth.Outcome]++;
            Kept(request, submitted, document);
            Decided(request, truth);
            ToldTheContact(request, truth, document);
            ShownToDeciders(request, truth, document);
            if (truth.Outcome is Outcome.Open && !open.Contains(request.Id))
            {
                Break(request, "is open and not in the list of open requests");
            }
        }

        foreach (var (contact, ids) in record.Requests.Values.GroupBy(r => r.By.PersonId).Select(g => (g.Key, g.Select(r => r.Id).ToHashSet())))
        {
            var there = await store.OfAsync(contact);
            if (!ids.IsSupersetOf(there) || ids.Any(id => record.Requests[id].IsConfirmed && !there.Contains(id)))
            {
                record.Broken.Enqueue($"{contact} has other requests in the store than they sent.");
            }
        }
    }

    /// <summary>Opens the cards that are out of date, as Teams does when a person looks at them. Each must then show the present state.</summary>
    public async Task OpenStaleAsync(Decider decider)
    {
        foreach (var (by, requestId, cardId) in Stale)
        {
            var truth = await TruthOfAsync(requestId);
            if (await decider.OpenAsync(by, requestId, cardId) is not { } card || !truth.IsOnCard(card, record.Requests[requestId].By.Name))
            {
                Break(record.Requests[requestId], $"is not true on the card {cardId} that {by.Name} opened");
            }
        }
    }

    /// <summary>Checks that the cards stay up to date after that, when nothing is owed any more.</summary>
    public async Task JudgeOpenedAsync()
    {
        foreach (var (by, requestId, cardId) in Stale)
        {
            var card = channel.In(by.ConversationId).Find(cardId)!.Card!;
            if (!(await TruthOfAsync(requestId)).IsOnCard(card, record.Requests[requestId].By.Name))
            {
                Break(record.Requests[requestId], $"is not true any more on the card {cardId} that {by.Name} opened: {card}");
            }
        }
    }

    private async Task<Truth> TruthOfAsync(string requestId) => Truth.Of((await store.RequestAsync(requestId))!.Request);

    // Who says nothing of a choice that may stay open has no preference.
    private static string Said(SentRequest request, Question question) => request.Answers.GetValueOrDefault(question)
        ?? (Questions.Of(question) is QuestionDefinition.OneOf { MayStayOpen: true } ? QuestionDefinition.OneOf.Any : "");

    private void Kept(SentRequest request, MeetingRequest.Submitted submitted, RequestDocument document)
    {
        // A number to call goes along only when a call is asked.
        foreach (var question in Questions.All.Where(q => q.OnlyWhen is null).Select(q => q.Question)
            .Where(q => Words.Of(submitted.Pitch, q) != Said(request, q)))
        {
            Break(request, $"has '{Words.Of(submitted.Pitch, question)}' for {question} and not '{Said(request, question)}'");
        }

        if (submitted.Contact.Id != request.By.PersonId)
        {
            Break(request, $"is {submitted.Contact.Id}'s");
        }

        if (document.Events.Length > 2)
        {
            Break(request, $"was decided {document.Events.Length - 1} times");
        }

        if (document.Notices.FirstOrDefault(n => n.Due is not null || n.GivenUp || !n.IsTold) is { } owed)
        {
            Break(request, $"still owes {owed}");
        }
    }

    private void Decided(SentRequest request, Truth truth)
    {
        Contested += request.Attempts.Count > 1 ? 1 : 0;
        if (truth.Outcome is not Outcome.Open && !request.Attempts.Any(truth.IsWantedBy))
        {
            Break(request, $"is {truth}, which nobody wanted");
        }

        foreach (var attempt in request.Attempts.Where(a => a.Answer is not null && Truth.SaidOn(a.Answer, a.By) is { } said && said != truth.Outcome))
        {
            Break(request, $"is {truth}, and {attempt.By.Name} was answered: {attempt.Answer}");
        }

        if (truth.Outcome is Outcome.Open && request.Attempts.Any(a => a is { Answer: not null } && a.By == Party.Chair))
        {
            Break(request, "is open, and the chair decided");
        }
    }

    private void ToldTheContact(SentRequest request, Truth truth, RequestDocument document)
    {
        var posts = channel.In(request.By.ConversationId).Posts.Where(p => p.Card is not null && p.Card.Says(request.Word(Question.TopicTitle))).ToArray();
        var told = posts.Where(p => p.IsAlert && Truth.SaidOn(p.Card!, request.By) is not null).ToArray();
        var isOwed = truth.Outcome is Outcome.Approved or Outcome.Declined;
        if (told.Any(p => Truth.SaidOn(p.Card!, request.By) != truth.Outcome || !p.Card!.Says(truth.Note ?? "")))
        {
            Break(request, $"is {truth}, and its contact was told: {told[0].Card}");
        }

        if ((told.Length > 0) != isOwed)
        {
            Break(request, $"is {truth}, and its contact was told {told.Length} times");
        }

        if (told.Length == 0)
        {
            return;
        }

        Told++;
        ToldTwice += told.Length - 1;
        Waits.Add(told[0].SentAt - document.Events[^1].At);
        // A kill between the sending and its note makes another instance send it again. So does a store that does not take the note before the claim ends.
        foreach (var (first, second) in told.Zip(told.Skip(1))
            .Where(pair => pair.Second.SentAt - pair.First.SentAt < Notice.LongestClaim && !IsKillBetween(pair.First, pair.Second)))
        {
            Break(request, $"was told twice with no kill in between, at {first.SentAt:O} and {second.SentAt:O}");
        }

        ToldTwiceWithoutAKill += told.Zip(told.Skip(1)).Count(pair => !IsKillBetween(pair.First, pair.Second));
    }

    private bool IsKillBetween(Post first, Post second) => record.Kills.Any(k => k.At >= first.SentAt.AddMilliseconds(-500) && k.At <= second.SentAt);

    private void ShownToDeciders(SentRequest request, Truth truth, RequestDocument document)
    {
        var shown = cards.GetValueOrDefault(request.Word(Question.TopicTitle), []);
        var known = document.Notices.Select(n => n.ActivityId).ToHashSet();
        if (!shown.Any(p => p.Activity.GetProperty("conversation").GetProperty("id").GetString() == Party.Chair.ConversationId))
        {
            Break(request, "was never shown to the chair");
        }

        CardsTwice += Math.Max(0, channel.In(Party.Chair.ConversationId).Posts.Count(shown.Contains) - 1);
        foreach (var post in shown)
        {
            var by = post.Activity.GetProperty("conversation").GetProperty("id").GetString() == Party.Chair.ConversationId ? Party.Chair : Party.Deputy;
            if (request.Answers.Values.Select(Words.In).FirstOrDefault(w => w.Length > 0 && !post.Card!.Says(w)) is { } lost)
            {
                Break(request, $"is shown to {by.Name} without {lost}");
            }

            if (truth.IsOnCard(post.Card!, request.By.Name))
            {
                continue;
            }

            if (known.Contains(post.Id))
            {
                Break(request, $"is {truth}, and {by.Name}'s card says: {post.Card}");
            }
            else
            {
                Stale.Add((by, request.Id, post.Id));
            }
        }

        var t = request.By.Texts;
        StaleReceipts += truth.Outcome is Outcome.Open ? 0
            : channel.In(request.By.ConversationId).Posts
                .Count(p => p.Card is { } card && card.RequestOf(Verbs.Withdraw) == request.Id && card.Says(t.SentTitle));
        if (channel.In(request.By.ConversationId).Posts
            .FirstOrDefault(p => truth.Outcome is not Outcome.Open && known.Contains(p.Id) && p.Card!.Says(t.SentTitle)) is { } receipt)
        {
            Break(request, $"is {truth}, and its receipt says: {receipt.Card}");
        }
    }

    // The cards of each request, found by the word in its title.
    private void Sort()
    {
        foreach (var post in new[] { Party.Chair, Party.Deputy }.SelectMany(p => channel.In(p.ConversationId).Posts).Where(p => p.Card is not null))
        {
            var titles = post.Card!.Texts.Where(text => text.StartsWith("Onderwerp ", StringComparison.Ordinal));
            var words = titles.Select(Words.In).Where(w => w.Length > 0).Distinct().ToArray();
            // A list has many titles, or no buttons of a card.
            if (words is [var word] && post.Card.Texts.Any(IsSummary))
            {
                (cards.TryGetValue(word, out var of) ? of : cards[word] = []).Add(post);
            }
        }
    }

    private static bool IsSummary(string text) => text.StartsWith(Party.Chair.Texts.SummaryTitle(""), StringComparison.Ordinal);

    private void Break(SentRequest request, string what) => record.Broken.Enqueue($"Request {request.Id} of {request.By.Name} {what}.");
}
