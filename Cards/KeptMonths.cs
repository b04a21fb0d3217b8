namespace SamBot.Cards;

/// <summary>How long people's words are kept, in months.</summary>
/// <param name="Requests">After a request's decision or withdrawal.</param>
/// <param name="Conversations">After a person's last message.</param>
public sealed record KeptMonths(int Requests, int Conversations)
{
    /// <summary>The time for requests in words, such as "24 months".</summary>
    public string RequestsIn(Texts t) => In(t, Requests);

    /// <summary>The time for conversations in words.</summary>
    public string ConversationsIn(Texts t) => In(t, Conversations);

    private static string In(Texts t, int months) => months == 1 ? t.MonthsOne : t.MonthsMany(months.ToString(t.Culture));
}
