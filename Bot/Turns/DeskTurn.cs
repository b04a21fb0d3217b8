using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>Plans the turn of a decider who arrives, or types.</summary>
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

        if (turn.Heard.IsRepeat(read.Document))
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

        var intent = turn.Arrives ? null : ChairDesk.Read(turn.Text, rules.Intake.Words);
        if (intent is DeskIntent.MissReference or DeskIntent.Undo { Reference: null } && turn.Quoted is { } card)
        {
            // The command names no request, and may mean the one whose card is quoted.
            if (known.Found is not { } found)
            {
                return Turns.Plan.After(new Need.QuotedRequest(turn.Heard.Person.Id, card, IsOwn: false)) with { NeedsFresh = true };
            }

            intent = found.RequestId is { } id ? ChairDesk.Read(turn.Text, rules.Intake.Words, Reference.Of(id)) : intent;
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

    private static Plan Answered(Turn.Desk turn, DeskIntent? intent, Known known, Moment now, HouseRules rules, ConversationDocument after)
    {
        var texts = rules.TextsOf(after);
        return intent switch
        {
            DeskIntent.List when known.Listing is null => Turns.Plan.After(new Need.OpenRequests()),
            DeskIntent.List => Says(Views.Open(known.Listing, texts, rules.Foundation)),
            DeskIntent.Show i => About(turn, i.Reference, null, known, now, rules, after),
            DeskIntent.Approve i => About(turn, i.Reference, Approval(turn.By, i), known, now, rules, after),
            DeskIntent.Undo { Reference: null } when known.Found is null => Turns.Plan.After(new Need.HeldRequest()) with { NeedsFresh = true },
            DeskIntent.Undo { Reference: null } when known.Found.RequestId is null => Says(DeskCards.Say(texts.DeskNothingToUndo, texts)),
            DeskIntent.Undo i => About(turn, i.Reference ?? Reference.Of(known.Found!.RequestId!), new RequestCommand.Undo(turn.By), known, now, rules, after),
            DeskIntent.Reword i => About(turn, i.Reference, new RequestCommand.Reword(turn.By, i.Text), known, now, rules, after),
            DeskIntent.Invite i => About(turn, i.Reference, new RequestCommand.Invite(turn.By), known, now, rules, after),
            DeskIntent.Reopen i => About(turn, i.Reference, new RequestCommand.Reopen(turn.By), known, now, rules, after),
            DeskIntent.Decline { Reason: null } i => Says(DeskCards.ReasonMissing(i.Reference, texts, rules.Foundation)),
            DeskIntent.Decline i => About(turn, i.Reference, new RequestCommand.Decline(turn.By, i.Reason, i.Note), known, now, rules, after),
            null => Says(DeskCards.Welcome(texts)),
            DeskIntent.Help => Says(DeskCards.Help(texts, rules.Foundation)),
            DeskIntent.AskLanguage => Says(DeskCards.Say(texts.LanguageAsked(Languages.AskedFor(texts)), texts)),
            DeskIntent.ChooseLanguage => Says(DeskCards.Say(texts.LanguageChosen, texts)),
            DeskIntent.NotForDeciders => Says(DeskCards.Say(texts.DeskNotForDeciders, texts)),
            DeskIntent.MyData => Says(DeskCards.Say(texts.DeskMyData(PersonText.Escape(rules.Foundation.PrivacyContact)), texts)),
            DeskIntent.Forget => Says(DeskCards.Say(
                texts.DeskForget(rules.Foundation.Kept.RequestsIn(texts), PersonText.Escape(rules.Foundation.PrivacyContact)), texts)),
            DeskIntent.MissReference => Says(DeskCards.Say(texts.DeskMissReference, texts)),
            _ => Says(DeskCards.Say(texts.DeskUnknown, texts)),
        };

        Plan Says(Message message) => new() { Conversation = after, Say = new(message, texts.Language) };
    }

    private static RequestCommand.Approve Approval(Actor by, DeskIntent.Approve said) => new(by, said.Note) { Form = said.Form, Minutes = said.Minutes };

    // The requested card is one more copy of the request's card, which must be kept up to date.
    private static Plan About(
        Turn.Desk turn, Reference reference, RequestCommand? command, Known known, Moment now, HouseRules rules, ConversationDocument after)
    {
        var texts = rules.TextsOf(after);
        if (known.Found is not { } found)
        {
            return Turns.Plan.After(new Need.ReferredRequest(reference)) with { NeedsFresh = true };
        }

        if (found.RequestId is not { } id)
        {
            return NoSuchOpen();
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
            return new() { Conversation = after, Say = new(Views.Summary(erased, [], texts, rules.Foundation, null), texts.Language) };
        }

        var isOpen = request.Document?.Request is MeetingRequest.Open or MeetingRequest.Held;
        var isForDecided = command is RequestCommand.Undo or RequestCommand.Reopen or RequestCommand.Reword or RequestCommand.Invite;
        if (!isOpen && !isForDecided && known.SavedStep is null)
        {
            return NoSuchOpen();
        }

        // An earlier attempt may have saved the decision already. The same command again would only be refused as too late.
        var step = known.SavedStep ?? RequestStep.Of(id, request.Document, command, null, rules, now.At);
        return step.Document is not { } shown
            ? NoSuchOpen()
            : new()
            {
                Request = step,
                Conversation = after,
                SaysWithoutConversation = true,
                Say = new(Views.Summary(shown, step.Decision.Refusals, texts, rules.Foundation, command), texts.Language)
                {
                    Copy = new(id, NoticeKind.Card, shown.Revision),
                    Debt = Debt.Card,
                },
            };

        Plan NoSuchOpen() => new() { Conversation = after, Say = new(DeskCards.Say(texts.DeskNoSuchOpen(reference.ToString()), texts), texts.Language) };
    }
}
