using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Messages for channels that show no cards.</summary>
public sealed class MessageTextTests
{
    private static readonly string[] OfContact = [.. Sample.Names.Where(name => !name.StartsWith("summary", StringComparison.Ordinal) && !name.StartsWith("desk", StringComparison.Ordinal))];

    public static TheoryData<string, Language> All()
    {
        var data = new TheoryData<string, Language>();
        foreach (var name in OfContact)
        {
            data.Add(name, Language.Dutch);
            data.Add(name, Language.English);
        }

        return data;
    }

    [Fact]
    public void What_a_contact_reads_without_cards_is_as_approved() =>
        Approved.Text(string.Join("\n\n---\n\n", OfContact.Select(name => $"`{name}`\n\n```\n{Text(name, Language.Dutch)}\n```")), "without-cards");

    [Theory]
    [MemberData(nameof(All))]
    public void Whatever_a_button_says_that_does_something_can_be_typed(string name, Language language)
    {
        var message = Message(name, language);
        // What is folded away for the chair has no words that are typed; what a contact sent is read again by typing as well.
        var said = (message.Card.Actions ?? []).Where(a => a is not ToggleVisibilityAction || a.Title == Texts.In(language).ReadAgain).Select(a => a.Title);
        Assert.Equal(said, MessageText.Typed(message, Some.Rules.Words));
    }

    [Theory]
    [InlineData("**niet vet** en _niet schuin_")]
    [InlineData(@"een \ en \* en C:\temp\*")]
    [InlineData("[link](https://x.example) <at>Piet</at> &amp; R&D")]
    [InlineData("# kop")]
    public void A_persons_words_stand_there_as_they_were_typed(string typed)
    {
        var pitch = Some.Pitch with { Bring = typed, Topic = Some.Pitch.Topic with { Title = typed } };
        Assert.Contains(typed, Text("review", Language.Dutch, pitch), StringComparison.Ordinal);
        // In a sentence of ours a list's or heading's first space is one that does not break.
        Assert.Contains(typed, Text("request-approved", Language.Dutch, pitch).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_card_with_many_questions_all_are_asked_and_one_message_may_answer_them()
    {
        var text = Text("question-topic", Language.Dutch);
        var t = Texts.In(Language.Dutch);
        Assert.Contains(t.Ask(SamBot.Dialogs.Intake.Question.TopicKind), text, StringComparison.Ordinal);
        Assert.Contains(t.Ask(SamBot.Dialogs.Intake.Question.TopicTitle), text, StringComparison.Ordinal);
        Assert.Contains(t.TypeInstead(SamBot.Dialogs.Intake.Section.Topic), text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_to_open_is_named_with_its_address() => Assert.EndsWith(
        "Open de chat: https://teams.example/chat",
        MessageText.Of(InviteCard.Of(new Uri("https://teams.example/chat"), Texts.In(Language.Dutch)), Texts.In(Language.Dutch)),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_hidden_on_the_card_is_not_read_out() =>
        Assert.DoesNotContain("Hallo daar", Text("summary-open", Language.Dutch, Some.Pitch with { Opening = "Hallo daar" }), StringComparison.Ordinal);

    [Fact]
    public void A_link_of_ours_is_read_as_its_words_and_what_a_person_typed_as_one_stays() =>
        Assert.Equal(
            "mail a_b@c.nl of [x](y)",
            MessageText.Of(DeskCards.Say(@"mail [a\_b@c.nl](mailto:a_b@c.nl) of \[x\](y)", Texts.In(Language.Dutch)), Texts.In(Language.Dutch)));

    private static string Text(string name, Language language, Pitch? pitch = null) => MessageText.Of(Message(name, language, pitch), Texts.In(language));

    private static Message Message(string name, Language language, Pitch? pitch = null) => new(Sample.Card(name, language, pitch ?? Some.Pitch, Some.Carla), "");
}
