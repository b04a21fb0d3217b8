using SamBot.Bot.Turns;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Turns;

/// <summary>Nothing that a person does is planned as if it were nothing, because a case was forgotten.</summary>
public sealed class PlansTests
{
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, new Deciders("", "", "", []), Language.Dutch);

    private static readonly string[] Behind = ["", " K7F-3QD", " K7F-3QD 4 graag"];

    private static readonly Heard Heard = new(
        Some.Jan, new() { ChannelId = "playground", ServiceUrl = "https://bot.example/", User = new() { Id = "29:u" }, Conversation = new() { Id = "19:c" } });

    public static TheoryData<Keyword> Keywords() => [.. Enum.GetValues<Keyword>()];

    [Fact]
    public void Every_kind_of_turn_has_its_plan()
    {
        Turn[] turns =
        [
            new Turn.Talk(Role.Contact, Heard, null, false, new Input.Arrive()),
            new Turn.FileConsent(Role.Contact, Heard, null),
            new Turn.Desk(Role.Chair, Heard, Arrives: true, null),
            new Turn.Leave(Role.Contact, Heard),
            new Turn.Public(Role.Contact, Heard, IsInvoke: false),
            new Turn.Press(Role.Chair, Heard, null, true, null, null, null),
        ];
        Assert.All(turns, turn => Assert.NotEqual(Plan.Nothing, Plans.Of(turn, new(), Some.Moment(), Rules)));
        Assert.Equal(typeof(Turn).GetNestedTypes().ToHashSet(), turns.Select(turn => turn.GetType()).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_command_that_the_desk_understands_is_answered(Keyword keyword)
    {
        var known = new Known
        {
            Conversation = new(new() { Person = Some.Jan, Address = Heard.Address, Welcomed = true }, "1"),
            Found = new(null),
            Listing = Listing.None,
            Named = Listing.None,
        };
        var unknown = Answer("appeltaart");
        foreach (var typed in Behind.Select(rest => Some.Rules.Words.Keywords[keyword][0] + rest))
        {
            Assert.Equal(ChairDesk.Read(typed, Some.Rules.Words, names: OpenNames.None) is DeskIntent.Unknown, Answer(typed) == unknown);
        }

        string? Answer(string typed) => Plans.Of(new Turn.Desk(Role.Chair, Heard, Arrives: false, typed), known, Some.Moment(), Rules).Say?.Message.Summary;
    }
}
