using System.Globalization;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Commands;

/// <summary>A notice or reply that is still owed, as a line for operators. It holds none of people's words.</summary>
/// <param name="About">The request and the kind of notice, or that it is a reply.</param>
/// <param name="To">The id of the person who must be told.</param>
/// <param name="Since">Since when it fails; null when it was not tried, or never failed.</param>
/// <param name="Attempts">The number of failures.</param>
/// <param name="Error">The code of the last failure.</param>
/// <param name="Due">The instant of the next attempt; null when there is none.</param>
/// <param name="Late">Whether it has failed for a day.</param>
/// <param name="GivenUp">Whether it was given up.</param>
internal sealed record OwedLine(string About, string To, DateTimeOffset? Since, int Attempts, string? Error, DateTimeOffset? Due, bool Late, bool GivenUp)
{
    public static OwedLine Of(RequestDocument request, Notice notice) => new(
        $"{Reference.Of(request.Id)} {notice.Kind} ({request.Id})",
        notice.To,
        notice.FailingSince,
        notice.Attempts,
        notice.LastError,
        notice.Due,
        notice.Late,
        notice.GivenUp);

    public static OwedLine Of(ConversationDocument conversation, OwedReply owed) => new(
        owed.Kind.ToString(),
        conversation.Person.Id,
        owed.FailingSince,
        owed.Attempts,
        null,
        owed.Due,
        Late: owed.FailingSince is { } since && owed.Due - since >= NoticePlan.LateAfter,
        GivenUp: false);

    public override string ToString() => string.Join("; ", new[]
    {
        $"{About} to {To}",
        Since is { } since ? $"fails since {Utc(since)}, {Attempts} times{Last}" : Attempts > 0 ? $"failed {Attempts} times{Last}" : null,
        GivenUp ? "given up" : Late ? "late" : null,
        Due is { } due ? $"next {Utc(due)}" : "waits until that person is back",
    }.OfType<string>());

    private string Last => Error is null ? "" : $", last {Error}";

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
