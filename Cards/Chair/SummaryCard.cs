using System.Collections.Immutable;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// The chair's card of a request, made to be judged in under a minute: all that fits on one screen is in sight, the rest behind one button. After the
/// decision the same card says what was decided, by whom, when and with which note, and no longer has buttons to decide.
/// </summary>
public static class SummaryCard
{
    /// <summary>The card of a request in its present state.</summary>
    /// <param name="known">The request.</param>
    /// <param name="telling">The progress of the answer to the contact.</param>
    /// <param name="refusals">The reasons why the chair's last click changed nothing; none when it did.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    /// <param name="tried">The command that was refused, to be filled in again; null when none was.</param>
    /// <param name="earlier">What the contact asked before, where the request waits for a decision; null for nothing.</param>
    public static Message Of(
        KnownRequest known,
        Telling telling,
        ImmutableArray<RequestRefusal> refusals,
        Texts t,
        Foundation foundation,
        RequestCommand? tried = null,
        EarlierRequests? earlier = null)
    {
        var before = earlier ?? EarlierRequests.None;
        var whole = Fitting.Of(Of(known, telling, refusals, t, foundation, tried, before, isShort: false));
        return (known.Request.AsSent().Questions.IsEmpty && before.Requests.IsEmpty) || Fitting.Fits(whole)
            ? whole
            : Fitting.Of(Of(known, telling, refusals, t, foundation, tried, before, isShort: true));
    }

    private static Message Of(
        KnownRequest known,
        Telling telling,
        ImmutableArray<RequestRefusal> refusals,
        Texts t,
        Foundation foundation,
        RequestCommand? tried,
        EarlierRequests earlier,
        bool isShort)
    {
        var request = known.Request;
        var facts = LedgerPart.Facts(known, earlier, t, foundation);
        var ledger = string.Join(' ', facts);
        // What the chair asks or says has its field before the decision, and after a yes.
        var unfolds = request is MeetingRequest.Open || (request is MeetingRequest.Decided { IsYes: true } or MeetingRequest.Lapsed
            && tried is RequestCommand.Ask && !refusals.IsEmpty);
        RequestRefusal[] above = [.. refusals.Where(r => (!unfolds && request is not MeetingRequest.Held) || !DecisionPart.IsAtField(r, tried))];
        var reference = known.Reference.ToString();
        var isCandidate = Wording.IsCandidate(request.Pitch);
        var name = isCandidate ? t.CandidateSummaryTitle(reference) : t.SummaryTitle(reference);
        var notice = isCandidate ? t.CandidateSummaryNotice(reference) : t.SummaryNotice(reference);
        var heading = AnswerText.Heading(request, t, FirstScreen.BesideName(request.Contact.Name));
        var room = FirstScreen.Lines - LinesBeside(request, telling) - FirstScreen.MoreLinesOfHeading(heading) - LaterPart.Lines(request)
            - ExchangePart.Lines(request);
        var linesOfLedger = facts.Length == 0 ? 0 : FirstScreen.LinesOf(ledger);
        // Where the pitch would lose its last lines, the first fact stands beside the number, and all of them with everything else.
        var isTight = facts.Length > 0 && room - linesOfLedger < FirstScreen.FewestLines;
        CardElement[] whole = facts.Length == 0 ? [] : [Quiet(ledger) with { Spacing = Spacing.None }];
        SummaryAnswers answers = new(request, isTight ? room : room - linesOfLedger, t, foundation);
        CardElement[] folded =
        [
            .. answers.Folded(),
            .. isTight ? whole : [],
            .. facts.Length == 0 || isShort ? [] : LedgerPart.Folded(known, earlier, t, foundation),
        ];
        CardElement[] body =
        [
            .. above.Length == 0 ? [] : new CardElement[] { Remark([.. above.Select(r => Line(Sentence(r, t)))]) },
            .. tried is RequestCommand.Reword { Text: { } unsent } && request is MeetingRequest.Decided ? Said(t.TextNotSent, unsent) : [],
            .. Outcome(request, telling, t, foundation),
            .. request is MeetingRequest.Held held ? DecisionPart.Text(held, refusals, tried, t) : [],
            Quiet(isTight ? $"{name} · {facts[0]}" : name),
            Title(heading) with { Spacing = Spacing.None },
            .. ContactLine.Of(request, t),
            .. isTight ? [] : whole,
            .. answers.Top(),
            .. LaterPart.Of(known, t, foundation),
            .. ExchangePart.Of(request, isShort, t, foundation),
            .. folded.Length == 0 ? [] : new CardElement[] { Folds.Folded("rest", new Container(folded) { Separator = true }) },
            .. request is MeetingRequest.Open open ? Waiting(open, telling, t, foundation) : [],
            .. unfolds ? DecisionPart.Unfolded(known, refusals, tried, t, foundation) : [],
        ];
        return new(
            Card(
                t,
                body,
                [
                    .. DecisionPart.Buttons(known, tried, t, foundation),
                    .. Folds.Button(body, t.ReadAll),
                ]) with
            {
                // A client that opens an old card asks for its present state. A decided request no longer changes.
                Refresh = request is MeetingRequest.Open or MeetingRequest.Held
                    ? new Refresh(new ExecuteAction { Verb = Verbs.Refresh, Data = DecisionPart.Data(Verbs.Refresh, known, t) })
                    : null,
            },
            request is MeetingRequest.Open { Questions: [.., { Answer: not null }] }
                ? $"{t.AnsweredNotice(PersonText.Line(request.Contact.Name))}, {reference}"
            : request is MeetingRequest.Open
                ? $"{notice}: {PersonText.Line(request.Contact.Name)}, {PersonText.Line(known.Title)}"
                : name);
    }

    /// <summary>The sentence that tells why a command on a request was refused.</summary>
    public static string Sentence(RequestRefusal refusal, Texts t) => t.RequestRemark(refusal, Limits.Note.Max.ToString("N0", t.Culture));

    // The lines that stand above and below the answers.
    private static int LinesBeside(MeetingRequest.Submitted request, Telling telling) => (telling is Telling.Absent ? 3 : 0) + request switch
    {
        MeetingRequest.Held => 6,
        MeetingRequest.Decided => 5,
        MeetingRequest.Open { IsOverdue: true } => 3,
        _ => 0,
    };

    private static IEnumerable<CardElement> Waiting(MeetingRequest.Open request, Telling telling, Texts t, Foundation foundation)
    {
        var sent = foundation.DayOf(request.SubmittedAt);
        string[] lines =
        [
            .. telling is Telling.Absent ? [t.SummaryAbsent(PersonText.Escape(request.Contact.Name))] : Array.Empty<string>(),
            .. request is { IsOverdue: true, Asked: null } ? [t.SummaryOverdue(t.Day(sent), t.Day(foundation.AnswerDay(request)))] : Array.Empty<string>(),
        ];
        return
        [
            .. lines.Length == 0 ? [] : new CardElement[] { Remark(Line(string.Join(' ', lines))) },
            .. PostponePart.Said(request, t),
            .. request.Asked is { } asked ? [Quiet(t.SummaryAsked(t.Day(foundation.DayOf(asked.At)), PersonText.Escape(request.Contact.Name)))]
                : request.IsOverdue ? []
                : new CardElement[] { Quiet(t.SummaryWaits(t.Day(sent), t.Day(foundation.AnswerDay(request)))) },
        ];
    }

    private static IEnumerable<CardElement> Outcome(MeetingRequest.Submitted request, Telling telling, Texts t, Foundation foundation)
    {
        string When(DateTimeOffset at) => t.DayAndTime(foundation.LocalTime(at));
        var name = PersonText.Escape(request.Contact.Name);
        var held = request as MeetingRequest.Held;
        var heard = held is null ? t.Telling(telling, name) : t.HeldUntil(name, t.Time(foundation.LocalTime(held.Until)));
        return (held?.Decision ?? request) switch
        {
            MeetingRequest.Approved r =>
            [
                Banner(
                    ContainerStyle.Good,
                    Wording.IsCandidate(r.Pitch)
                        ? t.DecidedArranged(Arrangement.NetworkMeeting, PersonText.Escape(r.By.Name), When(r.At))
                        : t.DecidedApproved(PersonText.Escape(r.By.Name), When(r.At)),
                    [.. How(r, t, foundation), .. Note(r, t), .. held is null ? Words(r, name, t) : [], Quiet(heard)]),
            ],
            MeetingRequest.Declined r =>
            [
                Banner(
                    ContainerStyle.Attention,
                    t.DecidedDeclined(PersonText.Escape(r.By.Name), When(r.At)),
                    [
                        Line(t.DecidedReason(t.Reason(r.Reason))),
                        .. Back(r, name, t, foundation),
                        .. Note(r, t),
                        .. held is null ? Words(r, name, t) : [],
                        Quiet(heard),
                    ]),
            ],
            MeetingRequest.Postponed r =>
            [
                Banner(
                    ContainerStyle.Emphasis,
                    t.DecidedPostponed(t.DayInFull(r.Until), PersonText.Escape(r.By.Name), When(r.At)),
                    [.. Note(r, t), Quiet(heard)]),
            ],
            MeetingRequest.Arranged r =>
            [
                Banner(
                    r.IsYes ? ContainerStyle.Good : ContainerStyle.Emphasis,
                    t.DecidedArranged(r.Kind, PersonText.Escape(r.By.Name), When(r.At)),
                    [
                        .. ArrangePart.Whom(r, t),
                        .. held is null ? Words(r, name, t) : [],
                        Quiet(heard),
                    ]),
            ],
            MeetingRequest.Lapsed r => [Banner(ContainerStyle.Emphasis, t.DecidedLapsed(name, When(r.At)), [Quiet(t.LapsedReopens(name))])],
            MeetingRequest.Withdrawn r => [Banner(ContainerStyle.Emphasis, t.DecidedWithdrawn(name, When(r.At)), [])],
            _ => [],
        };
    }

    private static Container Banner(ContainerStyle style, string what, IReadOnlyList<CardElement> lines) =>
        new([new TextBlock(what) { Weight = FontWeight.Bolder }, .. lines]) { Style = style };

    private static CardElement[] How(MeetingRequest.Approved approved, Texts t, Foundation foundation) =>
        AnswerText.How(approved, t, foundation) is { } how ? [Line(t.DecidedHow(how))] : [];

    private static CardElement[] Back(MeetingRequest.Declined declined, string name, Texts t, Foundation foundation) =>
        declined.BackFrom is { } from ? [Quiet(t.DecidedBack(name, t.Day(foundation.DayOf(from))))] : [];

    // What the contact read, where it is not the ready text.
    private static CardElement[] Words(MeetingRequest.Decided decided, string name, Texts t) =>
        decided.Text is { } text ? [Quiet(t.DecidedText(name)), PersonText.Block(text, spacing: Spacing.None, maxLines: Sizes.Lines)] : [];

    private static IReadOnlyList<CardElement> Note(MeetingRequest.Decided decided, Texts t) =>
        decided.Note is { } note ? [Quiet(t.DecidedNote), PersonText.Block(note, spacing: Spacing.None, maxLines: Sizes.Lines)] : [];
}
