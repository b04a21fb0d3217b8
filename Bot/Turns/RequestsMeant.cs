using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>Finds which of a contact's requests a message is about, where the decision on it depends on that.</summary>
internal static class RequestsMeant
{
    /// <summary>The decision, now that the requests are known; or what must be read first.</summary>
    public static (IntakeDecision Said, Need? Need) Of(Turn.Talk turn, ConversationDocument document, IntakeDecision said, Known known, Moment now)
    {
        var person = document.Person.Id;
        var isNameless = (Withdrawing.NeedsRequests(said) && Withdrawing.NamesNone(said)) || Adding.NeedsRequests(said)
            || (Reading.IsAsked(said) && Reading.Meant(said) is null);
        if (!isNameless && (Withdrawing.Named(said) ?? Reading.Meant(said)) is null)
        {
            return (said, null);
        }

        // The message names no request, and may mean the one whose card is quoted.
        if (isNameless && turn.Quoted is { } card && known.Found is null)
        {
            return (said, new Need.QuotedRequest(person, card, IsOwn: true));
        }

        if (known.Listing is not { } own)
        {
            return (said, new Need.OwnRequests(person));
        }

        var quoted = isNameless && known.Found?.RequestId is { } id ? id : null;
        said = Withdrawing.NamesNone(said) && quoted is not null ? Withdrawing.Of(Reference.Of(quoted), said) : said;
        said = Reading.Among(
            said, [.. own.Requests.Select(r => (r.Reference, r.Request is MeetingRequest.Open))], quoted is null ? null : Reference.Of(quoted));
        said = Adding.Among(document.Intake, said, [.. own.Requests.Select(r => (r.Id, r.Request))], quoted, turn.By, now);
        return (Withdrawing.Named(said) ?? Reading.Meant(said)) is { } named && own.Requests.All(r => r.Reference != named)
            ? Unlisted(person, named, said, known)
            : (Withdrawing.NeedsRequests(said) ? Withdrawing.Among([.. Open(own)], said) : said, null);
    }

    /// <summary>The contact's requests as they are shown, with the one that was found besides the listed ones.</summary>
    public static Listing Shown(Known known)
    {
        var own = known.Listing ?? Listing.None;
        return known.Request?.Document?.ForContact is { } found && own.Requests.All(r => r.Id != found.Id)
            ? own with { Requests = own.Requests.Add(found) }
            : own;
    }

    // A listing shows the newest requests only.
    private static (IntakeDecision Said, Need? Need) Unlisted(string person, Reference named, IntakeDecision said, Known known)
    {
        if (known.Found is not { } found)
        {
            return (said, new Need.OwnRequest(person, named));
        }

        if (found.RequestId is { } id && known.Request is null)
        {
            return (said, new Need.Request(id));
        }

        return (Withdrawing.NeedsRequests(said) ? Withdrawing.Among([.. Open(Shown(known))], said) : said, null);
    }

    private static IEnumerable<Reference> Open(Listing own) => own.Requests.Where(r => r.Request is MeetingRequest.Open).Select(r => r.Reference);
}
