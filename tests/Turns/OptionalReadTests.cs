using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SamBot.Bot.Dates;
using SamBot.Bot.Speaking;
using SamBot.Bot.Turns;
using SamBot.Dialogs;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

public sealed class OptionalReadTests
{
    [Fact]
    public async Task Somebody_who_calls_the_bot_in_public_is_invited_also_while_the_store_is_away()
    {
        var store = new Mock<IDocumentStore>();
        store.Setup(s => s.LoadAsync(It.IsAny<DocumentKey>(), It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("as told"));
        var connector = new Mock<IConnector>();
        using var documents = new Documents(store.Object);
        var rules = new HouseRules(Some.Foundation, Some.Rules, new Deciders("", "", "", []), Language.Dutch);
        var runner = new TurnRunner(
            documents,
            rules,
            new Readers(Mock.Of<IDateReader>(), null),
            new Speaker(
                connector.Object, rules, new(connector.Object, TimeProvider.System, NullLogger<TypingIndicator>.Instance), NullLogger<Speaker>.Instance),
            TimeProvider.System,
            NullLogger<TurnRunner>.Instance);
        var address = new Address { ChannelId = "msteams", ServiceUrl = "https://smba.example/", User = new() { Id = "29:u" }, Conversation = new() { Id = "19:c" } };
        var cancel = TestContext.Current.CancellationToken;

        await Task.Run(() => runner.RunAsync(new Turn.Public(Role.Contact, new Heard(Some.Carla, address, "1"), IsInvoke: false)), cancel)
            .WaitAsync(Until.Patience, cancel);

        connector.Verify(c => c.SendAsync(address, It.IsAny<OutgoingMessage>(), It.IsAny<CancellationToken>()), Times.Once);
    }
}
