using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Models;

/// <summary>What the stored system must be: the pure core, and nothing else, in memory.</summary>
internal sealed class Model(IntakeRules rules, DateTimeOffset now)
{
    private const int Remembered = 20;
    private readonly Dictionary<string, List<string>> seen = [];

    public Dictionary<string, IntakeState> Intakes { get; } = [];

    public Dictionary<string, List<RequestEvent>> Requests { get; } = [];

    public IntakeState IntakeOf(Actor who) => Intakes.GetValueOrDefault(who.Person.Id, IntakeState.Initial);

    /// <summary>The request or draft of somebody that a card names; null when they have none.</summary>
    public string? RequestOf(Actor who) => IntakeOf(who) switch
    {
        IntakeState.Drafting d => d.Draft.RequestId,
        IntakeState.Sent s => s.RequestId,
        _ => null,
    };

    /// <summary>A contact does something.</summary>
    /// <param name="who">Who.</param>
    /// <param name="input">What.</param>
    /// <param name="activityId">In which activity.</param>
    /// <param name="freshId">The id that a draft gets if one begins; null when none may.</param>
    public void Hear(Actor who, Input input, string activityId, Guid? freshId)
    {
        var known = seen.TryGetValue(who.Person.Id, out var list) ? list : seen[who.Person.Id] = [];
        var state = IntakeOf(who);
        if (known.Contains(activityId))
        {
            return;
        }

        var said = Conversation.Decide(state, input, rules, new Moment(now, freshId ?? Guid.Empty));
        if (input is Input.Reword or Input.Unsay && said.IsNothing)
        {
            return;
        }

        said = Withdrawing.Among(
            [.. Requests.Where(r => r.Value[0].By.Id == who.Person.Id && MeetingRequest.From(r.Value) is MeetingRequest.Open).Select(r => Reference.Of(r.Key))],
            said);
        said = Adding.Among(state, said, [.. Own(who)], null, who, new Moment(now, freshId ?? Guid.Empty));
        Assert.True(freshId is not null || !said.Events.Any(e => e is IntakeEvent.Begun or IntakeEvent.StartedOver or IntakeEvent.AdditionOffered), $"{input} begins a draft here, and did not in the bot");
        known.Add(activityId);
        if (known.Count > Remembered)
        {
            known.RemoveAt(0);
        }

        foreach (var happened in said.Events)
        {
            if (happened is IntakeEvent.Sent sent)
            {
                Do(sent.RequestId, new RequestCommand.Submit(who, sent.Pitch));
            }

            if (happened is IntakeEvent.AdditionConfirmed added)
            {
                Do(added.RequestId, new RequestCommand.Add(who, added.OfferId, added.Text));
            }

            if (happened is IntakeEvent.WithdrawConfirmed { Reference: var reference } && Requests.Keys.FirstOrDefault(id => Reference.Of(id) == reference && Requests[id][0].By.Id == who.Person.Id) is { } own)
            {
                Do(own, new RequestCommand.Withdraw(who));
            }
        }

        Intakes[who.Person.Id] = said.Events.Aggregate(state, Conversation.Evolve);
    }

    // All were sent at the same time, so they stand by their ids.
    private IEnumerable<(string Id, MeetingRequest.Submitted Request)> Own(Actor who) => Requests
        .Where(r => r.Value[0].By.Id == who.Person.Id).OrderByDescending(r => r.Key, StringComparer.Ordinal)
        .Select(r => (r.Key, (MeetingRequest.Submitted)MeetingRequest.From(r.Value)));

    /// <summary>Somebody does something with a request.</summary>
    public void Do(string requestId, RequestCommand command)
    {
        var events = Requests.GetValueOrDefault(requestId, []);
        var decision = MeetingRequest.Decide(MeetingRequest.From(events), command, new Moment(now, default));
        if (!decision.Events.IsEmpty)
        {
            Requests[requestId] = [.. events, .. decision.Events];
        }
    }
}
