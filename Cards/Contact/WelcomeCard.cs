using SamBot.Cards.Elements;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The welcome of a contact. It says why the chair asks, how long it takes, what happens next, and what is kept.</summary>
internal static class WelcomeCard
{
    public static AdaptiveCard Of(Texts t, Foundation foundation) => Card(
        t,
        [
            Title(t.WelcomeTitle),
            Line(t.WelcomeWhy(PersonText.Escape(foundation.Name))),
            new TextBlock($"1. {t.WelcomeBring}\n2. {t.WelcomeFit}\n3. {t.WelcomeTopic}") { Weight = FontWeight.Bolder },
            Line(t.WelcomeEffort),
            Line(t.WelcomeAfter),
            .. OtherLanguages(t, foundation),
            Quiet(Stored(t, foundation)),
            .. ModelOffer(t, foundation),
        ],
        BeginButton(t));

    /// <summary>What is kept of the person, why, how long, who sees it, and how to have it erased.</summary>
    public static string Stored(Texts t, Foundation foundation) =>
        t.WelcomeStored(foundation.Kept.RequestsIn(t), PersonText.Escape(foundation.PrivacyContact));

    /// <summary>A line for each other language, which offers it in its own words.</summary>
    public static IEnumerable<CardElement> OtherLanguages(Texts t, Foundation foundation) =>
        foundation.AllTexts.Where(other => other.Language != t.Language).Select(other => Quiet(other.WelcomeThisLanguage));

    /// <summary>Offers that a language model reads along; nothing where the foundation has none.</summary>
    public static IReadOnlyList<CardElement> ModelOffer(Texts t, Foundation foundation) => foundation.ModelHost is not { } host ? [] :
    [
        Quiet(t.ModelOffer(PersonText.Escape(host))),
        new ActionSet([Button.Press(t.ModelAllow, new ActionData(Verbs.AllowModel, "").With(Fields.Sure, Fields.Yes), null, AssociatedInputs.None)]),
    ];

    public static CardAction BeginButton(Texts t) => Button.Press(t.Begin, new ActionData(Verbs.Answer, ""), ActionStyle.Positive);
}
