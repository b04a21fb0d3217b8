using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>The settings as the pure rules need them, the same for every turn and every delivery.</summary>
/// <param name="Foundation">The foundation that the bot works for.</param>
/// <param name="Intake">The rules of the intake.</param>
/// <param name="Deciders">The people who decide.</param>
/// <param name="DefaultLanguage">The language of people whose own is not known.</param>
public sealed record HouseRules(Foundation Foundation, IntakeRules Intake, Deciders Deciders, Language DefaultLanguage)
{
    /// <summary>The settings of the chair's desk.</summary>
    public DeskRules Desk { get; init; } = DeskRules.Standard;

    /// <summary>The timed duties of requests.</summary>
    public TimedDuties Duties { get; } = new(Foundation);

    /// <summary>How long requests are kept that were begun and not sent.</summary>
    public DraftKeeping Drafts { get; } = new(Foundation, Deciders);

    /// <summary>The language of a person's conversation.</summary>
    public Language LanguageOf(ConversationDocument? conversation) => conversation?.Language ?? DefaultLanguage;

    /// <summary>The texts of a person's conversation.</summary>
    public Texts TextsOf(ConversationDocument? conversation) => Foundation.TextsIn(LanguageOf(conversation));
}
