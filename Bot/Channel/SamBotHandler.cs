using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Receiving;
using SamBot.Bot.Channel.Sending;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;

namespace SamBot.Bot.Channel;

/// <summary>
/// What comes in becomes a turn here, one override for each kind of activity; what is not for this bot is left alone. The overrides end the
/// SDK's dispatch early where it would go on with Newtonsoft or with its own connector client.
/// </summary>
/// <param name="turns">Runs the turns.</param>
/// <param name="rules">Who decides, and the language of those who never said one.</param>
/// <param name="ids">Completes Entra ids that an activity lacks.</param>
/// <param name="environment">In Development the Playground vouches for its people as well.</param>
public sealed class SamBotHandler(TurnRunner turns, HouseRules rules, EntraIds ids, IHostEnvironment environment) : TeamsActivityHandler
{
    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        await ids.CompleteAsync(turnContext.Activity, cancellationToken);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    /// <summary>Somebody types, presses a card's <c>Action.Submit</c>, or calls the bot where others read along.</summary>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Of(turnContext) switch
        {
            null => null,
            { IsPersonal: false } from => from.Activity.MentionsBot() ? new Turn.Public(from.Role, from.Heard, IsInvoke: false) : null,
            var from when Presses.Submitted(from) is { } pressed => pressed,
            { By.MayDecide: true } from => new Turn.Desk(from.Role, from.Heard, Arrives: false, from.Text) { Quoted = from.Activity.Quoted() },
            var from => new Turn.Talk(from.Role, from.Heard, null, false, new Input.Say(from.Text, from.Heard.ActivityId)) { Quoted = from.Activity.Quoted() },
        });

    /// <summary>Somebody presses a card's <c>Action.Execute</c>; the answer is the response.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name is not "adaptiveCard/action")
        {
            // The adapter answers 501.
            return null!;
        }

        Turn? turn = Of(turnContext) switch
        {
            null => null,
            { IsPersonal: true } from => Presses.Executed(from),
            var from => new Turn.Public(from.Role, from.Heard, IsInvoke: true),
        };
        var answer = turn is null ? Unreadable(((ITurnContext)turnContext).Activity.Locale) : await turns.RunAsync(turn);
        return answer is null ? null! : InvokeAnswers.Of(answer);
    }

    /// <summary>Somebody edited a message, or in Teams brought one back.</summary>
    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(
            turnContext,
            Edited(Of(turnContext)) is var (from, id) ? new Turn.Talk(from.Role, from.Heard, null, false, new Input.Reword(id, from.Text)) : null);

    /// <summary>Somebody deleted a message.</summary>
    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Edited(Of(turnContext)) is var (from, id) ? new Turn.Talk(from.Role, from.Heard, null, false, new Input.Unsay(id)) : null);

    /// <summary>Somebody installs, upgrades or removes the app. Before an upgrade the old one is removed (remove-upgrade), which is no leaving.</summary>
    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Of(turnContext) switch
        {
            { IsPersonal: true, Activity.Action: "add" or "add-upgrade" } from => Arrived(from),
            { IsPersonal: true, Activity.Action: "remove" } from => new Turn.Leave(from.Role, from.Heard),
            _ => null,
        });

    /// <summary>People or the bot come into a conversation, or leave it.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, Of(turnContext) switch
        {
            { IsPersonal: true } from when from.Activity.MembersRemoved?.Any(m => m.Id == from.Activity.Recipient?.Id) is true =>
                new Turn.Leave(from.Role, from.Heard),
            { IsPersonal: true, Activity.MembersAdded.Count: > 0 } from => Arrived(from),
            _ => null,
        });

    /// <summary>Meetings and the like, which mean nothing here.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static Turn Arrived(Incoming from) => from.By.MayDecide
        ? new Turn.Desk(from.Role, from.Heard, Arrives: true, null)
        : new Turn.Talk(from.Role, from.Heard, null, false, new Input.Arrive());

    // An edit carries its message's id. The time of the edit tells it from the next one, and from a repeat. Where the time is missing, nothing is
    // known of repeats, and the dialog leaves an edit that changes nothing unanswered.
    private static (Incoming From, string MessageId)? Edited(Incoming? edit) =>
        edit is { IsPersonal: true, By.MayDecide: false, Heard: { ActivityId: { Length: > 0 } id } heard }
            ? (edit with { Heard = heard with { ActivityId = heard.SentAt is { } at ? $"{id} {edit.Activity.Type} {at:O}" : null } }, id)
            : null;

    private Incoming? Of(ITurnContext turnContext) => Incoming.Of(turnContext.Activity, rules.Deciders, environment.IsDevelopment());

    // A turn that was begun is finished, also when the channel hangs up: it must not be half done.
    private async Task RunAsync(ITurnContext turnContext, Turn? turn)
    {
        if (turn is not null && await turns.RunAsync(turn) is Answer.Reply reply)
        {
            await turnContext.SendActivityAsync(OutgoingActivity.Of(reply.Message, turn.Heard.Address));
        }
    }

    private Answer.Failed Unreadable(string? locale) => new(400, "BadRequest", Texts.In(Texts.LanguageOf(locale) ?? rules.DefaultLanguage).ButtonUnreadable);
}
