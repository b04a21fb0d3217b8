using SamBot.Cards;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Dialogs;
using SamBot.Records;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>Plans a contact's turn.</summary>
internal static class ContactTurn
{
    /// <summary>The plan.</summary>
    public static Plan Plan(Turn.Talk turn, Known known, Moment now, HouseRules rules)
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
            return Repeated(turn, read.Document!, known, rules);
        }

        if (turn is not { Attached: { } fetchAsync, Input: Input.Say say })
        {
            return WithFiles(Said(turn, read.Document, known, now, rules), read.Document, known);
        }

        return known.Files is not { } files
            ? Turns.Plan.After(new Need.Files(fetchAsync))
            : WithFiles(
                Said(turn with { Input = say with { Files = [.. files.Select(f => f.Brought)] } }, read.Document, known, now, rules), read.Document, known);
    }

    // The bytes follow the names: what is named newly is saved, and what is named no more is removed.
    private static Plan WithFiles(Plan plan, ConversationDocument? before, Known known)
    {
        if (plan.Conversation is not { } after || (known.Files is null && NamedFiles.In(before).IsEmpty))
        {
            return plan;
        }

        SentFile[] named = [.. NamedFiles.In(after), .. NamedFiles.In(plan.Request?.Document)];
        return plan with
        {
            Files = [.. (known.Files ?? []).Where(f => f.Brought.File is { } file && named.Any(n => n.Id == file.Id))],
            GoneFiles = [.. NamedFiles.In(before).Where(f => named.All(n => n.Id != f.Id))],
        };
    }

    private static Plan Said(Turn.Talk turn, ConversationDocument? before, Known known, Moment now, HouseRules rules)
    {
        var document = turn.Heard.In(before, now.At);
        var said = Conversation.Decide(document.Intake, turn.Input, known.Second is { } second ? rules.Intake with { Second = second } : rules.Intake, now);
        if (known.Second is null && MayReadWithModel(turn, document, rules)
            && FollowUps.Readable(document.Intake, said, rules.Intake) is { IsEmpty: false } answers)
        {
            return Turns.Plan.After(new Need.SecondReading(answers));
        }

        said = FirstWords.Beside(said, rules.LanguageOf(document), document.LanguageChosen);
        if (turn.Input is Input.Reword or Input.Unsay && said.IsNothing)
        {
            // An edit of a message that gave no answer changes nothing.
            return Turns.Plan.Nothing;
        }

        if (before is null && PrivacyTurn.OfStranger(turn, document, said, known, rules) is { } stranger)
        {
            return stranger;
        }

        (said, var lacking) = RequestsMeant.Of(turn, document, said, known, now);
        if (lacking is not null)
        {
            return Turns.Plan.After(lacking);
        }

        var arrives = turn.Input is Input.Arrive;
        var isBack = turn.Heard.IsBack(before);
        var isKnown = document.Intake is not IntakeState.NotStarted;
        if (isBack || (document.Absent is null && (document.Missed || (arrives && isKnown))))
        {
            document = document.Reached(now.At);
        }

        if (arrives && !said.Events.IsEmpty && turn.Heard.AwaitsLanguage(document))
        {
            return new() { Conversation = document with { Owed = document.Owed ?? Heard.WelcomeSoonAfter(now.At) } };
        }

        if (arrives && said.Events.IsEmpty && !(isBack && isKnown))
        {
            // A person who was welcomed before is not welcomed again.
            return new() { Conversation = document };
        }

        if (EarlyReturn.Plan(document, said, known, now, rules) is { } early)
        {
            return early;
        }

        var after = After(document, said, now);
        if (PrivacyTurn.Plan(turn, after, said, known, now, rules) is { } aboutData)
        {
            return aboutData;
        }

        return ForRequest(turn, said, after.Person, known, now, rules) switch
        {
            (_, { } need) => Turns.Plan.After(need) with { NeedsFresh = true },
            ({ Unreadable: true }, _) => UnreadablePlans.Request(turn, after, rules),
            (var done, _) => Replied(turn, after, said, done, known, rules),
        };
    }

    // Both settings: the foundation's and the person's. A message that is edited gets no follow-up.
    private static bool MayReadWithModel(Turn.Talk turn, ConversationDocument document, HouseRules rules) =>
        rules.Intake.MayReadWithModel && document.ModelAllowedAt is not null && turn.Input is not (Input.Reword or Input.Unsay);

    private static ConversationDocument After(ConversationDocument document, IntakeDecision said, Moment now)
    {
        var chosen = said.Events.OfType<IntakeEvent.LanguageChosen>().LastOrDefault()?.Language
            ?? said.Events.OfType<IntakeEvent.WrittenIn>().LastOrDefault()?.Language;
        var intake = said.Events.Aggregate(document.Intake, Conversation.Evolve);
        return document with
        {
            Intake = intake,
            DraftAt = intake is IntakeState.Drafting ? now.At : null,
            Language = chosen ?? document.Language,
            LanguageChosen = document.LanguageChosen || chosen is not null,
            ModelAllowedAt = said.Events.OfType<IntakeEvent.ModelAllowed>().LastOrDefault() is not { } model ? document.ModelAllowedAt
                : model.Yes ? document.ModelAllowedAt ?? now.At : null,
            Owed = null,
        };
    }

    // A request has its draft's id and is saved before the conversation. When the process dies in between, the repeated turn finds the request and
    // changes nothing more.
    private static (OnRequest Done, Need? Need) ForRequest(Turn.Talk turn, IntakeDecision said, Person person, Known known, Moment now, HouseRules rules)
    {
        var by = turn.By with { Person = person };
        (string? Id, RequestCommand Command) wanted;
        if (said.Events.OfType<IntakeEvent.Sent>().LastOrDefault() is { } sent)
        {
            wanted = (sent.RequestId, new RequestCommand.Submit(by, sent.Pitch));
        }
        else if (said.Events.OfType<IntakeEvent.AdditionConfirmed>().LastOrDefault() is { } added)
        {
            wanted = (added.RequestId, new RequestCommand.Add(by, added.OfferId, added.Text) { Files = added.Files });
        }
        else if (said.Events.OfType<IntakeEvent.WithdrawConfirmed>().LastOrDefault() is { Reference: var reference })
        {
            if (known.Found is not { } found)
            {
                return (default, new Need.OwnRequest(person.Id, reference));
            }

            wanted = (found.RequestId, new RequestCommand.Withdraw(by));
        }
        else
        {
            return (default, null);
        }

        if (known.SavedStep is { } done)
        {
            return (new(done, wanted.Command, false), null);
        }

        if (!RequestStep.IsId(wanted.Id))
        {
            return (new(RequestStep.NoSuchRequest, wanted.Command, false), null);
        }

        return known.Request is not { } request ? (default, new Need.Request(wanted.Id!))
            : request.Unreadable is not null ? (new(null, wanted.Command, Unreadable: true), null)
            : (new(RequestStep.Of(wanted.Id!, request.Document, wanted.Command, null, rules, now.At), wanted.Command, false), null);
    }

    private static Plan Replied(Turn.Talk turn, ConversationDocument after, IntakeDecision said, OnRequest done, Known known, HouseRules rules)
    {
        var texts = rules.TextsOf(after);
        Message message;
        if (done is { Step: { } withdrawn, Command: RequestCommand.Withdraw })
        {
            message = Views.OwnRequest(withdrawn.Document, withdrawn.Decision.Refusals, texts, rules.Foundation);
        }
        else if (done is { Step: { } added, Command: RequestCommand.Add { Id: var id } })
        {
            message = Views.Taken(added.Document, added.Decision.Refusals, id, texts, rules.Foundation);
        }
        else if (Reading.Meant(said) is { } read)
        {
            message = Views.ReadAgain(after, read, RequestsMeant.Shown(known), rules);
        }
        else
        {
            var requests = done.Step?.Document?.ForContact is { } sent ? new([sent], false) : RequestsMeant.Shown(known);
            if (done.Step is null && known.Listing is null && IntakeReply.NeedsRequests(after.Intake, said))
            {
                return Turns.Plan.After(new Need.OwnRequests(after.Person.Id));
            }

            message = Views.Intake(after, said, requests, rules);
            message = done.Step?.Decision.Refusals.Contains(RequestRefusal.AlreadySubmitted) is true
                ? ContactRequestCards.With(message, RequestRefusal.AlreadySubmitted, texts)
                : message;
        }

        // A new card stands below the one that was pressed, and leaves alone what is filled in there.
        var place = said.Events.Any(e => e is IntakeEvent.Begun or IntakeEvent.ErasureAsked) ? Place.Below : Place.InPlace;
        return new()
        {
            Request = done.Step,
            Conversation = after,
            Say = new(message, texts.Language, place) { Copy = ReceiptOf(after, said) },
        };
    }

    // The process may have died before it answered. Then the view of the conversation is the answer. A message in the chat is not sent twice, since
    // an old card must not become a second copy of the open question.
    private static Plan Repeated(Turn.Talk turn, ConversationDocument document, Known known, HouseRules rules)
    {
        if (known.WasAnswered && !turn.IsInvoke)
        {
            return Turns.Plan.Nothing;
        }

        if (known.Listing is null && Views.NeedsRequests(document, rules))
        {
            return Turns.Plan.After(new Need.OwnRequests(document.Person.Id));
        }

        var view = Views.Standing(document, known.Listing ?? Listing.None, rules);
        var say = new Say(view, rules.LanguageOf(document));
        return new()
        {
            Say = known.WasAnswered ? say with { Place = Place.InAnswer } : say with { Copy = ReceiptOf(document, IntakeDecision.Nothing) },
        };
    }

    // A repeat shows what was read before, and the chair may have decided since. So its revision is 0, which means unknown.
    private static Copy? ReceiptOf(ConversationDocument document, IntakeDecision said) =>
        document.Intake is IntakeState.Sent { Offer: null } sent && said.Refusals.IsEmpty && said.Events.All(e => e is IntakeEvent.Sent)
            ? new(sent.RequestId, NoticeKind.Receipt, said.Events.IsEmpty ? 0 : 1)
            : null;

    /// <summary>The turn's step on a request.</summary>
    private readonly record struct OnRequest(RequestStep? Step, RequestCommand? Command, bool Unreadable);
}
