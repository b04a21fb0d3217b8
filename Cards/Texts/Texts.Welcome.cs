namespace SamBot.Cards;

/// <content>The welcome, help and languages.</content>
public sealed partial class Texts
{
    /// <summary>The title of the contact's welcome.</summary>
    public string WelcomeTitle => Text();

    /// <summary>Says what the bot does and introduces the three questions.</summary>
    public string WelcomeWhy(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>The first of the three questions.</summary>
    public string WelcomeBring => Text();

    /// <summary>The second of the three questions.</summary>
    public string WelcomeFit => Text();

    /// <summary>The third of the three questions.</summary>
    public string WelcomeTopic => Text();

    /// <summary>Says how long it takes, and that it may be interrupted.</summary>
    public string WelcomeEffort => Text();

    /// <summary>Says what happens after sending.</summary>
    public string WelcomeAfter => Text();

    /// <summary>Says to this language's speakers, below a welcome in another, how to choose it.</summary>
    public string WelcomeThisLanguage => Text();

    /// <summary>Says what is kept, why, how long, who reads it, and how to have it erased.</summary>
    public string WelcomeStored(string months, string privacyContact) => Fill(Text(), (nameof(months), months), (nameof(privacyContact), privacyContact));

    /// <summary>The welcome of a contact whose first message begins a request.</summary>
    public string WelcomeShort(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>Says that the contact's first message is filled in as an answer.</summary>
    public string OpeningKept => Text();

    /// <summary>Says that the first message goes along, and asks what is brought.</summary>
    public string OpeningGoesAlong => Text();

    /// <summary>The same to somebody who wants to get to know each other.</summary>
    public string OpeningAcquaintance => Text();

    /// <summary>Says that the first message follows its edit.</summary>
    public string OpeningReworded => Text();

    /// <summary>Says that the first message was left out when it was deleted.</summary>
    public string OpeningUnsaid => Text();

    /// <summary>Says that of a pasted mail the contact's own words alone were taken.</summary>
    public string OwnWordsTaken => Text();

    /// <summary>The button that begins.</summary>
    public string Begin => Text();

    /// <summary>The title of the help.</summary>
    public string HelpTitle => Text();

    /// <summary>Explains to a contact how it works.</summary>
    public string HelpBody => Text();

    /// <summary>Lists what a contact may type.</summary>
    public string HelpCommands => Text();

    /// <summary>Lists the languages, and says how to choose one.</summary>
    public string LanguageAsked(string languages) => Fill(Text(), (nameof(languages), languages));

    /// <summary>Confirms that this language was chosen.</summary>
    public string LanguageChosen => Text();
}
