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
            Quiet(t.WelcomeOtherLanguage),
            Quiet(t.WelcomeStored(PersonText.Escape(foundation.PrivacyContact))),
        ],
        BeginButton(t));

    public static CardAction BeginButton(Texts t) => Button.Press(t.Begin, new ActionData(Verbs.Answer, ""), ActionStyle.Positive);
}
