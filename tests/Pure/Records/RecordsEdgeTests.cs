using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>Documents as they are read, named and heard of, at the edges of each rule.</summary>
public sealed class RecordsEdgeTests
{
    private static readonly DateTimeOffset Now = Some.Monday;
    private static readonly Deciders Deciders = new("tenant", "chair", "Jan Bos", ["deputy"]);
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, Deciders, Language.English);

    [Theory]
    [InlineData("{\"schema\":1,\"x\":2}", 1)]
    [InlineData("{\"x\":{\"schema\":7},\"y\":[{\"schema\":8}],\"schema\":3}", 3)]
    [InlineData("{\"x\":\"schema\"}", 0)]
    [InlineData("{}", 0)]
    [InlineData("[1]", 0)]
    [InlineData("null", 0)]
    public void A_document_says_which_schema_it_has(string json, int schema) => Assert.Equal(schema, DocumentSchema.Of(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("{\"schema\":\"1\"}")]
    [InlineData("{\"schema\":null}")]
    [InlineData("{\"schema\":1.5}")]
    [InlineData("{\"schema\":99999999999}")]
    public void A_schema_that_is_no_number_is_damage_and_not_a_newer_release(string json)
    {
        Assert.Throws<JsonException>(() => DocumentSchema.Of(Encoding.UTF8.GetBytes(json)));
        Assert.Null(DocumentReader.Standard.Request(Encoding.UTF8.GetBytes(json), out var fault));
        Assert.DoesNotContain("newer release", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":2,\"id\":\"r\"}")]
    [InlineData("{\"schema\":\"1\",\"id\":\"r\"}")]
    [InlineData("{\"schema\":1,\"id\":\"r\"")]
    [InlineData("{\"schema\":1,\"id\":\"r\",\"events\":[{\"event\":\"postponed\"}]}")]
    [InlineData("{\"schema\":1,\"id\":\"r\",\"events\":[{\"event\":\"withdrawn\",\"by\":{\"id\":\"c\",\"name\":\"n\"},\"at\":\"2026-11-23T09:30:00Z\"}]}")]
    [InlineData("{\"schema\":1,\"id\":\"r\",\"events\":\"none\"}")]
    public void What_cannot_be_read_is_told_with_a_reason_and_never_thrown(string json)
    {
        var content = Encoding.UTF8.GetBytes(json);
        Assert.Null(DocumentReader.Standard.Request(content, out var fault));
        Assert.False(string.IsNullOrWhiteSpace(fault));
        Assert.Null(DocumentReader.Standard.Conversation(content, out fault));
        Assert.False(string.IsNullOrWhiteSpace(fault));
        Assert.Null(new DocumentIndexes(null).Of(new DocumentKey(DocumentKind.Request, "r"), content, out fault));
        Assert.False(string.IsNullOrWhiteSpace(fault));
    }

    [Fact]
    public void Every_document_of_today_that_was_ever_kept_as_an_example_is_read_and_written_again_word_for_word()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Storage", "Documents"), $"*.schema{DocumentSchema.Current}.json"))
        {
            var content = File.ReadAllBytes(file);
            var written = Path.GetFileName(file).StartsWith("request", StringComparison.Ordinal)
                ? JsonSerializer.SerializeToNode(DocumentReader.Standard.Request(content, out var fault)!, DocumentJson.Stored.RequestDocument)
                : JsonSerializer.SerializeToNode(DocumentReader.Standard.Conversation(content, out fault)!, DocumentJson.Stored.ConversationDocument);
            Assert.Null(fault);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(content), written), file);
        }
    }

    [Theory]
    [InlineData("{\"schema\":1,\n\"id\":\"r\",\n\"events\":5}", "line 3,")]
    [InlineData("{\"schema\":1,\"id\":7}", "line 1,")]
    public void A_damaged_document_says_where_the_damage_is(string json, string place)
    {
        Assert.Null(DocumentReader.Standard.Request(Encoding.UTF8.GetBytes(json), out var fault));
        Assert.Contains(place, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_a_newer_release_names_both_schemas_and_says_what_to_do()
    {
        DocumentReader.Standard.Request(Encoding.UTF8.GetBytes($"{{\"schema\":{DocumentSchema.Current + 1},\"id\":\"r\"}}"), out var fault);
        Assert.Contains($"{DocumentSchema.Current + 1}", fault, StringComparison.Ordinal);
        Assert.Contains($"{DocumentSchema.Current}", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_comes_back_as_it_was_written_with_what_a_newer_release_added()
    {
        var request = NoticePlan.Happened(new() { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, Now, Some.Pitch)], "chair", Now);
        var written = JsonSerializer.Serialize(request, DocumentJson.Stored.RequestDocument);
        var newer = written.Insert(written.Length - 1, ",\"later\":{\"a\":[1]}");
        var read = DocumentReader.Standard.Request(Encoding.UTF8.GetBytes(newer), out var fault)!;
        Assert.Null(fault);
        Assert.Equal(newer, JsonSerializer.Serialize(read, DocumentJson.Stored.RequestDocument));
        var key = new DocumentKey(DocumentKind.Request, "r");
        Assert.Equal(new DocumentIndexes(null).Of(request), new DocumentIndexes(null).Of(key, Encoding.UTF8.GetBytes(newer), out fault));

        var conversation = Conversation();
        var said = JsonSerializer.SerializeToUtf8Bytes(conversation, DocumentJson.Stored.ConversationDocument);
        Assert.Equal(conversation.Person, DocumentReader.Standard.Conversation(said, out fault)!.Person);
        Assert.Equal(new DocumentIndexes(null).Of(conversation), new DocumentIndexes(null).Of(new DocumentKey(DocumentKind.Conversation, "c"), said, out fault));
        Assert.Null(fault);
    }

    [Theory]
    [InlineData(null, "–")]
    [InlineData("  \n\u0007 ", "–")]
    [InlineData(" Carla\nde  Vries ", "Carla de  Vries")]
    public void A_name_is_one_line_or_a_dash(string? shown, string name) => Assert.Equal(name, Heard.NameOf(shown));

    [Fact]
    public void A_name_has_at_most_a_hundred_signs_and_no_half_emoji()
    {
        Assert.Equal(new string('a', 100), Heard.NameOf(new string('a', 100)));
        Assert.Equal(new string('a', 100), Heard.NameOf(new string('a', 101)));
        Assert.Equal(new string('a', 99), Heard.NameOf(new string('a', 99) + "😀"));
        Assert.Equal(new string('a', 98) + "😀", Heard.NameOf(new string('a', 98) + "😀b"));
    }

    [Theory]
    // known, chosen, heard, whether it counts, and then
    [InlineData(null, false, Language.English, false, Language.English)]
    [InlineData(Language.Dutch, false, Language.English, false, Language.Dutch)]
    [InlineData(Language.Dutch, false, Language.English, true, Language.English)]
    [InlineData(Language.Dutch, true, Language.English, true, Language.Dutch)]
    [InlineData(Language.Dutch, false, null, true, Language.Dutch)]
    [InlineData(null, true, Language.English, true, null)]
    public void A_language_follows_the_locale_until_it_is_chosen(Language? known, bool chosen, Language? heard, bool counts, Language? after) =>
        Assert.Equal(after, (Hear() with { Language = heard, LocaleCounts = counts }).In(Conversation() with { Language = known, LanguageChosen = chosen }, Now).Language);

    [Fact]
    public void What_is_known_of_a_person_is_not_lost_to_an_activity_that_says_less()
    {
        var before = Conversation() with { Address = Address() with { Bot = new() { Id = "28:bot" } } };
        var after = (Hear() with { Person = Some.Carla with { Name = Person.NoName } }).In(before, Now);
        Assert.Equal((Some.Carla.Name, "28:bot"), (after.Person.Name, after.Address.Bot?.Id));
        Assert.Equal("28:new", (Hear() with { Address = Address() with { Bot = new() { Id = "28:new" } } }).In(before, Now).Address.Bot?.Id);
        Assert.Equal("Carla uit de lijst", Hear().In(before with { Roster = new("Carla uit de lijst", "c@sam.example") }, Now).Person.Name);
        Assert.Equal((Some.Carla.Name, null), (new RosterEntry(null, null).Of(Some.Carla with { Email = "old" }).Name, new RosterEntry(null, null).Of(Some.Carla with { Email = "old" }).Email));
        Assert.Equal(Some.Carla.Name, Hear().In(null, Now).Person.Name);
        Assert.Equal("Carla Bos", (Hear() with { Person = Some.Carla with { Name = "Carla Bos" } }).In(before, Now).Person.Name);
    }

    [Fact]
    public void The_newest_moment_counts_in_whatever_order_activities_come()
    {
        ConversationDocument At(DateTimeOffset? heard, DateTimeOffset? sent) => (Hear() with { SentAt = sent }).In(Conversation() with { HeardAt = heard }, Now.AddSeconds(2));
        Assert.Equal(Now, At(Now, Now.AddSeconds(-1)).HeardAt);
        Assert.Equal(Now.AddSeconds(1), At(Now, Now.AddSeconds(1)).HeardAt);
        Assert.Equal(Now.AddSeconds(2), At(Now, null).HeardAt);
        Assert.Equal(Now.AddSeconds(3), At(Now.AddSeconds(3), null).HeardAt);
        Assert.Equal(Now, At(null, Now).HeardAt);
        Assert.Equal(Now.AddSeconds(2), At(null, null).HeardAt);
    }

    [Fact]
    public void Somebody_who_removed_the_app_is_back_with_what_they_send_after_that_and_somebody_who_blocked_with_anything()
    {
        bool Back(bool removed, DateTimeOffset? sent) => (Hear() with { SentAt = sent }).In(Conversation() with { Absent = new(Now, removed) }, Now).Absent is null;
        Assert.Equal([false, true, true, true], new DateTimeOffset?[] { Now.AddTicks(-1), Now, Now.AddTicks(1), null }.Select(sent => Back(true, sent)));
        Assert.Equal([true, true, true, true], new DateTimeOffset?[] { Now.AddTicks(-1), Now, Now.AddTicks(1), null }.Select(sent => Back(false, sent)));
        Assert.False(Hear().IsBack(null));
        Assert.False(Hear().IsBack(Conversation()));
    }

    [Fact]
    public void The_last_twenty_activities_are_remembered_and_each_once()
    {
        var document = Enumerable.Range(1, 21).Aggregate(Conversation(), (d, n) => (Hear() with { ActivityId = $"a{n}" }).In(d, Now));
        Assert.Equal(Enumerable.Range(2, 20).Select(n => $"a{n}"), document.Seen);
        Assert.True((Hear() with { ActivityId = "a2" }).IsRepeat(document));
        Assert.False((Hear() with { ActivityId = "a1" }).IsRepeat(document));
        Assert.False((Hear() with { ActivityId = null }).IsRepeat(document));
        Assert.False((Hear() with { ActivityId = "a2" }).IsRepeat(null));
        Assert.Same(document, document.Saw("a2"));
        Assert.Same(document, document.Saw(null));
    }

    [Fact]
    public void A_welcome_waits_two_seconds_for_the_language_in_Teams_where_none_is_known()
    {
        Assert.True(Hear().AwaitsLanguage(Conversation()));
        Assert.False(Hear().AwaitsLanguage(Conversation() with { Language = Language.Dutch }));
        Assert.False((Hear() with { Language = Language.Dutch }).AwaitsLanguage(Conversation()));
        Assert.False((Hear() with { Address = Address() with { ChannelId = "webchat" } }).AwaitsLanguage(Conversation()));
        Assert.Equal(new OwedReply(0, Now.AddSeconds(2)), Heard.WelcomeSoonAfter(Now));
    }

    [Fact]
    public void Whoever_is_gone_is_owed_no_reply_and_their_requests_are_to_hear_of_it()
    {
        var gone = (Conversation() with { Owed = new(1, Now) }).Gone(new(Now, Removed: true), Now.AddSeconds(1));
        Assert.Equal((new Absence(Now, true), null, Now.AddSeconds(1)), (gone.Absent, gone.Owed, gone.ReachChangedAt));
    }

    [Fact]
    public void Requests_are_told_on_from_where_the_last_step_came_and_the_next_waits_when_this_one_revived_some()
    {
        var back = Conversation().Reached(Now);
        Assert.Null(back.Told);

        var first = back.ToldRequests(back, new(0, false, "fifty"), Now.AddSeconds(1));
        Assert.Equal((Now.AddSeconds(1), new ReachProgress(Now.AddSeconds(1), "fifty", false)), (first.ReachChangedAt, first.Told));
        var second = first.ToldRequests(first, new(7, true, "hundred"), Now.AddSeconds(2));
        var next = Now.AddSeconds(2) + ConversationDocument.BetweenSteps;
        Assert.Equal((next, new ReachProgress(next, "hundred", true)), (second.ReachChangedAt, second.Told));

        // One could not be read, so all are told again later; from the first on.
        var last = second.ToldRequests(second, new(1, false, null), next);
        Assert.Equal((next.AddMinutes(15), null, null), (last.ReachChangedAt, last.ReachTold, last.Told));
        var all = last.ToldRequests(last, new(0, false, null), next.AddMinutes(15));
        Assert.Equal((null, null), (all.ReachChangedAt, all.ReachTold));
    }

    [Fact]
    public void Whoever_went_or_came_back_while_requests_were_told_has_them_told_from_the_first_on()
    {
        var back = Conversation().Reached(Now);
        var halfway = back.ToldRequests(back, new(3, false, "fifty"), Now);
        var gone = halfway.Gone(new(Now, Removed: true), Now.AddMinutes(1));
        Assert.Equal((Now.AddMinutes(1), null), (gone.ReachChangedAt, gone.Told));
        Assert.Null(halfway.Reached(halfway.ReachChangedAt!.Value).Told);
        // An older release does not know how far it came.
        Assert.Null((halfway with { ReachChangedAt = Now.AddMinutes(1) }).Told);

        var wentMeanwhile = gone.ToldRequests(halfway, new(3, false, "hundred"), Now.AddMinutes(2));
        Assert.Equal((Now.AddMinutes(1), null), (wentMeanwhile.ReachChangedAt, wentMeanwhile.ReachTold));
        var another = halfway with { ReachChangedAt = Now.AddMinutes(9) };
        Assert.Same(another, another.ToldRequests(halfway, new(3, false, "hundred"), Now.AddMinutes(2)));
    }

    [Fact]
    public void An_owed_reply_goes_out_with_the_first_step_and_after_that_keeps_its_own_time()
    {
        var back = (Conversation() with { Owed = new(2, Now.AddMinutes(9)) }).Reached(Now);
        var first = back.ToldRequests(back, new(0, false, "fifty"), Now);
        Assert.Equal(Now, first.Owed!.Due);
        var failed = first with { Owed = new(3, Now.AddMinutes(9)) };
        Assert.Equal(Now.AddMinutes(9), failed.ToldRequests(failed, new(0, false, null), Now).Owed!.Due);
    }

    [Fact]
    public void A_decider_is_called_what_the_settings_say_and_else_a_dash()
    {
        Assert.Equal("Jan Bos", Deciders.NameOf(Deciders.ChairId));
        Assert.Equal(Person.NoName, Deciders.NameOf(PersonIds.OfEntra("tenant", "deputy")));
        Assert.Equal(Person.NoName, new Deciders("tenant", "chair", "", []).NameOf(Deciders.ChairId));
        Assert.Equal(PersonIds.OfEntra("TENANT", "CHAIR"), Deciders.ChairId);
        Assert.Equal("tenant", Deciders.TenantId);
    }

    [Fact]
    public void An_id_is_kept_up_to_the_longest_key_and_what_is_longer_stands_by_its_hash()
    {
        string Of(int length) => PersonIds.OfConversation("c", "d", new string('u', length - 4));
        Assert.Equal(400, Of(400).Length);
        Assert.Matches("^~[0-9a-f]{64}$", Of(401));
        Assert.NotEqual(Of(401), Of(402));
        Assert.Matches("^~", PersonIds.OfConversation("c", "d", "u\0"));
        Assert.Equal("c/d/u", PersonIds.OfConversation("c", "d", "u"));
        _ = new DocumentKey(DocumentKind.Conversation, new string('x', DocumentKey.LongestId));
        Assert.Throws<ArgumentException>(() => new DocumentKey(DocumentKind.Conversation, new string('x', DocumentKey.LongestId + 1)));
    }

    [Theory]
    [InlineData("entra/t/o", true)]
    [InlineData("entra//o", false)]
    [InlineData("entra/t/", false)]
    [InlineData("entra/t", false)]
    [InlineData("entra/t/o/x", false)]
    [InlineData("webchat/t/o", false)]
    public void An_Entra_identity_is_told_from_every_other(string id, bool isEntra) => Assert.Equal(isEntra ? ("t", "o") : null, PersonIds.EntraOf(id));

    [Theory]
    [InlineData("aA0-_.", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a/b", false)]
    [InlineData("é", false)]
    public void An_Entra_id_has_letters_digits_and_three_signs(string? id, bool isEntras) => Assert.Equal(isEntras, PersonIds.IsEntras(id));

    [Fact]
    public void An_id_of_64_signs_is_the_longest_that_a_button_or_Entra_can_name()
    {
        Assert.Equal((true, false), (PersonIds.IsEntras(new string('a', 64)), PersonIds.IsEntras(new string('a', 65))));
        Assert.Equal((true, false), (RequestStep.IsId(new string('a', 64)), RequestStep.IsId(new string('a', 65))));
        Assert.Equal((false, false, false, true), (RequestStep.IsId(null), RequestStep.IsId(""), RequestStep.IsId("a-b"), RequestStep.IsId("aZ9")));
    }

    [Theory]
    [InlineData("msteams", CardDialect.Universal, true, false, true, true, true)]
    [InlineData("playground", CardDialect.Universal, true, false, true, true, true)]
    [InlineData("webchat", CardDialect.SubmitOnly, true, false, true, false, false)]
    [InlineData("directline", CardDialect.SubmitOnly, true, false, true, false, false)]
    [InlineData("emulator", CardDialect.SubmitOnly, true, false, true, false, false)]
    [InlineData("telegram", CardDialect.SubmitOnly, false, true, true, false, false)]
    [InlineData("facebook", CardDialect.SubmitOnly, false, true, true, false, false)]
    [InlineData("line", CardDialect.SubmitOnly, false, true, true, false, false)]
    [InlineData("slack", CardDialect.SubmitOnly, false, false, false, false, false)]
    public void Each_channel_can_what_it_can(string channel, CardDialect dialect, bool cards, bool suggests, bool typing, bool updates, bool roster) => Assert.Equal(
        (dialect, cards, suggests, typing, updates, roster),
        (Channels.DialectOf(channel), Channels.ShowsCards(channel), Channels.Suggests(channel), Channels.ShowsTyping(channel), Channels.CanUpdate(channel), Channels.HasRoster(channel)));

    [Fact]
    public void Each_kind_of_document_has_its_own_word_and_is_found_by_it()
    {
        Assert.Equal(["conversation", "file", "request"], Enum.GetValues<DocumentKind>().Select(k => k.Word()).Order());
        Assert.All(Enum.GetValues<DocumentKind>(), kind => Assert.Equal(kind, DocumentKinds.Of(kind.Word())));
        Assert.Null(DocumentKinds.Of("other"));
    }

    [Fact]
    public void A_step_saves_what_changed_and_nothing_else()
    {
        var sent = RequestStep.Of("r", null, new RequestCommand.Submit(Some.Contact, Some.Pitch), null, Rules, Now);
        Assert.Equal((true, true, "r", Deciders.ChairId), (sent.IsSaved, sent.Decides, sent.Document!.Id, sent.Document.Notices[0].To));
        var again = RequestStep.Of("r", sent.Document, new RequestCommand.Submit(Some.Contact, Some.Pitch), null, Rules, Now);
        Assert.Equal((false, false), (again.IsSaved, again.Decides));
        Assert.Same(sent.Document, again.Document);

        var looked = RequestStep.Of("r", sent.Document, null, null, Rules, Now);
        Assert.Equal((false, true), (looked.IsSaved, looked.Decision.IsNothing));
        var pressed = RequestStep.Of("r", sent.Document, null, ("deputy", "card"), Rules, Now);
        Assert.Equal((true, "card", 0), (pressed.IsSaved, pressed.Document!.Notices[1].ActivityId, pressed.Document.Notices[1].Shown));
        Assert.False(RequestStep.Of("r", pressed.Document, null, ("deputy", "card"), Rules, Now).IsSaved);
    }

    [Fact]
    public void A_request_that_nobody_sent_or_that_was_erased_is_none()
    {
        var missing = RequestStep.Of("r", null, new RequestCommand.Approve(Some.Chair, null), ("chair", "card"), Rules, Now);
        Assert.Equal((null, false), (missing.Document, missing.IsSaved));
        Assert.Equal(RequestRefusal.NoSuchRequest, Assert.Single(missing.Decision.Refusals));
        var erased = NoticePlan.Erased(NoticePlan.Happened(new() { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, Now, Some.Pitch)], "chair", Now), null, Now);
        Assert.Same(RequestStep.NoSuchRequest, RequestStep.Of("r", erased, null, ("chair", "card"), Rules, Now));
        Assert.False(RequestStep.NoSuchRequest.IsSaved);
        Assert.False(Listing.None.More);
    }

    [Fact]
    public void Everybody_sees_how_it_stands_for_them()
    {
        var t = Texts.In(Language.English);
        var chair = Conversation() with { Person = new(Deciders.ChairId, "Jan") };
        Assert.Equal(t.DeskWelcomeTitle, Views.Standing(chair, Listing.None, Rules).Summary);
        Assert.Equal(t.DeskListEmpty, Views.Standing(chair with { Welcomed = true }, Listing.None, Rules).Summary);
        Assert.Equal(t.WelcomeTitle, Views.Standing(Conversation(), Listing.None, Rules).Summary);
        Assert.Equal(Texts.In(Language.Dutch).WelcomeTitle, Views.Standing(Conversation() with { Language = Language.Dutch }, Listing.None, Rules).Summary);
        Assert.Equal((false, true), (Views.NeedsRequests(chair, Rules), Views.NeedsRequests(chair with { Welcomed = true }, Rules)));
        Assert.Equal((false, true), (Views.NeedsRequests(Conversation(), Rules), Views.NeedsRequests(Conversation() with { Intake = new SamBot.Dialogs.Intake.IntakeState.Sent("r") }, Rules)));
        Assert.Equal(Language.English, Rules.LanguageOf(null));
    }

    [Fact]
    public void A_notice_shows_each_reader_their_own_card_and_of_an_erased_request_only_that()
    {
        var t = Texts.In(Language.Dutch);
        var document = NoticePlan.Happened(new() { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, Now, Some.Pitch), new RequestEvent.Approved(Some.Jan, Now, null)], "chair", Now);
        var reference = $"{Reference.Of("r")}";
        Assert.Equal(
            [t.SummaryTitle(reference), t.ReceiptTitle, t.ApprovedTitle],
            new[] { NoticeKind.Card, NoticeKind.Receipt, NoticeKind.Answer }.Select(kind => Views.Notice(document, Of(kind), t, Some.Foundation).Summary));
        var erased = NoticePlan.Erased(document, null, Now);
        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.Equal(t.RequestErased(reference).Replace("**", "", StringComparison.Ordinal), Views.Notice(erased, Of(kind), t, Some.Foundation).Summary));
    }

    private static Notice Of(NoticeKind kind) => new() { Id = "1", Kind = kind, To = "p" };

    [Fact]
    public void A_contact_reads_their_own_request_or_that_there_is_none()
    {
        var t = Texts.In(Language.Dutch);
        var none = t.RequestRemark(RequestRefusal.NoSuchRequest, "");
        var document = NoticePlan.Happened(new() { Id = "r" }, [new RequestEvent.Submitted(Some.Carla, Now, Some.Pitch)], "chair", Now);
        Assert.Equal(none, Views.OwnRequest(null, [], t, Some.Foundation).Summary);
        Assert.Equal(none, Views.OwnRequest(document, [RequestRefusal.NoSuchRequest], t, Some.Foundation).Summary);
        Assert.Equal(none, Views.OwnRequest(NoticePlan.Erased(document, null, Now), [], t, Some.Foundation).Summary);
        Assert.Equal(t.SentTitle, Views.OwnRequest(document, [], t, Some.Foundation).Summary);
        var refused = Views.OwnRequest(document, [RequestRefusal.AlreadyDecided], t, Some.Foundation);
        Assert.StartsWith(t.RequestRemark(RequestRefusal.AlreadyDecided, ""), MessageText.Of(refused, t), StringComparison.Ordinal);
    }

    private static Address Address() => new() { ChannelId = "msteams", ServiceUrl = "https://smba.example/", User = new() { Id = "29:1" }, Conversation = new() { Id = "a:1" } };

    private static ConversationDocument Conversation() => new() { Person = Some.Carla, Address = Address() };

    private static Heard Hear() => new(Some.Carla, Address());
}
