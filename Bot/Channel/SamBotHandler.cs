using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Files;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;

namespace SamBot.Bot.Channel;

/// <summary>
/// Makes a turn of each activity, with one override for each kind, and ignores activities that are not for this bot. The overrides end the
/// SDK's dispatch early where the SDK would use Newtonsoft or its own connector client.
/// </summary>
/// <param name="turns">Runs the turns.</param>
/// <param name="rules">The deciders, and the language of people who never chose one.</param>
/// <param name="ids">Completes Entra ids that an activity lacks.</param>
/// <param name="files">Exchanges files with people.</param>
/// <param name="environment">In Development, the Playground also vouches for its people.</param>
public sealed class SamBotHandler(
    TurnRunner turns, HouseRules rules, EntraIds ids, FileExchange files, IHostEnvironment environment) : TeamsActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        await ids.CompleteAsync(turnContext.Activity, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <summary>Somebody types, presses a card's <c>Action.Submit</c>, or mentions the bot in a group chat or a channel.</summary>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Of(turnContext) switch
        {
            null => null,
            { IsPersonal: false } from => from.Activity.MentionsBot() ? new Turn.Public(from.Role, from.Heard, IsInvoke: false) : null,
            var from when Presses.Submitted(from, rules.Foundation) is { } pressed => Sited(pressed),
            { By.MayDecide: true } from => new Turn.Desk(from.Role, from.Heard, Arrives: false, from.Text) { Quoted = from.Activity.Quoted() },
            var from => new Turn.Talk(from.Role, from.Heard, null, false, Said(from)) { Quoted = from.Activity.Quoted(), Attached = Files(from) },
        });

    // The answer to a press may hold a link to a file.
    private Turn? Sited(Turn? pressed) => pressed is Turn.Press { FileId: not null } press ? press with { Site = files.Site.Find() } : pressed;

    private Func<Task<IReadOnlyList<FetchedFile>>>? Files(Incoming from) =>
        Attached.FilesOf(from.Activity) is { IsEmpty: false } attached ? () => files.Fetcher.FetchAsync(attached, from.Heard) : null;

    private static Input.Say Said(Incoming from) => new(from.Text, from.Heard.ActivityId)
    {
        SentAt = from.Heard.SentAt, TakesFiles = Channels.TakesFiles(from.Activity.ChannelId),
    };

    /// <summary>Somebody presses a card's <c>Action.Execute</c>; the answer is the response.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name is FileConsents.Name)
        {
            await RunAsync(turnContext, Of(turnContext) is { IsPersonal: true } answered ? FileConsents.Read(answered, files.Uploader) : null);
            return new() { Status = 200 };
        }

        if (turnContext.Activity.Name is not "adaptiveCard/action")
        {
            // The adapter answers null with 501.
            return null!;
        }

        Turn? turn = Of(turnContext) switch
        {
            null => null,
            { IsPersonal: true } from => Sited(Presses.Executed(from, rules.Foundation)),
            var from => new Turn.Public(from.Role, from.Heard, IsInvoke: true),
        };
        var answer = turn is null ? UnreadableButton(((ITurnContext)turnContext).Activity.Locale) : await turns.RunAsync(turn);
        return answer is null ? null! : InvokeAnswers.Of(answer);
    }

    /// <summary>Somebody edited a message, or in Teams undid its deletion.</summary>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(
            turnContext,
            Edited(Of(turnContext)) is var (from, id) ? new Turn.Talk(from.Role, from.Heard, null, false, new Input.Reword(id, from.Text)) : null);

    /// <summary>Somebody deleted a message.</summary>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(
            turnContext,
            Edited(Of(turnContext)) is var (from, id)
                ? new Turn.Talk(from.Role, from.Heard, null, false, new Input.Unsay(id) { FileIds = [.. FileFetcher.IdsOf(from.Heard.Person.Id, id)] })
                : null);

    /// <summary>Somebody installs, upgrades or removes the app. An upgrade first removes the old app (remove-upgrade). Nobody leaves then.</summary>
    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Of(turnContext) switch
        {
            { IsPersonal: true, Activity.Action: "add" or "add-upgrade" } from => Arrived(from),
            { IsPersonal: true, Activity.Action: "remove" } from => new Turn.Leave(from.Role, from.Heard),
            _ => null,
        });

    /// <summary>People or the bot join a conversation, or leave it.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Of(turnContext) switch
        {
            { IsPersonal: true } from when from.Activity.Recipient?.Id is { } bot && from.Activity.MembersRemoved?.Any(m => m.Id == bot) is true =>
                new Turn.Leave(from.Role, from.Heard),
            { IsPersonal: true, Activity.MembersAdded.Count: > 0 } from => Arrived(from),
            _ => null,
        });

    /// <summary>Meetings and other events do nothing here.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Turn Arrived(Incoming from) => from.By.MayDecide
        ? new Turn.Desk(from.Role, from.Heard, Arrives: true, null)
        : new Turn.Talk(from.Role, from.Heard, null, false, new Input.Arrive());

    // An edit carries its message's id, so its time tells it from the next edit and from a repeat. Without a time a repeat is not recognised;
    // the dialog does not answer an edit that changes nothing.
    private static (Incoming From, string MessageId)? Edited(Incoming? edit) =>
        edit is { IsPersonal: true, By.MayDecide: false, Heard: { ActivityId: { Length: > 0 } id } heard }
            ? (edit with { Heard = heard with { ActivityId = heard.SentAt is { } at ? $"{id} {edit.Activity.Type} {at:O}" : null } }, id)
            : null;

    private Incoming? Of(ITurnContext turnContext) => Incoming.Of(turnContext.Activity, rules.Deciders, environment.IsDevelopment());

    // A turn finishes once it has begun, also when the channel closes the connection: it must not be half done.
    private async Task RunAsync(ITurnContext turnContext, Turn? turn)
    {
        if (turn is not null && await turns.RunAsync(turn) is Answer.Reply reply)
        {
            await turnContext.SendActivitiesAsync([.. reply.Messages.Select(message => (IActivity)OutgoingActivity.Of(message, turn.Heard.Address))]);
        }
    }

    private Answer.Failed UnreadableButton(string? locale) =>
        new(400, "BadRequest", rules.Foundation.TextsIn(Texts.LanguageOf(locale) ?? rules.DefaultLanguage).ButtonUnreadable);
}
