namespace SamBot.Cards;

/// <content>The welcome, help and languages.</content>
public sealed partial class Texts
{
    /// <summary>Fijn dat je contact zoekt</summary>
    public string WelcomeTitle => Text();

    /// <summary>Ik ben SamBot en ik ontvang de gespreksverzoeken voor de voorzitter van {foundation}. …</summary>
    public string WelcomeWhy(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>Wat breng je mee?</summary>
    public string WelcomeBring => Text();

    /// <summary>Hoe past dat bij wat de stichting wil bereiken?</summary>
    public string WelcomeFit => Text();

    /// <summary>Welk onderwerp stel je voor?</summary>
    public string WelcomeTopic => Text();

    /// <summary>Het kost je een minuut of vijf. Je kunt altijd stoppen en later verdergaan; ik …</summary>
    public string WelcomeEffort => Text();

    /// <summary>Daarna leest de voorzitter je verzoek. Je krijgt altijd antwoord, hier, van mij.</summary>
    public string WelcomeAfter => Text();

    /// <summary>In the other language: Rather in English? Type english.</summary>
    public string WelcomeOtherLanguage => Text();

    /// <summary>Ik bewaar je naam, je antwoorden en het besluit, en laat ze alleen zien aan de …</summary>
    public string WelcomeStored(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));

    /// <summary>Fijn dat je contact zoekt. Ik ontvang de gespreksverzoeken voor de voorzitter van …</summary>
    public string WelcomeShort(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>Je bericht heb ik alvast ingevuld. Lees het nog eens: staat erin wat je komt brengen? …</summary>
    public string OpeningKept => Text();

    /// <summary>Beginnen</summary>
    public string Begin => Text();

    /// <summary>Zo werkt het</summary>
    public string HelpTitle => Text();

    /// <summary>Ik stel je een paar vragen en leg je verzoek daarna aan de voorzitter voor. …</summary>
    public string HelpBody => Text();

    /// <summary>Je kunt altijd typen: terug (vorige vraag), opnieuw (opnieuw beginnen), stop (later …</summary>
    public string HelpCommands => Text();

    /// <summary>Ik spreek Nederlands en Engels. Typ nederlands of english, dan houd ik me daaraan.</summary>
    public string LanguageAsked => Text();

    /// <summary>Goed, vanaf nu in het Nederlands.</summary>
    public string LanguageChosen => Text();
}
