using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SamBot.Bot.Protocol;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>
/// From the wire's shapes to the dialog's words. The only place that knows how Teams writes a card's submit, and who vouches for whom.
/// </summary>
/// <param name="deciders">Who decides.</param>
/// <param name="environment">In Development the Playground vouches for its people as well.</param>
public sealed class InputReader(Deciders deciders, IHostEnvironment environment)
{
    private const int LongestId = 200;
    private static readonly ImmutableDictionary<string, Question> QuestionsByField = Enum.GetValues<Question>().ToImmutableDictionary(Fields.Of);

    /// <summary>Takes activities and runs the turns that they are; what is not for us is left alone, a button that cannot be read is refused.</summary>
    public ActivityHandler HandleWith(Func<Turn, Task<Answer?>> run) =>
        async (activity, _) => Read(activity) is { } turn ? await run(turn) switch
        {
            Answer.Card a => InvokeResponse.Card(a.Content),
            Answer.Words a => InvokeResponse.Message(a.Text),
            Answer.Failed a => InvokeResponse.Error(a.Status, a.Code, a.Text),
            _ => null,
        } : IsButton(activity) ? Unreadable(activity) : null;

    /// <summary>What is done; null for activities that are not for us (unknown types, what others say among themselves, their comings and goings).</summary>
    public Turn? Read(Activity activity)
    {
        if (activity is not { From.Id: not null, Conversation.Id: not null, ChannelId: not null, ServiceUrl: not null })
        {
            return null;
        }

        if (activity.Id is { Length: > LongestId } endless)
        {
            // It is remembered, here and with the conversation: what is longer than any channel's id stands by its hash.
            activity = activity with { Id = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endless))) };
        }

        var by = ActorOf(activity);
        var reference = new Heard(
            by.Person, Addresses.Of(activity), activity.Id, activity.Timestamp, Texts.LanguageOf(activity.Locale), activity.Type is ActivityTypes.Message or ActivityTypes.InstallationUpdate);
        var isPersonal = activity.Conversation is { ConversationType: null or "personal", IsGroup: not true };
        var turn = !isPersonal ? InPublic(activity, by, reference) : activity.Type switch
        {
            ActivityTypes.Message when activity.Value is { ValueKind: JsonValueKind.Object } value && HasVerb(value) =>
                Pressed(activity, by, reference, value, null, isInvoke: false),
            ActivityTypes.Message => Typed(activity, by, reference),
            ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete => Reworded(activity, by, reference),
            ActivityTypes.Invoke when IsButton(activity) && IsReadable(Member(activity.Value, "action")) => Pressed(
                activity, by, reference, Member(activity.Value, "action", "data"), Text(Member(activity.Value, "action"), "verb"), isInvoke: true),
            ActivityTypes.InstallationUpdate when activity.Action is "add" or "add-upgrade" => Arrived(activity, by, reference),
            ActivityTypes.InstallationUpdate when activity.Action is "remove" => new Turn.Leave(by.Role, reference),
            ActivityTypes.ConversationUpdate when activity.MembersRemoved?.Any(m => m.Id == activity.Recipient?.Id) is true => new Turn.Leave(by.Role, reference),
            ActivityTypes.ConversationUpdate when activity.MembersAdded is { Count: > 0 } => Arrived(activity, by, reference),
            _ => null,
        };
        return turn;
    }

    private Actor ActorOf(Activity activity)
    {
        var tenant = activity.Conversation!.TenantId ?? activity.ChannelData?.Tenant?.Id;
        var vouched = activity.ChannelId is Channels.Teams || (activity.ChannelId is Channels.Playground && environment.IsDevelopment());
        var id = vouched && PersonIds.IsEntras(tenant) && PersonIds.IsEntras(activity.From!.AadObjectId)
            ? PersonIds.OfEntra(tenant!, activity.From.AadObjectId!)
            : PersonIds.OfConversation(activity.ChannelId!, activity.Conversation.Id!, activity.From!.Id!);
        return new(new Person(id, Heard.NameOf(activity.From!.Name)), deciders.RoleOf(id));
    }

    private static bool IsButton(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: InvokeResponse.CardAction };

    // The type may be missing, the word that says what is wanted may not.
    private static bool IsReadable(JsonElement? action) => Text(action, "type") is null or "Action.Execute"
        && (Text(action, "verb") ?? Text(Member(action, "data"), "verb")) is not null;

    private static InvokeResponse Unreadable(Activity activity) =>
        InvokeResponse.Error(400, "BadRequest", Texts.In(Texts.LanguageOf(activity.Locale) ?? Dialogs.Language.Dutch).ButtonUnreadable);

    private static Turn.Public? InPublic(Activity activity, Actor by, Heard reference) => activity.Type switch
    {
        ActivityTypes.Message when activity.MentionsBot() => new(by.Role, reference, IsInvoke: false),
        ActivityTypes.Invoke when IsButton(activity) => new(by.Role, reference, IsInvoke: true),
        _ => null,
    };

    private static Turn Arrived(Activity activity, Actor by, Heard reference) => by.MayDecide
        ? new Turn.Desk(by.Role, reference, Arrives: true, null)
        : new Turn.Talk(by.Role, reference, null, false, new Input.Arrive());

    private static Turn Typed(Activity activity, Actor by, Heard reference)
    {
        var text = Said(activity);
        return by.MayDecide
            ? new Turn.Desk(by.Role, reference, Arrives: false, text)
            : new Turn.Talk(by.Role, reference, null, false, new Input.Say(text, activity.Id));
    }

    // An edit carries its message's id. What tells one edit from the next, and a repeat from both, is when it was made; where that is missing,
    // nothing is known of repeats, and the dialog leaves an edit that changes nothing unanswered.
    private static Turn.Talk? Reworded(Activity activity, Actor by, Heard reference) => by.MayDecide || activity.Id is not { Length: > 0 } id
        ? null
        : new Turn.Talk(
            by.Role,
            reference with { ActivityId = activity.Timestamp is { } at ? $"{id} {activity.Type} {at:O}" : null },
            null,
            false,
            activity.Type is ActivityTypes.MessageDelete ? new Input.Unsay(id) : new Input.Reword(id, Said(activity)));

    private static string? Said(Activity activity) => activity.TextWithoutBot() is { Length: > 0 } text ? text : null;

    private static Turn Pressed(Activity activity, Actor by, Heard reference, JsonElement? data, string? named, bool isInvoke)
    {
        var verb = Text(data, "verb") ?? named;
        var requestId = Text(data, "requestId") is { Length: > 0 } id ? id : null;
        return verb switch
        {
            Verbs.Withdraw => Request(new RequestCommand.Withdraw(by)),
            Verbs.Approve => Request(new RequestCommand.Approve(by, Text(data, Fields.Note))),
            Verbs.Decline => Request(new RequestCommand.Decline(by, Reason(Text(data, Fields.Reason)), Text(data, Fields.Note))),
            Verbs.Refresh => Request(null),
            Verbs.Send => Talk(new Input.Send(requestId)),
            Verbs.Edit when Text(data, Fields.Question) == Fields.Back => Talk(new Input.GoBack(requestId, Answers(data))),
            Verbs.Edit when Text(data, Fields.Question) is null or "" => Talk(new Input.Edit(requestId, null)),
            Verbs.Edit when QuestionsByField.TryGetValue(Text(data, Fields.Question)!, out var q) => Talk(new Input.Edit(requestId, q)),
            Verbs.Answer when Text(data, Fields.Restart) is { } sure => Talk(new Input.AnswerRestart(requestId, sure == Fields.Yes)),
            Verbs.Answer => Talk(new Input.Fill(requestId, Asked(data).AddRange(Answers(data)))),
            _ => Talk(new Input.PressUnknown()),
        };

        Turn Talk(Input input) => new Turn.Talk(by.Role, reference, activity.ReplyToId, isInvoke, input);
        Turn Request(RequestCommand? command) =>
            new Turn.Press(by.Role, reference, activity.ReplyToId, isInvoke, requestId, command, Texts.LanguageOf(Text(data, Fields.Language)));
    }

    // What was asked is answered, if only with nothing.
    private static ImmutableSortedDictionary<Question, string> Asked(JsonElement? data) => (Text(data, Fields.Question) ?? "").Split(',')
        .Where(QuestionsByField.ContainsKey).Select(field => QuestionsByField[field]).Except(Answers(data).Keys).ToImmutableSortedDictionary(q => q, _ => "");

    private static ImmutableSortedDictionary<Question, string> Answers(JsonElement? data) => data is not { ValueKind: JsonValueKind.Object } given
        ? ImmutableSortedDictionary<Question, string>.Empty
        : given.EnumerateObject()
            .Where(p => p.Value.ValueKind is JsonValueKind.String && QuestionsByField.ContainsKey(p.Name))
            .GroupBy(p => QuestionsByField[p.Name])
            .ToImmutableSortedDictionary(g => g.Key, g => g.Last().Value.GetString()!);

    private static DeclineReason? Reason(string? text) => Enum.TryParse<DeclineReason>(text, out var reason) && Enum.IsDefined(reason) ? reason : null;

    private static bool HasVerb(JsonElement value) => value.TryGetProperty("verb", out _);

    private static JsonElement? Member(JsonElement? of, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            of = of is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null;
        }

        return of;
    }

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
