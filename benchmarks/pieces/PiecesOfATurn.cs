using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Channel.Tokens;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using SamBot.Turns;

namespace SamBot.Pieces;

/// <summary>What each piece of a turn costs by itself, on one thread: reading, the token, hearing, the card, writing and the store.</summary>
[MemoryDiagnoser]
public class PiecesOfATurn
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private const string Metadata = "https://keys.example/metadata";

    private static readonly byte[] Json = Encoding.UTF8.GetBytes(
        """
        {"type":"message","id":"1617896456123","timestamp":"2026-11-23T09:30:00Z","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/",
        "from":{"id":"29:1abc","name":"Carla de Vries","aadObjectId":"00000000-0000-0000-0000-0000000000c1"},"recipient":{"id":"28:bot","name":"SamBot"},
        "conversation":{"id":"a:1xyz","conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000aa"},"locale":"nl-NL",
        "text":"Een aanpak waarmee we veertig zij-instromers hebben behouden.","textFormat":"plain",
        "channelData":{"tenant":{"id":"00000000-0000-0000-0000-0000000000aa"}}}
        """);

    private readonly byte[] copy = new byte[Json.Length];
    private readonly IntakeState asking = new IntakeState.Asking(Draft.Empty("r"), Question.Bring, Changing: false);
    private readonly Input.Say answer = new(Some.Typed[Question.Bring], "m");
    private readonly CheckedTokens memory = new(TimeProvider.System);
    private readonly DocumentKey key = new(DocumentKind.Conversation, "contact/1");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sambot-pieces-");
    private InboundTokens tokens = null!;
    private IDocumentStore store = null!;
    private Activity reply = null!;
    private AdaptiveCard card = null!;
    private ReadOnlyMemory<byte> document;
    private string token = "";
    private string? version;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        using var signer = new ChannelKey(TimeProvider.System);
        token = signer.Sign(ServiceUrl);
        var options = Options.Create(new BotFrameworkOptions { OpenIdMetadataUrl = Metadata, TokenIssuer = ChannelKey.Issuer });
        var documents = new MetadataDocuments(new KeysServer(signer.Published().ToJsonString()), new Production());
        tokens = new(new(ChannelKey.AppId), new(options, documents, TimeProvider.System, NullLogger<SigningKeys>.Instance), memory, TimeProvider.System);

        card = IntakeReply.Of(asking, Decide(), [], Texts.In(Language.Dutch), Some.Foundation, Some.FollowingUp).Card.In(CardDialect.Universal);
        reply = new(ActivityTypes.Message) { Attachments = [new(OutgoingActivity.CardType, content: (ReadOnlyMemory<byte>)card.ToJson())], Locale = "nl-NL" };

        var conversation = new ConversationDocument
        {
            Person = Some.Carla,
            Address = new()
            {
                ChannelId = "msteams",
                ServiceUrl = ServiceUrl,
                User = new() { Id = "29:1abc" },
                Conversation = new() { Id = "a:1xyz" },
            },
            Intake = Decide().Events.Aggregate(asking, Conversation.Evolve),
        };
        document = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(conversation, DocumentJson.Stored.ConversationDocument);
        store = new StorageOptions { Sqlite = new() { Path = Path.Combine(folder.FullName, "pieces.db") } }.OpenStore();
        await store.PrepareAsync(CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await ((IAsyncDisposable)store).DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Benchmark(Description = "read an activity")]
    public Activity Read()
    {
        // Reading changes the bytes.
        Json.CopyTo(copy.AsSpan());
        return ActivityReader.Read(copy);
    }

    [Benchmark(Description = "check a token, the first time")]
    public async Task<object> TokenCold()
    {
        memory.Forget(token);
        return await tokens.CheckAsync(token, CancellationToken.None);
    }

    [Benchmark(Description = "check a token that is remembered")]
    public async Task<object> TokenWarm() => await tokens.CheckAsync(token, CancellationToken.None);

    [Benchmark(Description = "hear an answer")]
    public object Hear() => Decide();

    [Benchmark(Description = "weigh an answer")]
    public object Weigh() => PitchLists.Check.Of(PitchQuestion.Bring, answer.Text!, Language.Dutch);

    [Benchmark(Description = "make the next question's card")]
    public object Make() =>
        IntakeReply.Of(asking, Decision<IntakeEvent, IntakeRefusal>.Nothing, [], Texts.In(Language.Dutch), Some.Foundation, Some.FollowingUp);

    [Benchmark(Description = "a card to JSON")]
    public int ToJson() => card.ToJson().Length;

    [Benchmark(Description = "write a reply")]
    public byte[] Write() => ActivityWriter.Write(reply);

    [Benchmark(Description = "save a document, on disk")]
    public async Task<string?> Save() => version = await store.SaveAsync(key, document, new DocumentIndex(), version, CancellationToken.None);

    private Decision<IntakeEvent, IntakeRefusal> Decide() =>
        Conversation.Decide(asking, answer, Some.FollowingUp, Some.Moment());

    // The keys come from memory, so that a check is measured and no network.
    private sealed class KeysServer(string keys) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(request.RequestUri!.AbsoluteUri == Metadata ? """{"jwks_uri":"https://keys.example/keys"}""" : keys),
            });
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "pieces";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
