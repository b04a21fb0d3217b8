using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The lines at the top of a reply: the answer to a command, or the reason why an input was not accepted.</summary>
internal static class Remarks
{
    public static IEnumerable<CardElement> Of(
        IReadOnlyList<IntakeEvent> events,
        IReadOnlyList<IntakeRefusal> refusals,
        IntakeState state,
        IReadOnlyList<KnownRequest> requests,
        int unreadable,
        Texts t,
        Foundation foundation)
    {
        var begun = events.OfType<IntakeEvent.Begun>().FirstOrDefault();
        var begins = state is IntakeState.Asking { Question: Question.Bring }
            && events.Any(e => e is IntakeEvent.Answered { Question: Question.TopicKind } a && a.Value == nameof(TopicKind.CandidatePitch));
        if (begun is not null && events.Any(e => e is IntakeEvent.Welcomed))
        {
            if (!begins)
            {
                yield return Line(t.WelcomeShort(PersonText.Escape(foundation.Name)));
            }

            yield return Quiet(WelcomeCard.Stored(t, foundation));
        }

        // The welcome offers the other languages itself.
        if (events.Any(e => e is IntakeEvent.WrittenIn) && (state is not IntakeState.NotStarted || !events.Any(e => e is IntakeEvent.Welcomed)))
        {
            yield return Remark([.. WelcomeCard.OtherLanguages(t, foundation)]);
        }

        if (begins)
        {
            yield return Remark(Line(t.CandidateBegins));
        }
        else if (begun is { Opening: not null })
        {
            yield return Remark(Line(begun.IsFilledIn ? t.OpeningKept : IsAcquaintance(begun) ? t.OpeningAcquaintance : t.OpeningGoesAlong));
        }

        foreach (var happened in events)
        {
            IReadOnlyList<CardElement> lines = happened switch
            {
                IntakeEvent.HelpAsked =>
                [
                    Heading(t.HelpTitle), Line(t.HelpBody), Line(t.HelpCommands), Line(t.HelpPrivacy), PrivacyButtons(t),
                    .. WelcomeCard.ModelOffer(t, foundation),
                ],
                IntakeEvent.ErasureDropped => [Line(t.ErasureDropped)],
                IntakeEvent.LanguageAsked => [Line(t.LanguageAsked(Languages.AskedFor(t)))],
                IntakeEvent.LanguageChosen => [Line(t.LanguageChosen)],
                IntakeEvent.ModelAllowed e => [Line(ModelAllowed(e, t, foundation))],
                IntakeEvent.OwnWordsTaken => [Line(t.OwnWordsTaken)],
                IntakeEvent.Reworded e => [Line(t.Reworded(t.Label(e.Question)))],
                IntakeEvent.Unsaid e => [Line(t.Unsaid(t.Label(e.Question)))],
                IntakeEvent.OpeningChanged e when !events.Any(o => o is IntakeEvent.Reworded or IntakeEvent.Unsaid) =>
                    [Line(e.Text is null ? t.OpeningUnsaid : t.OpeningReworded)],
                IntakeEvent.Added e => [Line(e.Texts % 2 == 0 ? t.Added(t.Label(e.Question)) : t.AddedAgain(t.Label(e.Question)))],
                IntakeEvent.Undecided e => Undecided(e, state, t),
                IntakeEvent.Doubled e => Doubled(e, state, t),
                IntakeEvent.OlderCardShown e => OlderCardRemark.Of(e, state, t, foundation),
                IntakeEvent.FollowedUp e => FollowUpRemark.Of(e, state, t),
                IntakeEvent.StatusAsked => Status(requests, unreadable, state, t, foundation),
                IntakeEvent.Inquired e => [Line(Inquired(e, state, t, foundation))],
                IntakeEvent.ReadAgainAsked => Readable(requests, unreadable, t, foundation),
                IntakeEvent.WithdrawAsked { Reference: { } reference } => Withdrawn(requests.FirstOrDefault(r => r.Reference == reference), t),
                IntakeEvent.WithdrawAsked => Withdrawable(requests, unreadable, t, foundation),
                IntakeEvent.WithdrawDropped => [Line(t.WithdrawDropped)],
                IntakeEvent.FileTaken or IntakeEvent.FileRefused or IntakeEvent.FileDropped => [Line(FileCards.Sentence(happened, t))],
                IntakeEvent.AdditionDropped => [Line(t.OfferDropped)],
                _ => [],
            };
            if (lines.Count > 0)
            {
                yield return Remark(lines);
            }
        }

        if (Missing(events, state, t) is { } missing)
        {
            yield return Remark(Line(missing));
        }

        if (refusals.Count > 0)
        {
            yield return Remark([.. refusals.Select(r => Line(Sentence(r, state, t, foundation))).Distinct()]);
        }
    }

    /// <summary>Says whether a language model reads along from now on, and how to change that.</summary>
    public static string ModelAllowed(IntakeEvent.ModelAllowed said, Texts t, Foundation foundation) =>
        said.Yes && foundation.ModelHost is { } host ? t.ModelAllowed(PersonText.Escape(host)) : t.ModelRefused;

    // Who asks the same again, or thanks twice, does not read the same twice in a row.
    private static string Inquired(IntakeEvent.Inquired asked, IntakeState state, Texts t, Foundation foundation) => asked switch
    {
        { Inquiry: Inquiry.Meeting, Times: var n } when n % 2 > 0 && state is IntakeState.Drafting { Draft.IsCandidate: true } => t.CandidateInquiredMeeting,
        { Times: var n } when n % 2 > 0 => t.Inquired(
            asked.Inquiry, PersonText.Escape(foundation.PrivacyContact), foundation.Kept.RequestsIn(t), foundation.Drafts.Kept.ToString(t.Culture)),
        { Inquiry: Inquiry.Thanks or Inquiry.Greeting or Inquiry.Swearing } => t.StillHere,
        _ => t.InquiredAgain,
    };

    // They leave the card alone that is being filled in.
    private static ActionSet PrivacyButtons(Texts t) => new(
    [
        Button.Press(t.MyData, new ActionData(Verbs.MyData, ""), null, AssociatedInputs.None),
        Button.Press(t.ForgetMe, new ActionData(Verbs.Forget, ""), null, AssociatedInputs.None),
    ]);

    // One line says what a message held, and what its section still lacks.
    private static string? Missing(IReadOnlyList<IntakeEvent> events, IntakeState state, Texts t)
    {
        if (state is not IntakeState.Asking { Changing: false } asking
            || !(Questions.Of(asking.Question).Section is Section.Practical || (asking.Question is Question.TopicDescription && IsTitled(events))))
        {
            return null;
        }

        var section = Questions.Of(asking.Question).Section;
        string[] taken = [.. events.OfType<IntakeEvent.Answered>().Select(e => e.Question).Distinct()
            .Where(q => Questions.Of(q).Section == section).Order().Select(q => InSentence(t.Label(q), t))];
        string[] open = [.. Together.Missing(asking.Draft, asking.Question)
            .Where(q => q == asking.Question || !Questions.Of(q).MayStayOpen).Select(q => InSentence(t.Label(q), t))];
        return taken.Length == 0 ? null : t.StillNeeded(AnswerText.List(taken, t), AnswerText.List(open, t));
    }

    private static bool IsTitled(IReadOnlyList<IntakeEvent> events) => events.Any(e => e is IntakeEvent.Answered { Question: Question.TopicTitle });

    private static string InSentence(string label, Texts t) => $"{char.ToLower(label[0], t.Culture)}{label[1..]}";

    /// <summary>Says why an input was not accepted. The second time it is said otherwise. From the third time on the help is offered, in turns.</summary>
    public static string Sentence(IntakeRefusal refusal, IntakeState state, Texts t, Foundation foundation) => refusal.Times switch
    {
        1                    => First(refusal, state, t, foundation),
        // The help says no more about these.
        var n when n % 2 > 0 && IsFull(refusal.Reason) => First(refusal, state, t, foundation),
        var n when n % 2 > 0 => Stuck(state is IntakeState.Drafting ? t.Stuck : t.StuckWithoutCard, t, foundation),
        _                    => Again(refusal, t, foundation),
    };

    private static string Stuck(string offer, Texts t, Foundation foundation) =>
        foundation.HelpContact.Length == 0 ? offer : $"{offer} {t.StuckHuman(PersonText.Escape(foundation.HelpContact))}";

    private static bool IsFull(IntakeRefusalReason reason) =>
        reason is IntakeRefusalReason.PassedOnEnough or IntakeRefusalReason.AdditionsFull or IntakeRefusalReason.NothingToAddTo
        or IntakeRefusalReason.FilesFull or IntakeRefusalReason.FilesLate;

    private static string Again(IntakeRefusal refusal, Texts t, Foundation foundation) => refusal switch
    {
        { Reason: IntakeRefusalReason.TooShort, Question: { } q } when Questions.Of(q) is QuestionDefinition.OpenText open =>
            t.AgainTooShort(open.Limit.Min.ToString("N0", t.Culture)),
        { Reason: IntakeRefusalReason.TooLong, Question: { } q } when Questions.Of(q) is QuestionDefinition.OpenText open =>
            t.AgainTooLong(open.Limit.Max.ToString("N0", t.Culture)),
        { Between: { } ids, Question: { } q } => t.AgainBetween(AnswerText.Alternatives(Questions.Of(q), ids, t, foundation)),
        _ => t.Again(refusal.Reason),
    };

    private static string First(IntakeRefusal refusal, IntakeState state, Texts t, Foundation foundation) => refusal switch
    {
        { Reason: IntakeRefusalReason.Empty, Question: { } q }
            when state is IntakeState.Asking { Changing: true } a && a.Question == q && a.Draft.Prefill(q) is not null => t.RemarkCleared,
        { Reason: IntakeRefusalReason.AdditionTooLong } =>
            t.OfferTooLong(refusal.Length.ToString("N0", t.Culture), Limits.Addition.Max.ToString("N0", t.Culture)),
        { Between: { } ids, Question: { } q } => t.Between(AnswerText.Alternatives(Questions.Of(q), ids, t, foundation)),
        { Reason: IntakeRefusalReason.TooShort, Question: { } q } when Questions.Of(q) is QuestionDefinition.OpenText open => t.TooShort(open),
        { Reason: IntakeRefusalReason.TooLong, Question: { } q } when Questions.Of(q) is QuestionDefinition.OpenText open =>
            t.TooLong(refusal.Length.ToString("N0", t.Culture), open.Limit.Max.ToString("N0", t.Culture)),
        _ => t.Remark(refusal.Reason),
    };

    private static List<CardElement> Status(IReadOnlyList<KnownRequest> requests, int unreadable, IntakeState state, Texts t, Foundation foundation) =>
    [
        Heading(t.StatusTitle),
        .. requests.Count == 0 && unreadable == 0 ? [Line(t.StatusNone)] : Array.Empty<CardElement>(),
        .. requests.Take(Sizes.Listed).Select(r => RequestStates.Line(r, t, foundation)),
        .. Unreadable(unreadable, t, foundation),
        .. state is IntakeState.Drafting ? [Line(t.StatusDraft)] : Array.Empty<CardElement>(),
    ];

    private static List<CardElement> Withdrawn(KnownRequest? known, Texts t) => known is null
        ? []
        :
        [
            Line(t.WithdrawSure(PersonText.Escape(known.Title))),
            Line(t.WithdrawTyped),
            new ActionSet([ContactRequestCards.WithdrawNow(known, t, isListed: true)]),
        ];

    private static List<CardElement> Withdrawable(IReadOnlyList<KnownRequest> requests, int unreadable, Texts t, Foundation foundation)
    {
        var open = requests.Where(r => r.Request is MeetingRequest.Open).Take(Sizes.Listed / 2).ToArray();
        return open.Length == 0
            ? [Line(t.WithdrawNone), .. Unreadable(unreadable, t, foundation)]
            :
            [
                Line(t.WithdrawWhich(open[0].Reference.ToString())),
                .. open.SelectMany(r => new CardElement[]
                {
                    RequestStates.Line(r, t, foundation), new ActionSet([ContactRequestCards.Withdraw(r, t, isListed: true)]),
                }),
                .. Unreadable(unreadable, t, foundation),
            ];
    }

    private static List<CardElement> Readable(IReadOnlyList<KnownRequest> requests, int unreadable, Texts t, Foundation foundation)
    {
        var some = requests.Take(Sizes.Listed / 2).ToArray();
        return
        [
            .. some.Length > 0 ? [Line(t.ReadWhich(some[0].Reference.ToString()))]
                : unreadable == 0 ? [Line(t.StatusNone)]
                : Array.Empty<CardElement>(),
            .. some.SelectMany(r => new CardElement[]
            {
                RequestStates.Line(r, t, foundation),
                new ActionSet([Button.Press(t.ReadAgain, new ActionData(Verbs.Refresh, r.Id).With(Fields.Language, t.Culture.TwoLetterISOLanguageName))]),
            }),
            .. Unreadable(unreadable, t, foundation),
        ];
    }

    private static IReadOnlyList<CardElement> Unreadable(int count, Texts t, Foundation foundation) => count switch
    {
        0 => [],
        1 => [Line(t.StatusUnreadableOne(foundation.PrivacyContact))],
        _ => [Line(t.StatusUnreadableMany(count.ToString(t.Culture), foundation.PrivacyContact))],
    };

    // The texts stand below each other in the field.
    private static List<CardElement> Doubled(IntakeEvent.Doubled happened, IntakeState state, Texts t) =>
    [
        Line(happened.Texts % 2 == 0 ? t.Doubled(t.Next) : t.DoubledAgain(t.Next)),
        .. state is IntakeState.Drafting { Draft: var draft }
            ? new[]
            {
                new ActionSet([Button.Press(
                    t.NewestAlone,
                    new ActionData(Verbs.Answer, draft.RequestId).With(Fields.Seen, OlderCardRemark.Seen(draft, [happened.Question]))
                        .With(Fields.Of(happened.Question), PersonText.Plain(happened.Newest)),
                    associatedInputs: AssociatedInputs.None)]),
            }
            : Array.Empty<CardElement>(),
    ];

    private static IReadOnlyList<CardElement> Undecided(IntakeEvent.Undecided happened, IntakeState state, Texts t)
    {
        if (state is not IntakeState.Drafting { Draft: var draft })
        {
            return [];
        }

        return
        [
            Line(t.Undecided(Wording.Label(happened.Before, draft.IsCandidate, t))),
            new ActionSet(
            [
                Take(t.UndecidedBefore, happened.Before, happened.Together),
                Take(t.UndecidedHere, happened.Open, draft.Prefill(happened.Open) ?? ""),
            ]),
        ];

        CardAction Take(string title, Question question, string text) => Button.Press(
            title,
            new ActionData(Verbs.Answer, draft.RequestId).With(Fields.Seen, OlderCardRemark.Seen(draft, [question]))
                .With(Fields.Of(question), PersonText.Plain(text)),
            associatedInputs: AssociatedInputs.None);
    }

    private static bool IsAcquaintance(IntakeEvent.Begun begun) => begun.Facts?.Findings.Any(f => f.Signal is Signal.AsksAcquaintance) ?? false;

    private static TextBlock Heading(string text) => new(text) { Weight = FontWeight.Bolder };
}
