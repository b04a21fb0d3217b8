using SamBot.Records;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Retention</c>: how long people's words are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>The number of months after its decision or withdrawal at which a request is erased. A request that waits for a decision is kept.</summary>
    public int RequestMonths { get; set; } = 24;

    /// <summary>The number of months after a person's last message at which their conversation is erased, if no request of theirs is kept by then.</summary>
    public int ConversationMonths { get; set; } = 12;

    /// <summary>The number of days after a person's last message at which they are reminded of a request that they began and did not send.</summary>
    public int DraftReminderDays { get; set; } = 3;

    /// <summary>The number of days after a person's last message at which such a request is erased.</summary>
    public int DraftDays { get; set; } = 30;

    /// <summary>The settings as the rules need them.</summary>
    public RetentionPolicy ToPolicy(Deciders deciders) => new(RequestMonths, ConversationMonths, deciders);
}
