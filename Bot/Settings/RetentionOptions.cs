using SamBot.Records;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Retention</c>: how long what people said is kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>How many months after its decision, or its withdrawal, a request is erased. One that waits for a decision is kept.</summary>
    public int RequestMonths { get; set; } = 24;

    /// <summary>How many months after somebody's last word their conversation is erased, if no request of theirs is kept by then.</summary>
    public int ConversationMonths { get; set; } = 12;

    /// <summary>As the rules need it.</summary>
    public RetentionPolicy ToPolicy(Deciders deciders) => new(RequestMonths, ConversationMonths, deciders);
}
