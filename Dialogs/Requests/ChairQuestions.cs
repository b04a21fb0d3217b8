using RequestDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Requests.RequestEvent, SamBot.Dialogs.Requests.RequestRefusal>;

namespace SamBot.Dialogs.Requests;

/// <summary>
/// The rules of what the chair asks a contact. A question may be asked as often as the chair likes, also after a yes: then it is a word to which no
/// answer is waited for.
/// </summary>
internal static class ChairQuestions
{
    /// <summary>The decision on a question.</summary>
    public static RequestDecision Decide(MeetingRequest.Submitted request, RequestCommand.Ask command, Moment now)
    {
        var (asked, text) = (request.AsSent().Questions, command.Text?.Trim() ?? "");
        return request switch
        {
            // A repeat, after a crash before the conversation was saved; or the same button once more, before the answer.
            _ when asked.Any(q => q.Id == command.Id) || (asked is [.., { Answer: null } last] && last.Text == text && request is not MeetingRequest.Lapsed) =>
                RequestDecision.Nothing,
            _ when TextLimit.IsEmpty(text)                         => RequestRefusal.QuestionMissing,
            _ when text.Length > Limits.Note.Max                   => RequestRefusal.NoteTooLong,
            MeetingRequest.Held                                    => RequestRefusal.AskTooEarly,
            MeetingRequest.Decided { IsYes: false }                => RequestRefusal.NothingToAsk,
            _ => new RequestEvent.Asked(command.By.Person, Since(request, now), command.Id ?? $"question {asked.Length + 1}", text),
        };
    }

    /// <summary>The request after a question.</summary>
    public static MeetingRequest.Open After(MeetingRequest.Open request, RequestEvent.Asked e, bool isOver) =>
        request with { Questions = request.Questions.Add(new(e.Id, e.By, e.Text, e.At) { IsOver = isOver }) };

    /// <summary>The request after an answer. It answers all that was asked, and stands with the last question.</summary>
    public static MeetingRequest.Open After(MeetingRequest.Open request, RequestEvent.Answered e)
    {
        var last = request.Questions[^1];
        return request with
        {
            Questions = request.Questions.SetItem(
                request.Questions.Length - 1, last with { Answer = new(e.Id, e.Text, e.At) { Files = e.Files.GetValueOrDefault() } }),
            IsOverdue = false,
            PassedDay = null,
        };
    }

    /// <summary>The request after a reminder.</summary>
    public static MeetingRequest.Open After(MeetingRequest.Open request, RequestEvent.Reminded e) => request.Asked is { } open
        ? request with { Questions = request.Questions.Replace(open, open with { RemindedAt = e.At }) }
        : request;

    /// <summary>The request whose question no longer waits for an answer.</summary>
    public static MeetingRequest.Open Over(MeetingRequest.Open request) => request.Asked is { } open
        ? request with { Questions = request.Questions.Replace(open, open with { IsOver = true }) }
        : request;

    private static DateTimeOffset Since(MeetingRequest.Submitted request, Moment now) =>
        new[] { now.At, request.AsSent().WaitsSince, (request as MeetingRequest.Decided)?.At ?? (request as MeetingRequest.Lapsed)?.At ?? default }.Max();
}
