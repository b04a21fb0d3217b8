using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>What the chair gives instead of a talk, as events, and as what is owed.</summary>
public sealed class ArrangingTests
{
    private static readonly DateTimeOffset Sent = Some.Monday;
    private static readonly DateTimeOffset Decided = Sent.AddHours(2);
    private static readonly Texts T = Texts.In(Language.English);
    private static readonly HouseRules Rules = new(Some.Foundation, Some.Rules, new Deciders("tenant", "chair", "Jan", []), Language.Dutch)
    {
        Desk = new() { UndoFor = TimeSpan.FromMinutes(5) },
    };

    [Theory]
    [InlineData(Arrangement.WrittenAnswer)]
    [InlineData(Arrangement.NetworkMeeting)]
    [InlineData(Arrangement.ProductIdeas)]
    [InlineData(Arrangement.Introduction)]
    [InlineData(Arrangement.Referral)]
    public void Each_can_be_undone_and_is_told_in_words_of_its_own_when_it_stands(Arrangement kind)
    {
        var command = new RequestCommand.Arrange(Some.Chair, kind) { Text = "Lees ons jaarverslag.", To = "Els Kok", Reach = "els@sam.example" };
        var held = Do(Waiting(), command, Decided);
        Assert.Equal(Decided.AddMinutes(5), Assert.IsType<MeetingRequest.Held>(held.Request).Until);
        Assert.DoesNotContain(held.Notices, n => n.Kind is NoticeKind.Answer);
        Assert.IsType<MeetingRequest.Open>(Do(held, new RequestCommand.Undo(Some.Chair), Decided).Request);

        var told = Rules.Duties.Applied(held, "chair", Decided.AddMinutes(5));
        var answer = Assert.Single(told.Notices, n => n.Kind is NoticeKind.Answer);
        var read = Views.Notice(told, answer, T, Some.Foundation);
        Assert.Equal(T.ArrangedTitle(kind), read.Summary);
        var text = MessageText.Of(read, T);
        Assert.Contains("Lees ons jaarverslag.", text, StringComparison.Ordinal);
        Assert.Equal(kind.NamesSomebody(), text.Contains("Els Kok", StringComparison.Ordinal));
        Assert.IsType<MeetingRequest.Open>(Do(told, new RequestCommand.Reopen(Some.Chair), Decided.AddDays(1)).Request);
        Assert.Equal([RequestRefusal.AlreadyDecided], Step(told, command, Decided.AddDays(1)).Decision.Refusals);
    }

    [Theory]
    [InlineData(null, null, null, null, RequestRefusal.KindMissing)]
    [InlineData(Arrangement.WrittenAnswer, " ", null, null, RequestRefusal.AnswerMissing)]
    [InlineData(Arrangement.Referral, null, null, "els@sam.example", RequestRefusal.NameMissing)]
    [InlineData(Arrangement.Introduction, null, "Els Kok", "\u200b", RequestRefusal.ReachMissing)]
    public void What_is_missing_is_asked_for_and_nothing_is_decided(Arrangement? kind, string? text, string? to, string? reach, RequestRefusal refusal)
    {
        var step = Step(Waiting(), new RequestCommand.Arrange(Some.Chair, kind) { Text = text, To = to, Reach = reach }, Decided);
        Assert.Equal([refusal], step.Decision.Refusals);
        Assert.False(step.IsSaved);
    }

    [Fact]
    public void A_written_answer_can_be_reworded_and_not_emptied_and_a_ready_text_can_be_replaced()
    {
        var written = Do(Waiting(), new RequestCommand.Arrange(Some.Chair, Arrangement.WrittenAnswer) { Text = "Lees ons jaarverslag." }, Decided);
        Assert.Equal([RequestRefusal.AnswerMissing], Step(written, new RequestCommand.Reword(Some.Chair, null), Decided).Decision.Refusals);
        Assert.Equal("Bel Els.", Assert.IsType<MeetingRequest.Held>(Do(written, new RequestCommand.Reword(Some.Chair, "Bel Els."), Decided).Request).Decision.Text);
        var listed = Do(Waiting(), new RequestCommand.Arrange(Some.Chair, Arrangement.ProductIdeas), Decided);
        Assert.Equal("In maart kijken we.", Assert.IsType<MeetingRequest.Held>(Do(listed, new RequestCommand.Reword(Some.Chair, "In maart kijken we."), Decided).Request).Decision.Text);
    }

    [Fact]
    public void A_yes_of_any_size_leaves_both_a_word_and_a_referral_does_not()
    {
        MeetingRequest.Submitted After(Arrangement kind) => (MeetingRequest.Submitted)Rules.Duties.Applied(
            Do(Waiting(), new RequestCommand.Arrange(Some.Chair, kind) { To = "Els Kok", Reach = "06" }, Decided), "chair", Decided.AddHours(1)).Request;
        var add = new RequestCommand.Add(Some.Contact, "a", "Welke bijeenkomst?");
        Assert.IsType<RequestEvent.PassedOn>(MeetingRequest.Decide(After(Arrangement.NetworkMeeting), add, Some.Moment()).Events.Single());
        Assert.Equal([RequestRefusal.NothingToAddTo], MeetingRequest.Decide(After(Arrangement.Referral), add, Some.Moment()).Refusals);
    }

    private static RequestDocument Waiting() => Step(null, new RequestCommand.Submit(Some.Contact, Some.Pitch), Sent).Document!;

    private static RequestDocument Do(RequestDocument before, RequestCommand command, DateTimeOffset now) => Step(before, command, now).Document!;

    private static RequestStep Step(RequestDocument? before, RequestCommand command, DateTimeOffset now) => RequestStep.Of("r", before, command, null, Rules, now);
}
