using System.Text;
using System.Text.Json;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>Plays the whole conversation and writes it down, so that it can be read as one text and stays true.</summary>
public sealed class ConversationTests
{
    [Fact]
    public void The_conversation_in_Dutch_is_as_written_down()
    {
        var play = new Play(Language.Dutch, "Het hele gesprek, zoals een contact en de voorzitter het lezen", "Het contact", "SamBot", "De voorzitter leest");
        play.Arrive();
        play.Say("Ik heb een nieuwe stap in mijn loopbaan gezet en een nieuw product. Ik wil graag verkennen wat we voor elkaar kunnen betekenen.");
        play.Say("Veel ervaring.");
        play.Say("Kunt u mij de ledenlijst sturen? Dan kan ik kijken wie er baat bij heeft.");
        play.Say("Ik breng een aanpak waarmee we bij Zorggroep Zuid veertig zij-instromers hebben behouden, met de cijfers en een draaiboek dat iedere werkgever mag gebruiken.");
        play.Say("help");
        play.Say("de derde");
        play.Say("1 en 2");
        play.Say("Omdat het past bij jullie visie.");
        play.Say("Mensen die goed landen blijven gezond aan het werk, en werkgevers leren van elkaars fouten.");
        play.Say("voor het netwerk");
        play.Say("de eerste");
        play.Say("ben je een robot?");
        play.Say("Zij-instromers die blijven");
        play.Say("In een half uur: drie ingrepen die bij ons werkten, en twee die we beter hadden overgeslagen.");
        play.Say("Zorggroep Zuid");
        play.Say("terug");
        play.Say("Zorggroep Zuid, locatie Eindhoven");
        play.Say("We spraken elkaar op de bijeenkomst in mei, liefst via Teams");
        play.Say("20 of 25 minuten");
        play.Say("doe maar 20 minuten");
        play.Say("👍");
        play.Say("??");
        play.Say("Dinsdag- en donderdagmiddag, vanaf half december");
        play.Say("wijzig waarom het past");
        play.Say("Wie goed landt blijft gezond aan het werk. En werkgevers leren van elkaars fouten in plaats van ze te herhalen.");
        play.Say("verstuur");
        play.Decide(new RequestCommand.Approve(Some.Chair, "Mooi, dit hoort op onze bijeenkomst van januari.\nTot dan!"));
        play.Say("dank je wel");
        play.Say("status");
        play.Say("nieuw");
        play.Say("stop");
        play.Say("verder");
        play.Say("opnieuw");
        play.Say("nee");
        play.Say("trek in");
        play.Say("taal");
        play.WriteDown("conversation.nl.md");
    }

    [Fact]
    public void The_conversation_in_English_is_as_written_down()
    {
        var play = new Play(Language.English, "The whole conversation, as a contact and the chair read it", "The contact", "SamBot", "The chair reads");
        play.Arrive();
        play.Say("begin");
        play.Say("An approach that kept forty career changers on board at Zorggroep Zuid, with the figures and a script that every employer may use.");
        play.Say("vitality and knowledge");
        play.Say("People who land well stay healthy at work, and employers learn from each other's mistakes.");
        play.Say("At Zorggroep Zuid sick leave went from nine to six per cent, and three other care homes copied the script.");
        play.Say("network meeting");
        play.Say("Career changers who stay");
        play.Say("In half an hour: three measures that worked for us, and two that we had better skipped.");
        play.Say("Zorggroep Zuid, from the network meeting in May, by phone");
        play.Say("+31 6 12345678, an hour");
        play.Say("Tuesday and Thursday afternoons, from mid-December");
        play.Say("send");
        play.Decide(new RequestCommand.Decline(Some.Chair, DeclineReason.TopicAlreadyCovered, "We heard three of these talks this autumn."));
        play.Say("status");
        play.WriteDown("conversation.en.md");
    }

    private sealed class Play
    {
        private readonly StringBuilder written = new();
        private readonly Texts texts;
        private readonly string contact;
        private readonly string bot;
        private readonly string chair;
        private readonly List<RequestEvent> events = [];
        private IntakeState state = IntakeState.Initial;
        private string? requestId;
        private int turns;

        public Play(Language language, string title, string contact, string bot, string chair)
        {
            texts = Texts.In(language);
            (this.contact, this.bot, this.chair) = (contact, bot, chair);
            written.AppendLine($"# {title}").AppendLine();
        }

        private KnownRequest[] Requests => requestId is not null && MeetingRequest.From(events) is MeetingRequest.Submitted request ? [new(requestId, request)] : [];

        public void Arrive() => Do(new Input.Arrive());

        public void Say(string text)
        {
            written.AppendLine($"**{contact}:** {text}").AppendLine();
            Do(new Input.Say(text));
        }

        public void Decide(RequestCommand command)
        {
            events.AddRange(MeetingRequest.Decide(MeetingRequest.From(events), command, Some.Moment()).Events);
            Write(chair, SummaryCard.Of(Requests[0], Telling.Told, [], texts, Some.Foundation));
            Write(bot, ContactRequestCards.Of(Requests[0], texts, Some.Foundation));
        }

        public void WriteDown(string name)
        {
            var text = written.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
            var path = Path.Combine(Repository.Root, "docs", name);
            if (Environment.GetEnvironmentVariable("SAMBOT_APPROVE") is "1")
            {
                File.WriteAllText(path, text);
            }

            Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", text);
        }

        private void Do(Input input)
        {
            var said = FirstWords.Beside(Conversation.Decide(state, input, Some.FollowingUp, Some.Moment(++turns)), texts.Language, isChosen: false);
            state = said.Events.Aggregate(state, Conversation.Evolve);
            foreach (var sent in said.Events.OfType<IntakeEvent.Sent>())
            {
                requestId = sent.RequestId;
                events.Clear();
                events.AddRange(MeetingRequest.Decide(MeetingRequest.Initial, new RequestCommand.Submit(Some.Contact, sent.Pitch), Some.Moment()).Events);
            }

            Write(bot, IntakeReply.Of(state, said, Requests, texts, Some.Foundation, Some.FollowingUp));
            if (said.Events.Any(e => e is IntakeEvent.Sent))
            {
                Write(chair, SummaryCard.Of(Requests[0], Telling.Waiting, [], texts, Some.Foundation));
            }
        }

        private void Write(string who, Message message)
        {
            written.AppendLine($"**{who}:**").AppendLine();
            foreach (var line in CardText.Of(JsonDocument.Parse(message.Card.ToJson()).RootElement).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            {
                written.AppendLine($"> {line}".TrimEnd());
            }

            written.AppendLine();
        }
    }
}
