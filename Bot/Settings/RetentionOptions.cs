using SamBot.Records;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Retention</c>: how long people's words are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>How many months after its decision or withdrawal a request is erased. A request that waits for a decision is kept.</summary>
    public int RequestMonths { get; set; } = 24;

    /// <summary>How many months after a person's last message their conversation is erased, if no request of theirs is kept by then.</summary>
    public int ConversationMonths { get; set; } = 12;

    /// <summary>The settings as the rules need them.</summary>
    public RetentionPolicy ToPolicy(Deciders deciders) => new(RequestMonths, ConversationMonths, deciders);
}
