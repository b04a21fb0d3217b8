using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;
using Texts = SamBot.Cards.Texts;

namespace SamBot.Tests.Journeys;

/// <summary>Who can be written to, who cannot, and what the others are told of it.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task Whoever_installs_is_welcomed_once_whichever_news_comes_first(string first, string second)
    {
        await using var stage = await Stage.SetAsync();
        await InstallAsync(stage.Contact, first);
        await InstallAsync(stage.Contact, second);
        await Task.WhenAll(InstallAsync(stage.Contact, first), InstallAsync(stage.Contact, second));
        Assert.Single(stage.Contact.Said);
    }

    [Fact]
    public async Task Whoever_installs_with_both_news_at_once_is_welcomed_once()
    {
        await using var stage = await Stage.SetAsync();
        await Task.WhenAll(InstallAsync(stage.Contact, "installationUpdate"), InstallAsync(stage.Contact, "conversationUpdate"));
        Assert.Single(stage.Contact.Said);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_welcome_is_in_the_language_that_only_one_of_the_two_news_names(bool asChair)
    {
        await using var stage = await Stage.SetAsync();
        var person = InTeams(stage, asChair);
        await InstallAsync(person, "conversationUpdate", locale: null);
        Assert.Empty(person.Said);
        await InstallAsync(person, "installationUpdate", locale: "en-US");
        await InstallAsync(person, "conversationUpdate", locale: null);
        Assert.Contains(Welcome(asChair, Language.English), Assert.Single(person.Said).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_neither_names_a_language_the_welcome_comes_a_moment_later_and_once(bool asChair)
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        var person = InTeams(stage, asChair);
        await InstallAsync(person, "conversationUpdate", locale: null);
        await InstallAsync(person, "installationUpdate", locale: null);
        Assert.Empty(person.Said);
        await stage.Channel.UntilAsync(person.ConversationId, c => c.Count > 0, time);
        Assert.Contains(Welcome(asChair, Language.Dutch), person.Said[0].Text(), StringComparison.Ordinal);
        await InstallAsync(person, "installationUpdate", locale: "nl-NL");
        await person.SayAsync("help");
        Assert.Equal(2, person.Said.Count);
    }

    [Fact]
    public async Task Whoever_writes_before_the_welcome_came_is_welcomed_with_the_answer()
    {
        await using var stage = await Stage.SetAsync();
        var person = InTeams(stage, asChair: false);
        await InstallAsync(person, "conversationUpdate", locale: null);
        await person.SayAsync("Goedendag");
        Assert.Contains(Texts.In(Language.Dutch).WelcomeShort("Stichting SAM"), Assert.Single(person.Said).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arriving_again_takes_no_answer_away_that_is_still_owed()
    {
        var time = new FakeTimeProvider(Some.Monday);
        await using var stage = await Stage.SetAsync(time);
        await stage.Contact.SayAsync("Goedendag");
        stage.Channel.Fault = _ => 503;
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        stage.Channel.Fault = _ => null;
        await stage.Contact.InstallAsync();
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("Hoe past het bij de stichting?")), time);
    }

    [Fact]
    public async Task Removing_the_app_is_shown_to_the_chair_and_nothing_is_sent_until_they_are_back()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        await stage.Contact.RemoveAsync();
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("verwijderd of geblokkeerd. Je kunt gewoon beslissen"));

        var before = stage.Contact.Said.Count;
        await stage.Chair.PressAsync("approve", requestId, cardId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("Het antwoord volgt zodra dat voorbij is"));
        Assert.Equal(before, stage.Contact.Said.Count);

        stage.Contact.SentAt += TimeSpan.FromMinutes(5);
        await stage.Contact.InstallAsync();
        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
    }

    [Fact]
    public async Task Coming_back_resumes_the_open_question_without_another_welcome()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.InstallAsync();
        await stage.Contact.SayAsync("Goedendag");
        await stage.Contact.SayAsync(Some.Typed[Question.Bring]);
        await stage.Contact.RemoveAsync();
        stage.Contact.SentAt += TimeSpan.FromMinutes(5);
        await Task.WhenAll(InstallAsync(stage.Contact, "conversationUpdate"), InstallAsync(stage.Contact, "installationUpdate"));
        Assert.Equal(4, stage.Contact.Said.Count);
        Assert.Equal(stage.Contact.Said[2].Text(), stage.Contact.Said[3].Text());
    }

    [Fact]
    public async Task A_removal_from_before_their_return_that_comes_late_counts_for_nothing()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        stage.Contact.SentAt += TimeSpan.FromMinutes(5);
        await stage.Contact.InstallAsync();
        stage.Contact.SentAt -= TimeSpan.FromMinutes(2);
        await stage.Contact.RemoveAsync();
        await stage.Chair.PressAsync("approve", requestId, cardId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
    }

    [Fact]
    public async Task An_arrival_from_before_the_removal_that_comes_late_brings_nobody_back()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        stage.Contact.SentAt += TimeSpan.FromMinutes(5);
        await stage.Contact.RemoveAsync();
        stage.Contact.SentAt -= TimeSpan.FromMinutes(2);
        var before = stage.Contact.Said.Count;
        await InstallAsync(stage.Contact, "conversationUpdate");
        await stage.Chair.PressAsync("approve", requestId, cardId);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("Het antwoord volgt zodra dat voorbij is"));
        Assert.Equal(before, stage.Contact.Said.Count);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_is_marked_for_the_chair_and_hears_the_answer_when_they_write_again()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        stage.Channel.FaultCode = "MessageWritesBlocked";
        stage.Channel.Fault = r => IsTo(r, stage.Contact) ? 403 : null;
        await stage.Chair.PressAsync("decline", requestId, cardId, ("reason", "NoTimeNow"));
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("SamBot is daar verwijderd of geblokkeerd"));

        stage.Channel.Fault = _ => null;
        await stage.Contact.SayAsync("status");
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
    }

    [Fact]
    public async Task The_chair_need_not_have_written_first()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc2, channelId: "msteams");
        await Stage.SendRequestAsync(contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 1);
        Assert.True(shown[0].Says("Zij-instromers die blijven"));
        Assert.Single(stage.Channel.Calls, c => c.Conversation == "");
    }

    [Fact]
    public async Task While_the_chair_has_not_installed_the_app_requests_wait_and_arrive_when_they_do()
    {
        await using var stage = await Stage.SetAsync();
        stage.Channel.IsInstalledFor = _ => false;
        var contact = stage.Person("Carla de Vries", 0xc2, channelId: "msteams");
        await Stage.SendRequestAsync(contact);
        await stage.Channel.CalledAsync("POST", "");
        Assert.Empty(stage.Chair.Said);
        using var ready = await stage.Bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        var health = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"chair\":\"unknown\"", health, StringComparison.Ordinal);
        Assert.Contains("Chair:AadObjectId", health, StringComparison.Ordinal);

        await stage.Chair.InstallAsync();
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("Zij-instromers die blijven")));
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_opened_again()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc2, channelId: "msteams");
        await stage.Chair.InstallAsync();
        var requestId = await Stage.SendRequestAsync(contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        stage.Channel.FaultCode = "ConversationNotFound";
        var gone = false;
        stage.Channel.Fault = r => IsTo(r, contact) && !Volatile.Read(ref gone) && Interlocked.Exchange(ref gone, true) is false ? 404 : null;
        await stage.Chair.PressAsync("approve", requestId, (string)shown[1]["id"]!);
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("De voorzitter wil graag met je in gesprek")));
        Assert.Contains(stage.Channel.Calls, c => c is { Method: "POST", Conversation: "" });
    }

    [Fact]
    public async Task Whoever_blocks_the_bot_while_it_answers_is_marked_for_the_chair_and_written_to_no_more()
    {
        await using var stage = await Stage.SetAsync();
        await stage.ShownToChairAsync();
        stage.Channel.FaultCode = "MessageWritesBlocked";
        stage.Channel.Fault = r => IsTo(r, stage.Contact) ? 403 : null;
        await stage.Contact.SayAsync("status");
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("verwijderd of geblokkeerd. Je kunt gewoon beslissen"));
    }

    [Fact]
    public async Task While_the_bots_own_token_is_refused_nothing_is_given_up()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        stage.Channel.FaultCode = "Unauthorized";
        var refused = 0;
        stage.Channel.Fault = r => IsTo(r, stage.Chair) && Interlocked.Increment(ref refused) == 1 ? 401 : null;
        await Stage.SendRequestAsync(stage.Contact);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("Zij-instromers die blijven")));
        Assert.True(refused > 1);
    }

    [Fact]
    public async Task An_answer_to_a_conversation_that_is_gone_comes_in_a_new_one()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Carla de Vries", 0xc2, channelId: "msteams");
        await contact.SayAsync("Goedendag");
        stage.Channel.FaultCode = "ConversationNotFound";
        stage.Channel.Fault = r => IsTo(r, contact) && !stage.Channel.Calls.Contains(("POST", "")) ? 404 : null;
        await contact.SayAsync(Some.Typed[Question.Bring]);
        await stage.Channel.UntilAsync(contact.ConversationId, c => c.Any(a => a.Says("Hoe past het bij de stichting?")));
    }

    [Fact]
    public async Task A_card_that_is_too_big_for_the_channel_is_said_in_short()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var big = new[] { stage.Contact.ConversationId, stage.Chair.ConversationId }.ToHashSet();
        // The roster may be asked at the same time.
        stage.Channel.Trouble = (r, _) => r.Path.Value!.Contains("/activities", StringComparison.Ordinal) && big.Remove(big.FirstOrDefault(c => Uri.UnescapeDataString(r.Path).Contains(c, StringComparison.Ordinal)) ?? "")
            ? ChannelFault.Of(413, "MessageSizeTooBig")
            : null;
        await stage.Contact.SayAsync("Goedendag");
        Assert.Contains("Wat ik wilde laten zien, is te groot", (string?)stage.Contact.Said[^1]["text"], StringComparison.Ordinal);
        Assert.Null(stage.Contact.Said[^1]["attachments"]);

        foreach (var question in Enum.GetValues<Question>())
        {
            await stage.Contact.SayAsync(Some.Typed[question]);
        }

        await stage.Contact.SayAsync("verstuur");
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("Nieuw gespreksverzoek") && a.Says("Typ help")));
    }

    private static Task InstallAsync(Chatter who, string how, string? locale = "nl-NL") => who.PostAsync(who.Activity(how, a =>
    {
        a["locale"] = locale;
        if (how == "installationUpdate")
        {
            a["action"] = "add";
        }
        else
        {
            a["membersAdded"] = new System.Text.Json.Nodes.JsonArray(a["from"]!.DeepClone(), a["recipient"]!.DeepClone());
        }
    }));

    private static Chatter InTeams(Stage stage, bool asChair) => asChair
        ? new(stage.Bot.Http, stage.Channel, "Jan Bos", BotHost.ChairObjectId, channelId: "msteams")
        : stage.Person("Carla de Vries", 0xc2, channelId: "msteams");

    private static string Welcome(bool asChair, Language language) => asChair ? Texts.In(language).DeskWelcomeTitle : Texts.In(language).WelcomeTitle;

    private static bool IsTo(HttpRequest request, Chatter who) => Uri.UnescapeDataString(request.Path).Contains(who.ConversationId, StringComparison.Ordinal);
}
