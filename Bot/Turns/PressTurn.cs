using SamBot.Bot.Pages;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>
/// Plans the press of a request's button. The answer is the request's present card, in the language of the card that was pressed. A second
/// press, or a press on a card that is out of date, shows the decision.
/// </summary>
internal static class PressTurn
{
    /// <summary>The plan.</summary>
    public static Plan Plan(Turn.Press turn, Known known, Moment now, HouseRules rules)
    {
        // A button that sends a message was answered in the chat already. Planned again, the repeat would be refused as too late.
        if (!turn.IsInvoke && known.WasAnswered)
        {
            return Turns.Plan.Nothing;
        }

        if (turn.Written is null && known.Conversation is null)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id, IsOptional: true));
        }

        var language = turn.Written ?? known.Conversation?.Document?.Language ?? turn.Heard.Language ?? rules.DefaultLanguage;
        var texts = rules.Foundation.TextsIn(language);
        if (!RequestStep.IsId(turn.RequestId))
        {
            return Refused(RequestRefusal.NoSuchRequest, texts);
        }

        if (known.Request is not { } request)
        {
            return Turns.Plan.After(new Need.Request(turn.RequestId!));
        }

        if (request.Unreadable is not null)
        {
            return UnreadablePlans.Request(turn, null, rules);
        }

        var copy = turn.By.MayDecide && turn.CardId is { } pressed ? ((string, string)?)(turn.Heard.Person.Id, pressed) : null;
        var step = RequestStep.Of(turn.RequestId!, request.Document, turn.Command, copy, rules, now.At);
        if (step.Document?.Request is not MeetingRequest.Submitted submitted)
        {
            // It was erased, and its old cards may still stand in chats. So this is no refusal to warn of.
            return Refused(RequestRefusal.NoSuchRequest, texts) with { Refusal = null };
        }

        // A second click gets no refusal: it shows the decision, and who made it. The notices keep the card in the chat up to date, so that a slow
        // update never puts an older card back.
        if (turn.By.MayDecide && turn.FileId is { } fileId)
        {
            return Fetched(turn, step.Document, fileId, now, texts);
        }

        if (turn.By.MayDecide)
        {
            if (known.Earlier is null && Views.Judged(step.Document) is { } judged)
            {
                return Turns.Plan.After(new Need.EarlierRequests(judged));
            }

            var card = Views.Summary(step.Document, step.Decision.Refusals, texts, rules.Foundation, turn.Command, known.Earlier);
            return new() { Request = step, Say = new(card, language, turn.IsInvoke ? Place.InAnswer : Place.InPlace) };
        }

        var isTheirs = submitted.Contact.Id == turn.Heard.Person.Id;
        if (!isTheirs || step.Decision.Refusals.Contains(RequestRefusal.NotTheChair))
        {
            var refusal = step.Decision.Refusals.Contains(RequestRefusal.NotTheChair) ? RequestRefusal.NotTheChair : RequestRefusal.NoSuchRequest;
            return Refused(refusal, texts) with { Request = step };
        }

        if (turn.IsListed && step is { Decides: true, Document.ForContact: { } withdrawn } && Listed(withdrawn, known, turn, rules) is { } list)
        {
            return list with { Request = list.Lacks is null ? step : null };
        }

        // The button may be on a card about something else, such as a question with a list of requests above it.
        var isItsCard = step.Document.Notices.Any(n => n.ActivityId is not null && n.ActivityId == turn.CardId);
        var message = turn.Command is RequestCommand.Add { Id: var said } && step.Decision.Refusals.IsEmpty
            ? Views.Taken(step.Document, [], said, texts, rules.Foundation)
            : Views.OwnRequest(step.Document, step.Decision.Refusals, texts, rules.Foundation);
        return new() { Request = step, Say = new(message, language, !isItsCard ? Place.Below : turn.IsInvoke ? Place.InAnswer : Place.InPlace) };
    }

    // What stands there stays, without the request that was withdrawn. Null where nothing is known of it, or where half-typed words would be lost.
    private static Plan? Listed(KnownRequest withdrawn, Known known, Turn.Press turn, HouseRules rules)
    {
        if (known.Conversation is not { } read)
        {
            return Turns.Plan.After(new Need.Conversation(turn.Heard.Person.Id, IsOptional: true));
        }

        if (read.Document is not { Farewell: null } conversation || !turn.Typed.All(t => IsKept(t.Key, t.Value, conversation)))
        {
            return null;
        }

        if (known.Listing is not { } own)
        {
            return Turns.Plan.After(new Need.OwnRequests(turn.Heard.Person.Id));
        }

        var left = own with { Requests = [.. own.Requests.Select(r => r.Id == withdrawn.Id ? withdrawn : r)] };
        var said = left.Requests.Any(r => r.Request is MeetingRequest.Open) ? new IntakeEvent.WithdrawAsked(null) : IntakeDecision.Nothing;
        var view = ContactRequestCards.Withdrawn(Views.Intake(conversation, said, left, rules), withdrawn, rules.TextsOf(conversation));
        return new() { Say = new(view, rules.LanguageOf(conversation)) };
    }

    private static bool IsKept(Question question, string typed, ConversationDocument conversation) =>
        typed.Length == 0 || (conversation.Intake is IntakeState.Drafting { Draft: var draft } && draft.Prefill(question) == typed);

    // Any decider may have the file as long as the request is kept.
    private static Plan Fetched(Turn.Press turn, RequestDocument request, string fileId, Moment now, Texts texts)
    {
        if (NamedFiles.In(request).FirstOrDefault(f => f.Id == fileId) is not { } file)
        {
            return new() { Say = new(DeskCards.Say(texts.FileGone, texts), texts.Language, Place.Below) { Words = texts.FileGone } };
        }

        if (turn.Site is not { } site)
        {
            return new() { Say = new(DeskCards.Say(texts.FileNoLinks, texts), texts.Language, Place.Below) { Words = texts.FileNoLinks } };
        }

        var token = now.FreshId.ToString("N");
        return new()
        {
            Request = new(FileLink.On(request, file.Id, token, now.At), Decision<RequestEvent, RequestRefusal>.Nothing, IsSaved: true),
            Say = new(FileCards.Ready(file, FileDownloads.Address(site, request.Id, token), texts), texts.Language, Place.Below) { Debt = Debt.None },
        };
    }

    private static Plan Refused(RequestRefusal refusal, Texts texts)
    {
        var sentence = texts.RequestRemark(refusal, "");
        return new() { Refusal = refusal, Say = new(DeskCards.Say(sentence, texts), texts.Language, Place.Below) { Words = sentence } };
    }
}
