using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// What a contact says after sending. It is offered as an addition to the request, or as a message to the chair after a yes, and goes there when the
/// contact confirms it.
/// </summary>
public static class Adding
{
    // A number of this many digits may be a phone number or a date. A shorter one says nothing.
    private const int LeastDigits = 4;

    /// <summary>Whether the decision must know the contact's requests.</summary>
    public static bool NeedsRequests(IntakeDecision said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Offered(said) is not null;
    }

    /// <summary>
    /// The decision, now that the contact's requests are known: the words are offered for those that take them, or it is said why none does.
    /// </summary>
    /// <param name="state">The state before the message.</param>
    /// <param name="said">The decision on the message.</param>
    /// <param name="own">The contact's requests, newest first.</param>
    /// <param name="quoted">The request whose card the message quotes; null for none.</param>
    /// <param name="by">The contact.</param>
    /// <param name="now">The present time.</param>
    public static IntakeDecision Among(
        IntakeState state,
        IntakeDecision said,
        IReadOnlyCollection<(string Id, MeetingRequest.Submitted Request)> own,
        string? quoted,
        Actor by,
        Moment now)
    {
        if (Offered(said) is not { } offer)
        {
            return said;
        }

        var add = new RequestCommand.Add(by, offer.Id, offer.Text) { Files = offer.Files };
        var tried = own.Select(r => (r.Id, Said: MeetingRequest.Decide(r.Request, add, now))).ToArray();
        string[] taking = [.. tried.Where(r => !r.Said.Events.IsEmpty).Select(r => r.Id)];
        var meant = quoted ?? Named([.. own.Select(r => r.Id)], offer.Text);
        string[] offered = meant is null ? Asked(taking, own) : [.. taking.Where(id => id == meant)];
        if (offered.Length > 0)
        {
            var known = offer with { RequestIds = [.. offered] };
            return said with { Events = [.. said.Events.Select(e => e is IntakeEvent.AdditionOffered o ? o with { Offer = known } : e)] };
        }

        var refusals = tried.Where(r => meant is null || r.Id == meant).Select(r => r.Said.Refusals.FirstOrDefault(RequestRefusal.NoSuchRequest));
        return Conversation.Counted(state, new IntakeRefusal(refusals.Select(Reason).DefaultIfEmpty(IntakeRefusalReason.AlreadySent).Min()));
    }

    /// <summary>Offers files for the request that was sent, with the words that came with them or stand in an offer already.</summary>
    internal static IntakeDecision Offering(Offer? before, IntakeDecision said, ImmutableArray<SentFile> files, Moment now)
    {
        var words = Offered(said);
        var offer = words ?? before ?? new Offer("", "", 0);
        return new IntakeEvent.AdditionOffered(offer with
        {
            Id = now.FreshId.ToString("N"),
            Messages = words is null ? offer.Messages + 1 : offer.Messages,
            Files = [.. (before?.Files ?? []).Where(f => files.All(n => n.Id != f.Id)), .. files],
            RequestIds = [],
        });
    }

    /// <summary>Offers words for the request that was sent.</summary>
    internal static IntakeDecision Offer(IntakeState.Sent state, string text, string? messageId, IntakeRules rules, Moment now)
    {
        var said = text.ReplaceLineEndings("\n").Trim();
        if (!SaysSomething(said) || rules.Words.WholeCommand(said) is not null)
        {
            return new IntakeRefusal(IntakeRefusalReason.AlreadySent);
        }

        return Offering([.. state.Offer?.Parts ?? [], new Part(said) { MessageId = messageId }], state.Offer?.Files, isReworded: false, now);
    }

    /// <summary>The decision on a message that was edited, or deleted, while its words stand in an offer; null when they do not.</summary>
    internal static IntakeDecision? Reworded(IntakeState state, string messageId, string? text, Moment now)
    {
        if (state.Offer is not { } offer || offer.Parts.All(p => p.MessageId != messageId))
        {
            return null;
        }

        var parts = OneAnswer.With(offer.Parts, messageId, (text ?? "").ReplaceLineEndings("\n").Trim());
        return OneAnswer.Whole(parts) == offer.Text ? IntakeDecision.Nothing
            : !SaysSomething(OneAnswer.Whole(parts)) && offer.Files is null ? new IntakeEvent.AdditionDropped()
            : Offering(parts, offer.Files, isReworded: true, now);
    }

    private static IntakeDecision Offering(ImmutableArray<Part> parts, ImmutableArray<SentFile>? files, bool isReworded, Moment now)
    {
        var all = OneAnswer.Whole(parts);
        return all.Length > Limits.Addition.Max
            ? new IntakeRefusal(IntakeRefusalReason.AdditionTooLong, Length: all.Length)
            : new IntakeEvent.AdditionOffered(new(now.FreshId.ToString("N"), all, parts.Length) { Parts = parts, Files = files }) { IsReworded = isReworded };
    }

    /// <summary>The decision on a message while an offer stands; null when it answers something else.</summary>
    internal static IntakeDecision? Answered(IntakeState state, string text, IntakeRules rules)
    {
        if (state.Offer is not { RequestIds: { IsEmpty: false } ids } offer)
        {
            return null;
        }

        if (ids.Length > 1 && Chosen(ids, text) is { } id)
        {
            return Confirmed(id, offer);
        }

        return rules.Words.WholeCommand(text) switch
        {
            Keyword.Yes or Keyword.Send or Keyword.Approve when ids.Length == 1 => Confirmed(ids[0], offer),
            Keyword.Yes or Keyword.Send or Keyword.Approve => new IntakeRefusal(IntakeRefusalReason.WhichRequest),
            Keyword.No or Keyword.Stop or Keyword.Back => new IntakeEvent.AdditionDropped(),
            _ => null,
        };
    }

    /// <summary>The decision on a button of an offer.</summary>
    internal static IntakeDecision Pressed(IntakeState state, Input.AnswerOffer pressed) => state.Offer is not { } offer || offer.Id != pressed.OfferId
        ? new IntakeRefusal(IntakeRefusalReason.OfferOver)
        : !pressed.Yes ? new IntakeEvent.AdditionDropped()
        : pressed.RequestId is { } id && offer.RequestIds.Contains(id) ? Confirmed(id, offer)
        : new IntakeRefusal(IntakeRefusalReason.OfferOver);

    /// <summary>The offer that stands after an event: an answer to something else leaves it.</summary>
    internal static Offer? After(Offer? before, IntakeEvent happened) => happened switch
    {
        IntakeEvent.FileDropped e => Without(before, e.File),
        IntakeEvent.AdditionOffered e => e.Offer,
        IntakeEvent.HelpAsked or IntakeEvent.StatusAsked or IntakeEvent.ReadAgainAsked or IntakeEvent.Inquired or IntakeEvent.Stumbled => before,
        IntakeEvent.LanguageAsked or IntakeEvent.LanguageChosen or IntakeEvent.WrittenIn or IntakeEvent.FileRefused or IntakeEvent.ModelAllowed => before,
        _ => null,
    };

    // Who was asked something answers it, whatever else waits.
    private static string[] Asked(string[] taking, IReadOnlyCollection<(string Id, MeetingRequest.Submitted Request)> own)
    {
        string[] asked =
        [
            .. own.Where(r => taking.Contains(r.Id) && r.Request is MeetingRequest.Open { Asked: not null } or MeetingRequest.Lapsed).Select(r => r.Id),
        ];
        return asked.Length > 0 ? asked : taking;
    }

    // Nothing is offered when its only file is gone.
    private static Offer? Without(Offer? before, SentFile file) => before?.Files is not { } files ? before
        : files.RemoveAll(f => f.Id == file.Id) is var left && left.IsEmpty && before.Text.Length == 0 ? null
        : before with { Files = left.IsEmpty ? null : left };

    // A message with words and files offers both with its last event.
    private static Offer? Offered(IntakeDecision said) => said.Events.OfType<IntakeEvent.AdditionOffered>().LastOrDefault()?.Offer;

    private static IntakeEvent.AdditionConfirmed Confirmed(string requestId, Offer offer) => new(requestId, offer.Id, offer.Text) { Files = offer.Files };

    private static bool SaysSomething(string text) =>
        text.EnumerateRunes().Any(System.Text.Rune.IsLetter) || text.Count(char.IsAsciiDigit) >= LeastDigits;

    // The request whose reference stands in the text.
    private static string? Named(IReadOnlyCollection<string> ids, string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(c => c == '-' || char.IsAsciiDigit(c))))
        {
            if (Reference.TryParse(word.Trim('?', '!', '.', ',', ':', '(', ')'), out var reference)
                && ids.FirstOrDefault(id => Reference.Of(id) == reference) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    // "2", "2." and "K7F-3QD".
    private static string? Chosen(IReadOnlyList<string> ids, string text)
    {
        var said = text.Trim().TrimEnd('.', ')', '!');
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ids.ElementAtOrDefault(number - 1)
            : Reference.TryParse(said, out var reference) ? ids.FirstOrDefault(id => Reference.Of(id) == reference)
            : null;
    }

    // The first of these that a request gives is said: one that takes no more now is nearer than one that takes nothing.
    private static IntakeRefusalReason Reason(RequestRefusal refusal) => refusal switch
    {
        RequestRefusal.PassedOnEnough => IntakeRefusalReason.PassedOnEnough,
        RequestRefusal.AdditionsFull  => IntakeRefusalReason.AdditionsFull,
        RequestRefusal.NothingToAddTo => IntakeRefusalReason.NothingToAddTo,
        RequestRefusal.FilesFull      => IntakeRefusalReason.FilesFull,
        RequestRefusal.FilesLate      => IntakeRefusalReason.FilesLate,
        _                             => IntakeRefusalReason.AlreadySent,
    };
}
