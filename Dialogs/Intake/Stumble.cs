namespace SamBot.Dialogs.Intake;

/// <summary>A message that was not understood, or that asked SamBot itself something, so that the same is not said twice in a row.</summary>
/// <param name="Reason">
/// The name of the rule that it broke, or of what was asked. It is a text, because a newer release may have more rules.
/// </param>
/// <param name="Times">How many times in a row, from 1.</param>
public sealed record Stumble(string Reason, int Times)
{
    /// <summary>The name of the question that it was about; null when it was about none.</summary>
    public string? Question { get; init; }

    /// <summary>The message that an event tells of.</summary>
    public static Stumble Of(IntakeEvent.Stumbled happened) => new(happened.Reason.ToString(), happened.Times) { Question = happened.Question?.ToString() };

    /// <summary>The message that an event tells of.</summary>
    public static Stumble Of(IntakeEvent.Inquired happened) => new(NameOf(happened.Inquiry), happened.Times);

    /// <summary>Whether the message asked the same.</summary>
    public bool IsLike(Inquiry inquiry) => Reason == NameOf(inquiry);

    /// <summary>Whether the message is about the same as one that breaks this rule now.</summary>
    public bool IsLike(IntakeRefusalReason reason, Question? question) => (Reason, Question) == (reason.ToString(), question?.ToString());

    private static string NameOf(Inquiry inquiry) => $"{nameof(IntakeEvent.Inquired)}_{inquiry}";
}
