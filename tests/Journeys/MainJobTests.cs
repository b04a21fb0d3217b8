using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>The main job over real HTTP between bot and channel, on a real SQLite.</summary>
public sealed class MainJobTests
{
    [Fact]
    public async Task A_contact_asks_the_chair_approves_and_the_contact_hears_it_with_the_note()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        Assert.Contains("Zij-instromers die blijven", stage.Chair.Said[1].Text(), StringComparison.Ordinal);

        var answer = await stage.Chair.PressAsync("approve", requestId, cardId, ("note", "Wat goed, graag!"));
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        Assert.Contains("Goedgekeurd door Jan Bos", answer.AnswerText(), StringComparison.Ordinal);

        var told = await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says("Wat goed, graag!"));
        Assert.Contains("De voorzitter wil graag met je in gesprek", told[^1].Text(), StringComparison.Ordinal);

        // What said that the request was sent says now that it was answered, and offers no withdrawal any more.
        var receipt = await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c.Any(a => a.Says("Je verzoek is beantwoord")));
        Assert.DoesNotContain(receipt, a => a.Says("[Intrekken]"));

        var updated = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("heeft het antwoord ontvangen"));
        Assert.Equal(2, updated.Count);
        Assert.DoesNotContain("\"approve\"", updated[1].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_hears_it_in_their_own_language()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var contact = stage.Person("Kate Miller", 0xe1, "en-GB");
        var requestId = await Stage.SendRequestAsync(contact);
        Assert.Contains("Your request is with the chair", contact.Said[^1].Text(), StringComparison.Ordinal);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        Assert.Contains("Past bij", shown[1].Text(), StringComparison.Ordinal);

        var answer = await stage.Chair.PressAsync("decline", requestId, (string?)shown[1]["id"], ("reason", "NoTimeNow"), ("language", "nl"));
        Assert.Contains("Afgewezen door Jan Bos", answer.AnswerText(), StringComparison.Ordinal);
        await stage.Channel.UntilAsync(contact.ConversationId, c => c[^1].Says("there’s not enough time for it"));
    }

    [Fact]
    public async Task Who_writes_first_in_another_language_than_their_clients_is_answered_in_it_and_offered_the_other()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("Good morning, I would like to share how we kept our people healthy at work.");
        var answer = stage.Contact.Said[^1].Text();
        Assert.Contains("What will you bring?", answer, StringComparison.Ordinal);
        Assert.Contains("Liever in het Nederlands?", answer, StringComparison.Ordinal);

        await stage.Contact.SayAsync("Een aanpak waarmee we veertig zij-instromers hebben behouden, die elke werkgever mag gebruiken.");
        Assert.DoesNotContain("Liever in het Nederlands?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        Assert.Contains("[Next]", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);

        await stage.Contact.SayAsync("nederlands");
        Assert.Contains("[Verder]", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_was_chosen_stays_whatever_the_first_message_is_written_in()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Contact.SayAsync("can we do this in english please?");
        await stage.Contact.SayAsync("Goedemorgen, ik wil graag delen hoe wij onze mensen gezond aan het werk houden.");
        Assert.Contains("What will you bring?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_follows_the_locale_until_the_contact_chooses()
    {
        await using var stage = await Stage.SetAsync();
        var contact = stage.Person("Kate Miller", 0xe2, "en-US");
        await contact.SayAsync("hello");
        Assert.Contains("What will you bring?", contact.Said[^1].Text(), StringComparison.Ordinal);
        await contact.SayAsync("nederlands");
        Assert.Contains("Wat kom je brengen?", contact.Said[^1].Text(), StringComparison.Ordinal);
        await contact.SayAsync("help");
        Assert.Contains("Zo werkt het", contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_of_the_app_in_another_language_changes_it_without_a_word()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        await stage.Chair.PostAsync(stage.Chair.Activity("installationUpdate", a =>
        {
            a["action"] = "add-upgrade";
            a["locale"] = "en-US";
        }));
        Assert.Single(stage.Chair.Said);
        await Stage.SendRequestAsync(stage.Contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        Assert.Contains("[Approve]", shown[1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_request_is_taken_from_the_chairs_card()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var answer = await stage.Contact.PressAsync("withdraw", requestId, (string?)stage.Contact.Said[^1]["id"]);
        Assert.Contains("Je verzoek is ingetrokken", answer.AnswerText(), StringComparison.Ordinal);
        await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c[1].Says("Ingetrokken door Carla"));

        var late = await stage.Chair.PressAsync("approve", requestId, cardId);
        Assert.Contains("Dit verzoek is al ingetrokken", late.AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_typed_by_the_chair_as_well()
    {
        await using var stage = await Stage.SetAsync();
        var (requestId, _) = await stage.ShownToChairAsync();
        var reference = SamBot.Dialogs.Requests.Reference.Of(requestId).ToString();

        await stage.Chair.SayAsync("lijst");
        Assert.Contains($"{reference}", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync($"toon {reference}");
        Assert.Contains("[Akkoord]", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync("wijs af");
        Assert.Contains("Om welk verzoek gaat het?", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync($"wijs af {reference}");
        Assert.Contains("Kies een reden", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.SayAsync($"wijs af {reference} 3: We hadden er drie dit najaar.");
        Assert.Contains("Afgewezen door Jan Bos", stage.Chair.Said[^1].Text(), StringComparison.Ordinal);

        await stage.Channel.UntilAsync(stage.Contact.ConversationId, c => c[^1].Says("We hadden er drie dit najaar."));
        // Every copy of the card tells the truth: the first, the one that was asked for, the one that asked for a reason, and the answer to typing.
        await stage.Channel.UntilAsync(
            stage.Chair.ConversationId,
            c => c.Count(a => a.Says("Afgewezen door Jan Bos")) == 4 && !c.Any(a => a.Says("[Akkoord]") && !a.Says("Dit ligt er voor je")));
    }

    [Fact]
    public async Task The_contact_withdraws_and_asks_for_the_status_by_typing()
    {
        await using var stage = await Stage.SetAsync();
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        var reference = SamBot.Dialogs.Requests.Reference.Of(requestId).ToString();
        await stage.Contact.SayAsync("status");
        Assert.Contains($"{reference}** Zij-instromers die blijven: ligt sinds ", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("trek mijn verzoek in");
        Assert.Contains("over ‘Zij-instromers die blijven’ intrekken?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("nee");
        Assert.Contains("blijft bij de voorzitter liggen", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("ja");
        Assert.DoesNotContain("ingetrokken", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync($"trek {reference} in");
        Assert.Contains("intrekken?", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("ja");
        Assert.Contains("Je verzoek is ingetrokken", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync($"trek in {reference}");
        Assert.Contains("al ingetrokken", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_web_chat_the_whole_dialog_works_with_submits_and_nobody_is_the_chair()
    {
        await using var stage = await Stage.SetAsync();
        var guest = new Chatter(stage.Bot.Http, stage.Channel, "Gast", BotHost.ChairObjectId, channelId: "webchat");
        var requestId = await Stage.SendRequestAsync(guest);
        Assert.DoesNotContain("Action.Execute", guest.LastCard.ToJsonString(), StringComparison.Ordinal);
        var said = guest.Said.Count;
        await guest.PostAsync(guest.Activity("message", a =>
        {
            a["value"] = new System.Text.Json.Nodes.JsonObject { ["verb"] = "approve", ["requestId"] = requestId };
            a["replyToId"] = (string?)guest.Said[^1]["id"];
        }));
        Assert.Equal(said + 1, guest.Said.Count);
        Assert.Contains("Alleen de voorzitter", guest.Said[^1].Text(), StringComparison.Ordinal);
    }
}
