using System.Text;
using System.Text.Json.Nodes;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>Whatever stands in a document: it is read whole, or it is unreadable with a reason. It never throws, there or later.</summary>
public sealed class DocumentReaderTests
{
    private static readonly RetentionPolicy Retention = new(24, 12, new Deciders("", "", "", []));
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, new Deciders("", "", "", []), Language.Dutch);

    private static readonly Input[] Inputs = [new Input.Arrive(), new Input.Say("status"), new Input.Say("nee", "m"), new Input.Reword("m1", "iets anders"), new Input.Unsay("m1")];

    public static TheoryData<string> Fixtures() => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Storage", "Documents");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"schema":1}""")]
    [InlineData("""{"schema":1,"id":"r","events":[null],"person":null}""")]
    [InlineData("""{"schema":"one","id":"r"}""")]
    [InlineData("""{"schema":1,"id":"r","events":[{"event":"postponed"}]}""")]
    [InlineData("""{"schema":1,"id":"r","events":[{"by":{"id":"p","name":"P"},"at":"2026-11-23T09:30:00Z"}]}""")]
    [InlineData("""{"schema":1,"id":"r","events":[{"event":"withdrawn","by":{"id":"p","name":"P"},"at":"2026-11-23T09:30:00Z"}]}""")]
    public void What_is_no_document_is_unreadable_with_a_reason(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        Assert.Null(DocumentReader.Standard.Request(bytes, out var fault));
        Assert.NotEmpty(fault!);
        Assert.Null(DocumentReader.Standard.Conversation(bytes, out fault));
        Assert.NotEmpty(fault!);
    }

    [Fact]
    public void A_document_that_lacks_every_member_that_may_be_lacking_is_read_with_their_defaults()
    {
        var request = DocumentReader.Standard.Request("""{"id":"r"}"""u8, out _)!;
        Assert.Equal((DocumentSchema.Current, 0, 0), (request.Schema, request.Events.Length, request.Notices.Length));
        var conversation = DocumentReader.Standard.Conversation(
            """{"person":{"id":"p","name":"P"},"reference":{"channelId":"x","serviceUrl":"http://x","user":{},"conversation":{}}}"""u8, out _)!;
        Assert.Equal((DocumentSchema.Current, IntakeState.Initial, 0), (conversation.Schema, conversation.Intake, conversation.Seen.Length));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_document_with_any_one_part_damaged_is_read_and_shown_or_unreadable(string fixture)
    {
        var whole = File.ReadAllText(Path.Combine(Folder, fixture));
        List<string> broken = [];
        Assert.True(IsReadAndShown(fixture, whole, "as it is", broken));
        foreach (var path in Paths(JsonNode.Parse(whole)!, []))
        {
            foreach (var damage in new Func<JsonNode?>[] { () => null, () => "other", () => 7, () => new JsonObject { ["other"] = 7 }, () => new JsonArray("other"), () => new JsonArray(null, null) })
            {
                IsReadAndShown(fixture, Damaged(whole, path, damage), string.Join('.', path), broken);
            }

            IsReadAndShown(fixture, Damaged(whole, path, null), $"without {string.Join('.', path)}", broken);
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_document_that_was_cut_off_is_unreadable_and_its_reason_says_nothing_of_what_it_says(string fixture)
    {
        var whole = File.ReadAllBytes(Path.Combine(Folder, fixture));
        var end = Array.LastIndexOf(whole, (byte)'}');
        for (var length = 0; length <= end; length += 7)
        {
            var fault = Fault(fixture, whole.AsSpan(0, length));
            Assert.NotNull(fault);
            Assert.DoesNotContain("Carla", fault, StringComparison.Ordinal);
        }
    }

    private static string? Fault(string fixture, ReadOnlySpan<byte> content)
    {
        _ = fixture.StartsWith("request", StringComparison.Ordinal)
            ? DocumentReader.Standard.Request(content, out var fault) as object
            : DocumentReader.Standard.Conversation(content, out fault);
        return fault;
    }

    private static bool IsReadAndShown(string fixture, string json, string what, List<string> broken)
    {
        var (bytes, indexes) = (Encoding.UTF8.GetBytes(json), new DocumentIndexes(Retention));
        try
        {
            if (!fixture.StartsWith("request", StringComparison.Ordinal))
            {
                if (DocumentReader.Standard.Conversation(bytes, out _) is not { } conversation)
                {
                    return false;
                }

                indexes.Of(conversation);
                Views.Standing(conversation, Listing.None, Rules);
                conversation.Saw("another");
                foreach (var input in Inputs)
                {
                    var said = Conversation.Decide(conversation.Intake, input, Some.Rules, Some.Moment());
                    Views.Intake(conversation with { Intake = said.Events.Aggregate(conversation.Intake, Conversation.Evolve) }, said, Listing.None, Rules);
                }

                return true;
            }

            if (DocumentReader.Standard.Request(bytes, out _) is not { } request)
            {
                return false;
            }

            indexes.Of(request);
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var kind in Enum.GetValues<NoticeKind>())
                {
                    Views.Notice(request, new() { Id = "1", Kind = kind, To = "p" }, Texts.In(language), Some.Foundation);
                }
            }

            Views.OwnRequest(request, [], Texts.In(Language.Dutch), Some.Foundation);
            RequestStep.Of(request.Id, request, new RequestCommand.Approve(Some.Chair, null), ("p", "a"), Rules, Some.Monday);
            NoticePlan.Erased(NoticePlan.Reachable(NoticePlan.ContactAbsent(request, Some.Monday), "p", Some.Monday), null, Some.Monday);
            return true;
        }
        catch (Exception e)
        {
            broken.Add($"{what}: {e.GetType().Name} {e.StackTrace!.Split('\n').First(line => line.Contains("SamBot", StringComparison.Ordinal)).Trim()}");
            return false;
        }
    }

    // By the places of all values: names of members, and numbers in lists.
    private static IEnumerable<object[]> Paths(JsonNode? node, object[] to) => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, [.. to, member.Key]).Prepend([.. to, member.Key])),
        JsonArray items => items.SelectMany((item, i) => Paths(item, [.. to, i]).Prepend([.. to, i])),
        _ => [],
    };

    private static string Damaged(string whole, object[] path, Func<JsonNode?>? damage)
    {
        var root = JsonNode.Parse(whole)!;
        var parent = path[..^1].Aggregate(root, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        switch (path[^1])
        {
            case string name when damage is null:
                parent.AsObject().Remove(name);
                break;
            case string name:
                parent[name] = damage();
                break;
            case int index when damage is null:
                parent.AsArray().RemoveAt(index);
                break;
            case int index:
                parent[index] = damage();
                break;
        }

        return root.ToJsonString();
    }
}
