using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans the turn of a decider who arrives, types, or presses a button of the desk's cards.</summary>
internal static class DeskTurn
{
    /// <summary>The plan.</summary>
    public static Plan Plan(Turn.Desk turn, Known known, Moment now, HouseRules rules)
    {
        if (known.Conversation is not { } read)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id));
        }

        if (read.Unreadable is not null)
        {
            return UnreadablePlans.Conversation(turn, rules);
        }

        // A button of the desk only shows, so a repeat of it is answered as the press was.
        if (turn.Asked is null && turn.Heard.IsRepeat(read.Document))
        {
            return known.WasAnswered ? Turns.Plan.Nothing
                : known.Listing is null && read.Document!.Welcomed ? Turns.Plan.After(new Need.OpenRequests())
                : new() { Say = new(Views.Standing(read.Document!, known.Listing ?? Listing.None, rules), rules.LanguageOf(read.Document)) };
        }

        var document = turn.Heard.In(read.Document, now.At);
        var isFirst = !document.Welcomed;
        if (isFirst || turn.Heard.IsBack(read.Document) || (document.Absent is null && (document.Missed || turn.Arrives)))
        {
            // The decider can be reached from now on, so a delivery sends the notices that waited.
            document = document.Reached(now.At);
        }

        if (turn.Arrives && isFirst && turn.Heard.AwaitsLanguage(document))
        {
            return new() { Conversation = document with { Owed = document.Owed ?? Heard.WelcomeSoonAfter(now.At) } };
        }

        var (intent, need) = Meant(turn, known, rules);
        if (need is not null)
        {
            return Turns.Plan.After(need) with { NeedsFresh = true };
        }

        var after = document with
        {
            Welcomed = true,
            Owed = turn.Arrives && !isFirst ? document.Owed : null,
            Language = (intent as DeskIntent.ChooseLanguage)?.Language ?? document.Language,
            LanguageChosen = document.LanguageChosen || intent is DeskIntent.ChooseLanguage,
        };
        return turn.Arrives && !isFirst ? new() { Conversation = after } : Answered(turn, intent, known, now, rules, after);
    }

    // A message that names no request by its reference may quote its card, or name its contact.
    private static (DeskIntent? Intent, Need? Need) Meant(Turn.Desk turn, Known known, HouseRules rules)
    {
        var words = rules.Intake.Words;
        var intent = turn.Arrives ? null : turn.Asked ?? ChairDesk.Read(turn.Text, words);
        if (intent is { MayMeanQuoted: true } && turn is { Asked: null, Quoted: { } card })
        {
            if (known.Quoted is not { } quoted)
            {
                return (intent, new Need.QuotedRequest(turn.Heard.Person.Id, card, IsOwn: false));
            }

            if (quoted.RequestId is { } id)
            {
                return (ChairDesk.Read(turn.Text, words, Reference.Of(id)), null);
            }
        }

        if (intent is not DeskIntent.MissReference { MayName: true })
        {
            return (intent, null);
        }

        return known.Named is not { } open
            ? (intent, new Need.OpenNames())
            : (ChairDesk.Read(
                turn.Text,
                words,
                names: new OpenNames([.. open.Requests.Select(r => (r.Reference, r.Request.Contact.Name))], open is { More: false, Unreadable: 0 })), null);
    }

    private static Plan Answered(Turn.Desk turn, DeskIntent? intent, Known known, Moment now, HouseRules rules, ConversationDocument after)
    {
        var texts = rules.TextsOf(after);
        return intent switch
        {
            DeskIntent.List i => Listed(i.Page),
            DeskIntent.Search i => SearchPlan.Of(i, known, after, rules),
            DeskIntent.History i => SearchPlan.Of(i, known, after, rules),
            DeskIntent.More => Listed(after.ListPage + 1),
            DeskIntent.AtPlace i => AtPlace(i),
            DeskIntent.Show i => About(turn, i.Reference, null, false, known, now, rules, after),
            DeskIntent.Approve i => About(turn, i.Reference, Approval(turn.By, i), false, known, now, rules, after),
            DeskIntent.Undo { Reference: null } when known.Found is null => Turns.Plan.After(new Need.HeldRequest()) with { NeedsFresh = true },
            DeskIntent.Undo { Reference: null } when known.Found.RequestId is null => Says(DeskCards.Say(texts.DeskNothingToUndo, texts)),
            DeskIntent.Undo i => About(
                turn, i.Reference ?? Reference.Of(known.Found!.RequestId!), new RequestCommand.Undo(turn.By), false, known, now, rules, after),
            DeskIntent.Reword i => About(turn, i.Reference, new RequestCommand.Reword(turn.By, i.Text), false, known, now, rules, after),
            DeskIntent.Invite i => About(turn, i.Reference, new RequestCommand.Invite(turn.By), false, known, now, rules, after),
            DeskIntent.Reopen i => About(turn, i.Reference, new RequestCommand.Reopen(turn.By), false, known, now, rules, after),
            DeskIntent.Decline i => About(turn, i.Reference, new RequestCommand.Decline(turn.By, i.Reason, i.Note), false, known, now, rules, after),
            DeskIntent.AskContact i => About(
                turn, i.Reference, new RequestCommand.Ask(turn.By, turn.Heard.ActivityId, i.Text), false, known, now, rules, after),
            DeskIntent.Arrange i => About(turn, i.Reference, i.Said.By(turn.By), false, known, now, rules, after),
            DeskIntent.Doubt i => About(turn, i.Reference, i.Said.By(turn.By), true, known, now, rules, after),
            DeskIntent.Postpone { Words.Length: > 0 } i when known.Date is null =>
                Turns.Plan.After(new Need.Date(i.Words, texts.Language)) with { NeedsFresh = true },
            DeskIntent.Postpone i => PutOff(i),
            DeskIntent.Rest i => RestTurn.Set(turn, i, known, now, rules, after),
            DeskIntent.ImBack => RestTurn.End(known, rules, after),
            DeskIntent.Which i => Says(DeskCards.Which([.. known.Named!.Requests.Where(r => i.Among.Contains(r.Reference))], i.Said, texts)),
            null => Says(DeskCards.Welcome(texts)),
            DeskIntent.Help => Says(DeskCards.Help(texts, rules.Foundation)),
            DeskIntent.AskLanguage => Says(DeskCards.Say(texts.LanguageAsked(Languages.AskedFor(texts)), texts)),
            DeskIntent.ChooseLanguage => Says(DeskCards.Say(texts.LanguageChosen, texts)),
            DeskIntent.NotForDeciders => Says(DeskCards.Say(texts.DeskNotForDeciders, texts)),
            DeskIntent.MyData => Says(DeskCards.Say(texts.DeskMyData(PersonText.Escape(rules.Foundation.PrivacyContact)), texts)),
            DeskIntent.Forget => Says(DeskCards.Say(
                texts.DeskForget(rules.Foundation.Kept.RequestsIn(texts), PersonText.Escape(rules.Foundation.PrivacyContact)), texts)),
            DeskIntent.MissReference => Says(DeskCards.Say(texts.DeskMissReference, texts)),
            DeskIntent.Ask i => Says(DeskCards.Say(texts.DeskAnswer(i.About), texts)),
            _ => Says(DeskCards.Say(texts.DeskUnknown, texts)),
        };

        Plan Says(Message message) => new() { Conversation = after, Say = new(message, texts.Language) };

        Plan PutOff(DeskIntent.Postpone said)
        {
            var (command, isCertain) = PostponeHearing.Command(said, known.Date?.Heard, turn.By, rules.Intake.Words);
            return About(turn, said.Reference, command, !isCertain, known, now, rules, after);
        }

        Plan Listed(int page) => known.Listing is not { } listing
            ? Turns.Plan.After(new Need.OpenRequests(page))
            : new()
            {
                Conversation = after with { ListPage = listing.Page?.Number ?? 1 },
                Say = new(Views.Open(listing, texts, rules.Foundation), texts.Language),
            };

        Plan AtPlace(DeskIntent.AtPlace asked) => known.Listing is not { } listing
            ? Turns.Plan.After(new Need.OpenRequests((asked.Place - 1) / Sizes.Listed + 1))
            : listing.Page?.Places.IndexOf(asked.Place) is >= 0 and var at
                ? About(turn, listing.Requests[at].Reference, asked.Said?.By(turn.By), true, known, now, rules, after)
            : Says(DeskCards.Say(texts.DeskNoSuchPlace(asked.Place.ToString(texts.Culture)), texts));
    }

    private static RequestCommand.Approve Approval(Actor by, DeskIntent.Approve said) => new(by, said.Note) { Form = said.Form, Minutes = said.Minutes };

    // The requested card is one more copy of the request's card, which must be kept up to date. In doubt it is filled in, and nothing is decided.
    private static Plan About(
        Turn.Desk turn,
        Reference reference,
        RequestCommand? command,
        bool inDoubt,
        Known known,
        Moment now,
        HouseRules rules,
        ConversationDocument after)
    {
        var texts = rules.TextsOf(after);
        if (known.Found is not { } found)
        {
            return Turns.Plan.After(new Need.ReferredRequest(reference)) with { NeedsFresh = true };
        }

        if (found.RequestId is not { } id)
        {
            return NoSuchRequest();
        }

        if (known.Request is not { } request)
        {
            return Turns.Plan.After(new Need.Request(id)) with { NeedsFresh = true };
        }

        if (request.Unreadable is not null)
        {
            return UnreadablePlans.Request(turn, after, rules);
        }

        if (request.Document is { Erased: true, Left: not null } erased)
        {
            return new() { Conversation = after, Say = Card(Views.Summary(erased, [], texts, rules.Foundation, null)) };
        }

        // An earlier attempt may have saved the decision already. The same command again would only be refused as too late.
        var onlyFillsIn = inDoubt && FillsIn(request.Document?.Request, command);
        var step = known.SavedStep ?? RequestStep.Of(id, request.Document, onlyFillsIn ? null : command, null, rules, now.At);
        if (step.Document is not { } shown)
        {
            return NoSuchRequest();
        }

        if (known.Earlier is null && Views.Judged(shown) is { } judged)
        {
            return Turns.Plan.After(new Need.EarlierRequests(judged));
        }

        var refusals = onlyFillsIn && command is not null ? [RequestRefusal.InDoubt]
            : IsTheirs(shown.Request, command) ? []
            : step.Decision.Refusals;
        return new()
        {
            Request = step,
            Conversation = after,
            SaysWithoutConversation = true,
            Say = Card(Views.Summary(shown, refusals, texts, rules.Foundation, command, known.Earlier)) with
            {
                Copy = new(id, NoticeKind.Card, shown.Revision),
                Debt = Debt.Card,
            },
        };

        Plan NoSuchRequest() => new() { Conversation = after, Say = Card(DeskCards.Say(texts.DeskNoSuchRequest(reference.ToString()), texts)) };

        // A list stays, and the request that is opened from it comes below.
        Say Card(Message message) => new(message, texts.Language, turn.Asked is null ? Place.InPlace : Place.Below);
    }

    // What cannot be filled in any more is said.
    private static bool FillsIn(MeetingRequest? request, RequestCommand? command) => command is RequestCommand.Arrange ? request is MeetingRequest.Open
        : command is RequestCommand.Ask
        ? request is MeetingRequest.Open or MeetingRequest.Decided { IsYes: true } or MeetingRequest.Lapsed
        : request is MeetingRequest.Open or MeetingRequest.Held;

    // The decision stands as this person gave it: a repeat after a crash, or after an answer of the store that got lost, has nothing to be refused.
    private static bool IsTheirs(MeetingRequest request, RequestCommand? command) => (request, command) switch
    {
        (MeetingRequest.Approved r, RequestCommand.Approve c) => r.By.Id == c.By.Person.Id && r.Note == Words(c.Note),
        (MeetingRequest.Arranged r, RequestCommand.Arrange c) =>
            r.By.Id == c.By.Person.Id && r.Kind == c.Kind && r.Text == Words(c.Text) && r.To == Words(c.To),
        (MeetingRequest.Declined r, RequestCommand.Decline c) => r.By.Id == c.By.Person.Id && r.Reason == c.Reason && r.Note == Words(c.Note),
        (MeetingRequest.Held { Decision: MeetingRequest.Postponed r }, RequestCommand.Postpone c) =>
            r.By.Id == c.By.Person.Id && r.Until == c.Until && r.Note == Words(c.Note),
        _ => false,
    };

    private static string? Words(string? note) => TextLimit.IsEmpty(note) ? null : note!.Trim();
}
