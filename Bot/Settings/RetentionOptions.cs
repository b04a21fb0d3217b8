using SamBot.Records;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Retention</c>: how long people's words are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>The number of months after its decision or withdrawal at which a request is erased. A request that waits for a decision is kept.</summary>
    public int RequestMonths { get; set; } = 24;

    /// <summary>The number of months after a person's last message at which their conversation is erased, if no request of theirs is kept by then.</summary>
    public int ConversationMonths { get; set; } = 12;

    /// <summary>The settings as the rules need them.</summary>
    public RetentionPolicy ToPolicy(Deciders deciders) => new(RequestMonths, ConversationMonths, deciders);
}
