namespace SamBot.Cards;

/// <content>The chair's desk.</content>
public sealed partial class Texts
{
    /// <summary>Typ bijvoorbeeld: wijs af {reference} 4, met daarachter je toelichting.</summary>
    public string DeskReasonExample(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>ligt er sinds {day}</summary>
    public string DeskSince(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Dat is er voor wie een gesprek aanvraagt. …</summary>
    public string DeskNotForDeciders => Text();

    /// <summary>Welkom, voorzitter</summary>
    public string DeskWelcomeTitle => Text();

    /// <summary>Ik ontvang wie een gesprek met je wil, vraag wat ze komen brengen, en leg je per …</summary>
    public string DeskWelcomeBody => Text();

    /// <summary>Typen kan ook: lijst (wat ligt er), toon K7F-3QD, akkoord K7F-3QD met een woord …</summary>
    public string DeskHelpCommands => Text();

    /// <summary>De redenen om af te wijzen:</summary>
    public string DeskReasons => Text();

    /// <summary>Dit ligt er voor je</summary>
    public string DeskListTitle => Text();

    /// <summary>Er ligt nu niets voor je. Ik meld me als iemand iets brengt.</summary>
    public string DeskListEmpty => Text();

    /// <summary>En meer; dit zijn de oudste.</summary>
    public string DeskListMore => Text();

    /// <summary>Typ toon met een nummer om een verzoek te zien.</summary>
    public string DeskListOpen => Text();

    /// <summary>Dat begrijp ik niet. Typ lijst voor wat er ligt, of help.</summary>
    public string DeskUnknown => Text();

    /// <summary>Om welk verzoek gaat het? Zet het nummer erbij, bijvoorbeeld K7F-3QD.</summary>
    public string DeskMissReference => Text();

    /// <summary>{reference} staat niet bij de open verzoeken. Typ lijst voor wat er ligt.</summary>
    public string DeskNoSuchOpen(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Verzoek {reference} is gewist: wat de afzender schreef, wordt niet langer bewaard.</summary>
    public string RequestErased(string reference) => Fill(Text(), (nameof(reference), reference));
}
