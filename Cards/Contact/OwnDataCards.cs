using System.Collections.Immutable;
using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Everything that is kept about a contact, to be read in the chat. What does not fit one message goes on in the next.</summary>
public static class OwnDataCards
{
    private const int MostRequests = 50;

    /// <summary>The messages, at least one.</summary>
    /// <param name="data">What is kept.</param>
    /// <param name="room">The room in a message, in bytes.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static ImmutableArray<Message> Of(OwnData data, int room, Texts t, Foundation foundation)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<List<CardElement>> pages = [[Title(t.DataTitle)]];
        var left = room;
        foreach (var part in Parts(data, t, foundation))
        {
            var size = Card(t, part).ToJson().Length;
            if (size > left && pages[^1].Count > 1)
            {
                pages.Add([Title(t.DataTitle)]);
                left = room;
            }

            pages[^1].AddRange(part);
            left -= size;
        }

        return
        [
            .. pages.Select((page, i) => new Message(
                i < pages.Count - 1 ? Card(t, page) : Card(t, page, Button.Press(t.ForgetMe, new ActionData(Verbs.Forget, ""), ActionStyle.Destructive)),
                t.DataTitle)),
        ];
    }

    // A part is never divided between two messages.
    private static IEnumerable<IReadOnlyList<CardElement>> Parts(OwnData data, Texts t, Foundation foundation)
    {
        var contact = PersonText.Escape(foundation.PrivacyContact);
        yield return Said(t.DataName, data.Person.Name);
        if (data.Person.Email is { } email)
        {
            yield return Said(t.DataEmail, email);
        }

        yield return Said(t.DataAccount, data.Person.Id);
        yield return Answer(t.DataLanguage, t.LanguageName(t.Language));
        yield return Said(t.DataChat, data.Channel);
        if (data.HeardAt is { } heard)
        {
            yield return Answer(t.DataHeard, t.TimeOfYear(foundation.LocalTime(heard)));
        }

        if (data.ModelAllowedAt is { } allowed)
        {
            yield return Answer(t.DataModel, t.TimeOfYear(foundation.LocalTime(allowed)));
        }

        yield return [Quiet(t.DataKept(foundation.Kept.RequestsIn(t), foundation.Kept.ConversationsIn(t)))];
        var notShown = data.NotShown + Math.Max(0, data.Requests.Length - MostRequests);
        var draft = data.Draft is { } unsent ? Of(unsent, t, foundation) : [];
        foreach (var part in draft.Concat(data.Requests.Take(MostRequests).SelectMany(r => Of(r, data, t, foundation))))
        {
            yield return part;
        }

        if (notShown > 0)
        {
            yield return [Remark(Line(t.DataNotShown(notShown.ToString(CultureInfo.InvariantCulture), contact)))];
        }

        yield return [Quiet(t.DataEnd(contact))];
    }

    private static IEnumerable<IReadOnlyList<CardElement>> Of(Draft draft, Texts t, Foundation foundation)
    {
        yield return [Title(t.DataDraft)];
        if (draft.Opening is { } opening)
        {
            yield return Said(t.DataOpening, opening.Text);
        }

        foreach (var q in Questions.All)
        {
            if (draft.Answers.TryGetValue(q.Question, out var answer))
            {
                yield return AnswerText.Labelled(Wording.Label(q.Question, draft.IsCandidate, t), q, answer, t, foundation);
            }

            if (draft.Kept.TryGetValue(q.Question, out var kept))
            {
                yield return Said(t.DataUnfinished(t.Label(q.Question)), kept);
            }
        }

        if (!draft.Brought.IsEmpty)
        {
            yield return [.. FileCards.Listed(draft.Brought, t)];
        }
    }

    private static IEnumerable<IReadOnlyList<CardElement>> Of(OwnDataRequest kept, OwnData data, Texts t, Foundation foundation)
    {
        var (request, reference) = (kept.Known.Request, kept.Known.Reference.ToString());
        var isCandidate = Wording.IsCandidate(request.Pitch);
        yield return [Title(isCandidate ? t.CandidateSummaryTitle(reference) : t.SummaryTitle(reference)), Line(t.DataSent(Time(request.SubmittedAt)))];
        if (request.Contact.Name != data.Person.Name)
        {
            yield return Said(t.DataName, request.Contact.Name);
        }

        if (request.Contact.Email is { } email && email != data.Person.Email)
        {
            yield return Said(t.DataEmail, email);
        }

        if (request.Pitch.Opening is { } opening)
        {
            yield return Said(t.DataOpening, opening);
        }

        foreach (var q in Questions.Shown(request.Pitch))
        {
            yield return AnswerText.Labelled(Wording.Label(q.Question, isCandidate, t), q, q.In(request.Pitch), t, foundation);
        }

        foreach (var q in request.AsSent().Questions)
        {
            yield return
            [
                .. Said(t.NoteFrom(PersonText.Escape(q.By.Name)), q.Text),
                .. q.Answer is { Text.Length: > 0 } answer ? Said(t.YouAnswered, answer.Text) : [],
            ];
        }

        if (request.Files() is { IsEmpty: false } files)
        {
            yield return [.. FileCards.Listed(files, t)];
        }

        if (kept.PassedDay is { } day)
        {
            yield return [Line(t.DataPassed(t.DayOfYear(day)))];
        }

        switch (request)
        {
            case MeetingRequest.Approved r:
                yield return [Line(t.DecidedApproved(PersonText.Escape(r.By.Name), Time(r.At))), .. Note(r, t), .. Told()];
                break;
            case MeetingRequest.Declined r:
                yield return
                [
                    Line(t.DecidedDeclined(PersonText.Escape(r.By.Name), Time(r.At))), Line(t.DecidedReason(t.Reason(r.Reason))), .. Note(r, t), .. Told(),
                ];
                break;
            case MeetingRequest.Withdrawn r:
                yield return [Line(t.DecidedWithdrawn(PersonText.Escape(request.Contact.Name), Time(r.At)))];
                break;
            case MeetingRequest.Arranged r:
                yield return
                [
                    Line(t.DecidedArranged(r.Kind, PersonText.Escape(r.By.Name), Time(r.At))),
                    .. ArrangePart.Whom(r, t),
                    .. Note(r, t),
                    .. Told(),
                ];
                break;
            case MeetingRequest.Lapsed:
                yield return [RequestStates.Line(kept.Known, t, foundation)];
                break;
            case MeetingRequest.Open { Asked: { } asked }:
                yield return [Line(t.DataAsked(Time(asked.At)))];
                break;
            default:
                yield return [Line(t.SentAnswerBy(t.Day(foundation.AnswerDay(request.AsSent()))))];
                break;
        }

        string Time(DateTimeOffset at) => t.TimeOfYear(foundation.LocalTime(at));
        CardElement[] Told() => [Quiet(kept.IsAnswerTold ? t.DataAnswerTold : t.DataAnswerWaits)];
    }

    private static IEnumerable<CardElement> Note(MeetingRequest.Decided decided, Texts t) =>
        new[] { decided.Note, decided.Text }.OfType<string>().SelectMany(words => Said(t.NoteFrom(PersonText.Escape(decided.By.Name)), words));
}
