using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>A contact sends files, and the chair gets them.</summary>
public sealed class FilesTests(Azurite azurite) : IAsyncLifetime
{
    private const string Mark = "Een-spoor-in-het-bestand";
    private ChannelStandIn channel = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        channel = await ChannelStandIn.StartAsync();
        channel.Files["plan.pdf"] = SomeFiles.Pdf(Mark);
        channel.Files["dia's.pptx"] = SomeFiles.PowerPoint;
        channel.Files["virus.pdf"] = "MZ this is a program"u8.ToArray();
    }

    public ValueTask DisposeAsync() => channel.DisposeAsync();

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task A_file_goes_with_the_request_and_the_chair_gets_it_once_by_its_link(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        string request;
        await using (var first = new BotHost(settings: store.Settings))
        {
            var (contact, chair) = (Contact(first), Chair(first));
            await chair.InstallAsync();
            await Stage.AnswerAllAsync(contact);
            await contact.SendFilesAsync(null, "plan.pdf", "virus.pdf");
            Assert.True(contact.Said[^1].Says("Je bestand ‘plan.pdf’ gaat mee."), contact.Said[^1].Text());
            Assert.True(contact.Said[^1].Says("‘virus.pdf’ kan ik niet meenemen."), contact.Said[^1].Text());
            Assert.True(contact.Said[^1].Says("plan.pdf (1 kB)"), contact.Said[^1].Text());
            await contact.SayAsync("verstuur");
            request = Stage.RequestIdOn(contact.LastCard);
            await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        }

        // The next process has the same file.
        await using var bot = new BotHost(settings: store.Settings);
        var reader = Chair(bot);
        var card = reader.Said[1];
        Assert.Contains("plan.pdf (1 kB)", card.ToJsonString(), StringComparison.Ordinal);
        await reader.PressAsync(Verbs.FetchFile, request, (string)card["id"]!, (Fields.File, FileOn(card)));
        var link = Link(reader.Said[^1]);
        using var answer = await bot.Http.GetAsync(link, Cancel);
        Assert.Equal(SomeFiles.Pdf(Mark), await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "plan.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var again = await bot.Http.GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Empty(await store.TracesAsync(link.Segments[^1]));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Whoever_is_erased_is_erased_with_their_files(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot);
        await Stage.AnswerAllAsync(contact);
        await contact.SendFilesAsync(null, "plan.pdf");
        await contact.SayAsync("verstuur");
        await contact.SayAsync("nieuw");
        channel.Files["nog een.pdf"] = SomeFiles.Pdf(Mark);
        await contact.SendFilesAsync(Some.Typed[Question.Bring], "nog een.pdf");
        Assert.Equal(2, await CountAsync(store));
        Assert.NotEmpty(await store.TracesAsync(Mark));

        await contact.SayAsync("vergeet mij");
        await contact.SayAsync("ja");
        await channel.UntilAsync(contact.ConversationId, c => c[^1].Says("Alles is gewist"));
        await Until.TrueAsync(async () => (await store.Open().AllAsync(null, 10, null, Cancel)).Keys.Count == 0);
        await store.Open().PurgeAsync(Cancel);
        Assert.Empty(await store.TracesAsync(Mark));
    }

    [Fact]
    public async Task A_file_that_is_taken_off_is_removed_at_once()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot);
        await Stage.AnswerAllAsync(contact);
        await contact.SendFilesAsync(null, "plan.pdf", "dia's.pptx");
        Assert.Equal(2, await CountAsync(store));
        await contact.PressAsync(Verbs.DropFile, Stage.RequestIdOn(contact.LastCard), (string)contact.Said[^1]["id"]!, (Fields.File, FileOn(contact.Said[^1])));
        Assert.True(contact.Said[^1].Says("‘plan.pdf’ gaat niet meer mee."), contact.Said[^1].Text());
        Assert.Equal(1, await CountAsync(store));
    }

    [Fact]
    public async Task A_message_that_is_deleted_takes_its_files_along_until_they_are_sent()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot);
        await Stage.AnswerAllAsync(contact);
        var message = contact.WithFiles(null, "plan.pdf");
        await contact.PostAsync(message);
        await contact.SendFilesAsync(null, "dia's.pptx");
        await contact.PostAsync(contact.Activity("messageDelete", id: (string)message["id"]!));
        Assert.True(contact.Said[^1].Says("‘plan.pdf’ gaat niet meer mee."), contact.Said[^1].Text());
        Assert.Equal(1, await CountAsync(store));

        await contact.SayAsync("verstuur");
        var later = contact.WithFiles(null, "plan.pdf");
        await contact.PostAsync(later);
        Assert.Equal(2, await CountAsync(store));
        await contact.PostAsync(contact.Activity("messageDelete", id: (string)later["id"]!));
        Assert.Equal(1, await CountAsync(store));
        Assert.True(contact.Said[^1].Says("‘plan.pdf’ gaat niet meer mee."), contact.Said[^1].Text());
    }

    [Fact]
    public async Task A_file_alone_answers_nothing_and_the_question_is_asked_again()
    {
        await using var bot = new BotHost();
        var contact = Contact(bot);
        await contact.SayAsync("Goedendag");
        var asked = Texts.In(Language.Dutch).Ask(Question.Bring);
        await contact.SendFilesAsync(null, "plan.pdf");
        Assert.True(contact.Said[^1].Says(asked), contact.Said[^1].Text());
        Assert.True(contact.Said[^1].Says("Gaat mee: plan.pdf"), contact.Said[^1].Text());
    }

    [Fact]
    public async Task The_same_message_again_keeps_one_file()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot);
        var message = contact.WithFiles(null, "plan.pdf");
        await contact.PostAsync((JsonObject)message.DeepClone());
        await contact.PostAsync(message);
        Assert.Equal(1, await CountAsync(store));
    }

    [Fact]
    public async Task After_sending_a_file_is_an_addition_until_the_decision()
    {
        await using var bot = new BotHost();
        var (contact, chair) = (Contact(bot), Chair(bot));
        await chair.InstallAsync();
        var request = await Stage.SendRequestAsync(contact);
        await channel.UntilAsync(chair.ConversationId, c => c.Count == 2);
        await contact.SendFilesAsync(null, "plan.pdf");
        Assert.True(contact.Said[^1].Says("plan.pdf (1 kB)"), contact.Said[^1].Text());
        await contact.SayAsync("ja");
        await channel.UntilAsync(chair.ConversationId, c => c[1].ToJsonString().Contains("plan.pdf (1 kB)", StringComparison.Ordinal));
        await chair.PressAsync(Verbs.Approve, request, (string)chair.Said[1]["id"]!);
        await contact.SendFilesAsync(null, "dia's.pptx");
        Assert.True(contact.Said[^1].Says(Texts.In(Language.Dutch).Remark(IntakeRefusalReason.FilesLate)), contact.Said[^1].Text());
    }

    [Fact]
    public async Task A_file_that_is_too_large_endless_missing_or_elsewhere_is_told_and_not_kept()
    {
        await using var store = await TestStore.OnAsync(StoreKind.Sqlite, azurite);
        await using var bot = new BotHost(settings: store.Settings);
        var contact = Contact(bot);
        channel.Files["groot.pdf"] = [.. SomeFiles.Pdf(), .. new byte[10 << 20]];
        channel.FileTrouble = async c =>
        {
            switch (c.Request.Path.Value)
            {
                case "/files/eindeloos.pdf":
                    while (!c.RequestAborted.IsCancellationRequested)
                    {
                        await c.Response.Body.WriteAsync(new byte[65_536]);
                    }

                    return true;
                case "/files/elders.pdf":
                    c.Response.Redirect("https://elsewhere.example/x");
                    return true;
                default:
                    return false;
            }
        };
        await contact.SendFilesAsync(null, "groot.pdf", "eindeloos.pdf", "elders.pdf");
        Assert.True(contact.Said[^1].Says("‘groot.pdf’ is te groot"), contact.Said[^1].Text());
        Assert.True(contact.Said[^1].Says("‘eindeloos.pdf’ is te groot"), contact.Said[^1].Text());
        Assert.True(contact.Said[^1].Says("‘elders.pdf’ kon ik niet ophalen"), contact.Said[^1].Text());
        await contact.SendFilesAsync(null, "bestaat niet.pdf");
        Assert.True(contact.Said[^1].Says("‘bestaat niet.pdf’ kon ik niet ophalen"), contact.Said[^1].Text());
        Assert.Equal(0, await CountAsync(store));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.AzureBlobs)]
    public async Task Bytes_that_nobody_names_are_removed_in_time_and_named_ones_stay(StoreKind kind)
    {
        await using var store = await TestStore.OnAsync(kind, azurite);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var bot = new BotHost(time: time, settings: store.Settings);
        var contact = Contact(bot);
        await Stage.AnswerAllAsync(contact);
        await contact.SendFilesAsync(null, "plan.pdf");
        var files = bot.Services.GetRequiredService<Documents>().Files;
        await files.SaveAsync(contact.PersonId, new("orphan", "x.pdf", SamBot.Dialogs.Files.FileKind.Pdf, SomeFiles.Pdf().Length), SomeFiles.Pdf(), time.GetUtcNow(), Cancel);
        Assert.Equal(2, await CountAsync(store));
        time.Advance(FileDocument.FirstLook - TimeSpan.FromMinutes(1));
        Assert.NotNull(await files.LoadAsync("orphan", Cancel));
        await Until.TrueAsync(async () =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return await files.LoadAsync("orphan", Cancel) is null;
        });
        Assert.Equal(1, await CountAsync(store));
    }

    private Chatter Contact(BotHost bot) => new(bot.Http, channel, "Carla de Vries", "00000000-0000-0000-0000-0000000000c1");

    private Chatter Chair(BotHost bot) => new(bot.Http, channel, "Jan Bos", BotHost.ChairObjectId);

    private static async Task<int> CountAsync(TestStore store) => (await store.Open().AllAsync(DocumentKind.File, 100, null, Cancel)).Keys.Count;

    private static string FileOn(JsonObject activity)
    {
        var card = activity.ToJsonString();
        var at = card.IndexOf("\"file\":\"", StringComparison.Ordinal) + 8;
        return card[at..card.IndexOf('"', at)];
    }

    private static Uri Link(JsonObject activity) => new((string)Chatter.Card(activity)["actions"]![0]!["url"]!);
}
