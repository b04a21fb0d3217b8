using System.Text;
using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Dialogs.Requests;

/// <summary>
/// The rules of what a contact says after sending. Until the decision it is added to the request, or answers what the chair asked. After a yes it is
/// passed on to the chair, a few messages a day. After a no there is nothing to add to.
/// </summary>
internal static class Additions
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The decision on words for a request that was sent.</summary>
    public static RequestDecision Decide(MeetingRequest.Submitted request, RequestCommand.Add command, Moment now) => request switch
    {
        // A repeat, after a crash before the conversation was saved.
        _ when Of(request).FirstOrDefault(a => a.Id == command.Id) is { } said           =>
            said.Text == command.Text.Trim() ? RequestDecision.Nothing : RequestRefusal.AlreadyAnswered,
        MeetingRequest.Held h                                                            => Decide(h.Decision.Request, command, now),
        MeetingRequest.Lapsed l                                                          => Decide(l.Request, command, new(Later(now.At, l.At), now.FreshId)),
        MeetingRequest.Withdrawn                                                         => RequestRefusal.AlreadyWithdrawn,
        MeetingRequest.Decided { IsYes: false }                                                          => RequestRefusal.NothingToAddTo,
        _ when TextLimit.IsEmpty(command.Text) && command.Files is null                  => RequestRefusal.AdditionEmpty,
        MeetingRequest.Decided when command.Files is not null                           => RequestRefusal.FilesLate,
        _ when request.Files().Length + (command.Files?.Length ?? 0) > Limits.Files      => RequestRefusal.FilesFull,
        _ when command.Text.Length > Limits.Addition.Max                                 => RequestRefusal.AdditionTooLong,
        MeetingRequest.Open { Asked: { } asked }                                         =>
            new RequestEvent.Answered(command.By.Person, Later(now.At, asked.At), command.Id, command.Text.Trim()) { Files = command.Files },
        MeetingRequest.Open { Additions.Length: >= Limits.Additions }                    => RequestRefusal.AdditionsFull,
        MeetingRequest.Open o when Bytes(o) + Encoding.UTF8.GetByteCount(command.Text) > Limits.AdditionsBytes => RequestRefusal.AdditionsFull,
        MeetingRequest.Open o                                                            =>
            new RequestEvent.Added(command.By.Person, Later(now.At, o.SubmittedAt), command.Id, command.Text.Trim()) { Files = command.Files },
        MeetingRequest.Decided a when now.At - a.At > Limits.PassedOnFor                => RequestRefusal.NothingToAddTo,
        MeetingRequest.Decided a when a.PassedOn.Count(m => now.At - m.At < Day) >= Limits.PassedOnADay => RequestRefusal.PassedOnEnough,
        MeetingRequest.Decided a                                                         =>
            new RequestEvent.PassedOn(command.By.Person, Later(now.At, a.At), command.Id, command.Text.Trim()),
        _ => throw new InvalidOperationException($"Nothing is added to {request.GetType().Name}."),
    };

    private static IEnumerable<Addition> Of(MeetingRequest.Submitted request) =>
        [.. request.AsSent().Additions, .. request.AsSent().Answers, .. (request as MeetingRequest.Decided)?.PassedOn ?? []];

    private static int Bytes(MeetingRequest.Open request) => request.Additions.Sum(a => Encoding.UTF8.GetByteCount(a.Text));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
