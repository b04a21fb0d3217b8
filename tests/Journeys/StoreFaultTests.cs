using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Storage;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>
/// The store fails at the moments that matter. The person hears one sentence, and it is true: what is said to be not kept is not there, and the
/// same again works; what is answered is there. Afterwards everybody has been told everything once.
/// </summary>
public sealed class StoreFaultTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly string NotKept = Texts.In(Language.Dutch).NotKept;
    private const int AtLeastOne = -1;
    private readonly SqliteFolder folder = new();
    private readonly FakeTimeProvider time = new(Some.Monday);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <param name="fault">What is broken at every moment.</param>
    /// <param name="notKept">How many of the four moments end in that it was not kept.</param>
    [Theory]
    [InlineData("every call fails", 4)]
    [InlineData("saves fail", 4)]
    [InlineData("only the conversation is not saved", 3)]
    [InlineData("answers of saves get lost", 0)]
    [InlineData("one call fails", 0)]
    [InlineData("read-only", 4)]
    [InlineData("locked", 4)]
    [InlineData("full", AtLeastOne)]
    public async Task What_the_person_hears_is_true_on_SQLite(string fault, int notKept)
    {
        var left = 0;
        await TellTheStoryAsync(fault switch
        {
            "every call fails" => StoreFault.OfCalls(fault, folder, _ => true, _ => false),
            "saves fail" => StoreFault.OfCalls(fault, folder, call => call.StartsWith("save", StringComparison.Ordinal), _ => false),
            "only the conversation is not saved" => StoreFault.OfCalls(fault, folder, call => call == "save the contact", _ => false),
            "answers of saves get lost" => StoreFault.OfCalls(fault, folder, _ => false, call => call.StartsWith("save", StringComparison.Ordinal) && left-- > 0),
            "one call fails" => StoreFault.OfCalls(fault, folder, _ => left-- > 0, _ => false),
            "read-only" => StoreFault.OfReadOnly(fault, folder),
            "full" => StoreFault.OfFullDisk(fault, folder),
            _ => StoreFault.OfLock(fault, folder),
        }, notKept, () => left = 1);
    }

    [Theory]
    [InlineData("500", 500, false, 4)]
    [InlineData("503", 503, false, 4)]
    [InlineData("409", 409, false, 4)]
    [InlineData("412", 412, false, 4)]
    [InlineData("429", 429, false, 4)]
    [InlineData("403 for every write", 403, true, 4)]
    [InlineData("412 for every write", 412, true, 4)]
    [InlineData("500 for one call", 500, false, 0)]
    [InlineData("412 for one write", 412, true, 0)]
    public async Task What_the_person_hears_is_true_on_Azure_Blobs(string fault, int status, bool writes, int notKept)
    {
        var left = int.MaxValue;
        var isOne = fault.Contains("one", StringComparison.Ordinal);
        await TellTheStoryAsync(
            StoreFault.OfBlobs(fault, await azurite.ContainerAsync(), call => (!writes || call.Method is not ("GET" or "HEAD")) && left-- > 0 ? status : null),
            notKept,
            () => left = isOne ? 1 : int.MaxValue);
    }

    [Fact]
    public async Task Unreachable_for_a_minute_after_a_decision_everything_is_delivered_in_order_by_itself()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        var (requestId, cardId) = await stage.ShownToChairAsync();
        while ((await calls.DueAsync(time.GetUtcNow() + TimeSpan.FromHours(1), 1, Cancel)).Count > 0)
        {
            await Task.Delay(10, Cancel);
        }

        var isDown = false;
        calls.Before = _ => isDown ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
        // The decision is kept, and then the store is gone; an earlier save may just be coming back.
        await using var beside = folder.Store();
        using var documents = new Documents(beside);
        calls.After = async call => isDown |= call == "save the request" && (await documents.RequestAsync(requestId, fresh: true, Cancel)).Document!.Request is MeetingRequest.Approved;
        Assert.Contains("Goedgekeurd door Jan Bos", (await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId)).AnswerText(), StringComparison.Ordinal);
        for (var second = 0; second < 60; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, Cancel);
        }

        Assert.DoesNotContain(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
        calls.After = _ => Task.CompletedTask;
        isDown = false;
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
        Assert.Single(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    [Fact]
    public async Task A_decision_that_was_typed_and_kept_is_shown_also_when_the_conversation_is_not()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        var (requestId, _) = await stage.ShownToChairAsync();
        calls.Before = call => call == "save the chair" ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
        await stage.Chair.SayAsync($"akkoord {Reference.Of(requestId)} Graag!");
        calls.Before = _ => Task.CompletedTask;
        Assert.DoesNotContain(stage.Chair.Said, a => a.Says(NotKept));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3 && c.Skip(1).All(a => a.Says("heeft het antwoord ontvangen")), time);
        Assert.Single(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    [Fact]
    public async Task A_decision_that_was_typed_is_shown_also_when_the_conversation_changed_meanwhile()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        var (requestId, _) = await stage.ShownToChairAsync();
        var (others, changed) = (new Documents(folder.Store()), 0);
        calls.Before = async call =>
        {
            if (call == "save the chair" && changed++ == 0)
            {
                await others.ChangeConversationAsync(stage.Chair.PersonId, d => d! with { KeptUntil = Some.Monday }, Cancel);
            }
        };
        await stage.Chair.SayAsync($"akkoord {Reference.Of(requestId)} Graag!");
        Assert.Equal(2, changed);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 3 && c.Skip(1).All(a => a.Says("heeft het antwoord ontvangen")), time);
    }

    [Fact]
    public async Task A_saved_answer_whose_reply_and_debt_are_lost_is_answered_when_the_channel_delivers_it_again()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        await stage.Contact.SayAsync("Goedendag");
        var (isRefused, before) = (false, stage.Contact.Said.Count);
        calls.Before = call => call == "save the contact" && isRefused ? throw new StoreUnavailableException("as told") : Task.CompletedTask;
        stage.Channel.Trouble = (_, type) => type == "message" && (isRefused = true) ? ChannelFault.Of(403, "ServiceError") : null;
        var message = stage.Contact.Activity("message", a => (a["text"], a["textFormat"]) = (Some.Typed[Question.Bring], "plain"));
        (await stage.Contact.PostAsync(message.ToJsonString(), System.Net.HttpStatusCode.InternalServerError)).Dispose();
        Assert.Equal(before, stage.Contact.Said.Count);

        calls.Before = _ => Task.CompletedTask;
        stage.Channel.Trouble = (_, _) => null;
        (await stage.Contact.PostAsync(message)).Dispose();
        Assert.True(Assert.Single(stage.Contact.Said.Skip(before)).Says("Hoe past het bij de stichting?"));
    }

    [Fact]
    public async Task An_arrival_that_cannot_be_kept_is_delivered_again_and_nobody_is_asked_to_repeat_it()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        calls.Before = _ => throw new StoreUnavailableException("as told");
        var arrivals = new[] { stage.Contact, stage.Chair }.Select(p => (p, p.Activity("installationUpdate", a => a["action"] = "add"))).ToArray();
        foreach (var (person, install) in arrivals)
        {
            (await person.PostAsync(install.ToJsonString(), System.Net.HttpStatusCode.InternalServerError)).Dispose();
            Assert.Empty(person.Said);
        }

        calls.Before = _ => Task.CompletedTask;
        foreach (var (person, install) in arrivals)
        {
            (await person.PostAsync(install)).Dispose();
            Assert.Single(person.Said);
        }
    }

    [Fact]
    public async Task A_store_that_hangs_holds_nobody_up_and_what_was_pressed_is_shown_when_it_is_done()
    {
        var (calls, hangs) = (new StoreCalls(folder.Store()), new TaskCompletionSource());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var other = stage.Person("Anne Smit", 0xc2);
        await other.SayAsync("Goedendag");
        calls.Before = _ => hangs.Task;
        var answer = await WithinAsync(TimeSpan.FromSeconds(5), stage.Chair.PressAsync(Verbs.Approve, requestId, cardId));
        Assert.Equal(Texts.In(Language.Dutch).TakesLonger, answer.AnswerText());

        // The channel is told that it has no answer yet, and delivers again.
        var message = other.Activity("message", a => (a["text"], a["textFormat"]) = (Some.Typed[Question.Bring], "plain"));
        await WithinAsync(TimeSpan.FromSeconds(15), other.PostAsync(message.ToJsonString(), System.Net.HttpStatusCode.InternalServerError));
        var again = other.PostAsync(message);
        hangs.SetResult();
        await again;
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"), time);
        await stage.Channel.UntilAsync(other.ConversationId, c => c.Any(a => a.Says("Hoe past het bij de stichting?")), time);
        Assert.Equal(2, other.Said.Count);
        Assert.Single(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
    }

    [Fact]
    public async Task A_store_that_takes_two_seconds_a_call_keeps_everything_and_answers_in_time()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(services: s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var other = stage.Person("Ben Kuiper", 0xc2);
        calls.Before = _ => Task.Delay(TimeSpan.FromSeconds(2), Cancel);
        await InTimeAsync(15, () => other.SayAsync("Goedendag"));
        await InTimeAsync(15, () => other.SayAsync(Some.Typed[Question.Bring]));
        Assert.Contains("Hoe past het bij de stichting?", other.Said[^1].Text(), StringComparison.Ordinal);
        JsonObject? answer = null;
        await InTimeAsync(5, async () => answer = await stage.Chair.PressAsync(Verbs.Approve, requestId, cardId, (Fields.Language, "nl")));
        Assert.Contains("Goedgekeurd", answer!.AnswerText(), StringComparison.Ordinal);
        calls.Before = _ => Task.CompletedTask;
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
        Assert.Single(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));

        static async Task InTimeAsync(int seconds, Func<Task> act)
        {
            var began = TimeProvider.System.GetTimestamp();
            await act();
            Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(seconds));
        }
    }

    [Fact]
    public async Task Where_neither_store_nor_channel_takes_anything_the_channel_is_told_so_that_it_delivers_again()
    {
        var calls = new StoreCalls(folder.Store());
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton<IDocumentStore>(calls)));
        await stage.Contact.SayAsync("Goedendag");
        calls.Before = _ => throw new StoreUnavailableException("as told");
        stage.Channel.Fault = _ => 503;
        var (message, leave) = (
            stage.Contact.Activity("message", a => (a["text"], a["textFormat"]) = (Some.Typed[Question.Bring], "plain")),
            stage.Contact.Activity("installationUpdate", a => a["action"] = "remove"));
        foreach (var activity in new[] { message, leave })
        {
            (await stage.Contact.PostAsync(activity.ToJsonString(), System.Net.HttpStatusCode.InternalServerError)).Dispose();
        }

        calls.Before = _ => Task.CompletedTask;
        stage.Channel.Fault = _ => null;
        foreach (var activity in new[] { message, leave })
        {
            (await stage.Contact.PostAsync(activity)).Dispose();
        }

        Assert.True(stage.Contact.Said[^1].Says("Hoe past het bij de stichting?"));
        Assert.NotNull((await new Documents(calls).ConversationAsync(PersonIds.OfEntra(BotHost.Tenant, "00000000-0000-0000-0000-0000000000c1"), fresh: true, Cancel)).Document!.Absent);
    }

    private async Task TellTheStoryAsync(StoreFault fault, int notKept, Action begin)
    {
        var store = await fault.OpenAsync(Cancel);
        await using var stage = await Stage.SetAsync(time, s => s.Replace(ServiceDescriptor.Singleton(_ => store)));
        var (documents, contact) = (new Documents(store), PersonIds.OfEntra(BotHost.Tenant, "00000000-0000-0000-0000-0000000000c1"));
        await stage.Chair.InstallAsync();

        var (said, bring) = (0, fault.ToString() == "full" ? TextLimit.Cut(string.Concat(Enumerable.Repeat($"{Some.Typed[Question.Bring]} ", 30)), Some.Limit(Question.Bring).Max) : Some.Typed[Question.Bring]);
        await MomentAsync("the first message", () => SayAsync("Goedendag"), async () => await IntakeAsync() is IntakeState.Asking);
        await MomentAsync("an answer", () => SayAsync(bring), async () => await IntakeAsync() is IntakeState.Asking { Question: Question.FitGoals });
        foreach (var question in Enum.GetValues<Question>().Where(q => q != Question.Bring))
        {
            await stage.Contact.SayAsync(Some.Typed[question]);
        }

        var (requestId, review) = (Stage.RequestIdOn(stage.Contact.LastCard), (string)stage.Contact.Said[^1]["id"]!);
        await MomentAsync("sending", () => PressAsync(stage.Contact, Verbs.Send, review), async () => await IntakeAsync() is IntakeState.Sent);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count > 1, time);
        var card = (string)Assert.Single(stage.Chair.Said, a => a.Says("[Akkoord]"))["id"]!;
        await MomentAsync("a decision", () => PressAsync(stage.Chair, Verbs.Approve, card), async () => (await documents.RequestAsync(requestId, fresh: true, Cancel)).Document!.Request is MeetingRequest.Approved);

        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[^1].Says("heeft het antwoord ontvangen"), time);
        Assert.True(notKept == AtLeastOne ? said > 0 : said == notKept, $"{fault}: {said} moments ended in that it was not kept");
        Assert.Equal(2, stage.Chair.Said.Count);
        Assert.Single(stage.Contact.Said, a => a.Says("De voorzitter wil graag met je in gesprek"));
        Assert.Equal(2, (await documents.RequestAsync(requestId, fresh: true, Cancel)).Document!.Events.Length);

        async Task MomentAsync(string moment, Func<Task<string>> act, Func<Task<bool>> isKept)
        {
            Assert.False(await isKept(), moment);
            begin();
            fault.Break();
            var told = await act();
            fault.Mend();
            var wasKept = !told.Contains(NotKept, StringComparison.Ordinal);
            Assert.True(wasKept == await isKept(), $"{fault}, {moment}, told: {told}");
            if (wasKept)
            {
                return;
            }

            said++;
            Assert.DoesNotContain(NotKept, await act(), StringComparison.Ordinal);
            Assert.True(await isKept(), moment);
        }

        async Task<IntakeState?> IntakeAsync() => (await documents.ConversationAsync(contact, fresh: true, Cancel)).Document?.Intake;

        async Task<string> SayAsync(string text)
        {
            var before = stage.Contact.Said.Count;
            await stage.Contact.SayAsync(text);
            return Assert.Single(stage.Contact.Said.Skip(before)).Text();
        }

        async Task<string> PressAsync(Chatter who, string verb, string cardId)
        {
            var answer = await who.PressAsync(verb, requestId, cardId);
            return answer["value"] is JsonObject { } error && error["code"] is not null ? (string)error["message"]! : answer.AnswerText();
        }
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Task<T> work)
    {
        for (var start = time.GetUtcNow(); !work.IsCompleted && time.GetUtcNow() - start <= limit + TimeSpan.FromSeconds(10);)
        {
            await Until.MomentAsync(work);
            Assert.True(work.IsCompleted || time.GetUtcNow() - start <= limit, $"Not answered within {limit}.");
            time.Advance(TimeSpan.FromMilliseconds(250));
        }

        return await work;
    }
}
