using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>What became of a contact's requests: facts that follow from the events, and no judgement.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Since">When the first was sent, UTC.</param>
/// <param name="Approved">How many were approved.</param>
/// <param name="Arranged">How many were given something else than a talk.</param>
/// <param name="Declined">How many were declined.</param>
/// <param name="Lapsed">How many were closed because no answer came.</param>
/// <param name="Withdrawn">How many the contact withdrew.</param>
/// <param name="Open">How many wait, also those whose decision can still be undone.</param>
public sealed record Ledger(int Count, DateTimeOffset Since, int Approved, int Arranged, int Declined, int Lapsed, int Withdrawn, int Open)
{
    /// <summary>The ledger of these requests, at least one.</summary>
    public static Ledger Of(IReadOnlyCollection<KnownRequest> requests) => new(
        requests.Count,
        requests.Min(r => r.Request.SubmittedAt),
        requests.Count(r => r.Request is MeetingRequest.Approved),
        requests.Count(r => r.Request is MeetingRequest.Arranged),
        requests.Count(r => r.Request is MeetingRequest.Declined),
        requests.Count(r => r.Request is MeetingRequest.Lapsed),
        requests.Count(r => r.Request is MeetingRequest.Withdrawn),
        requests.Count(r => r.Request is MeetingRequest.Open or MeetingRequest.Held));

    /// <summary>The facts in one sentence.</summary>
    public string Sentence(Texts t, Foundation foundation)
    {
        var since = t.DayOfYear(foundation.DayOf(Since));
        return $"{(Count == 1 ? t.LedgerOne(since) : t.LedgerMany(Count.ToString("N0", t.Culture), since))} {t.LedgerParts(Parts(t))}";
    }

    /// <summary>What became of them, each with its number.</summary>
    public string Parts(Texts t)
    {
        string Number(int number) => number.ToString("N0", t.Culture);
        string[] parts =
        [
            .. Approved > 0 ? [t.LedgerApproved(Number(Approved))] : Array.Empty<string>(),
            .. Arranged > 0 ? [t.LedgerArranged(Number(Arranged))] : Array.Empty<string>(),
            .. Declined > 0 ? [t.LedgerDeclined(Number(Declined))] : Array.Empty<string>(),
            .. Lapsed > 0 ? [t.LedgerLapsed(Number(Lapsed))] : Array.Empty<string>(),
            .. Withdrawn > 0 ? [t.LedgerWithdrawn(Number(Withdrawn))] : Array.Empty<string>(),
            .. Open > 0 ? [t.LedgerOpen(Number(Open))] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }
}
