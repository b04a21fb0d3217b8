namespace SamBot.Cards;

/// <content>The review, stopping and starting over.</content>
public sealed partial class Texts
{
    /// <summary>Klopt het zo?</summary>
    public string ReviewTitle => Text();

    /// <summary>Dit legt de voorzitter straks op tafel. Lees het rustig na; je kunt elk antwoord nog …</summary>
    public string ReviewIntro => Text();

    /// <summary>{number}. {label}</summary>
    public string Numbered(string number, string label) => Fill(Text(), (nameof(number), number), (nameof(label), label));

    /// <summary>Wil je iets wijzigen?</summary>
    public string ReviewChange => Text();

    /// <summary>Kies een antwoord</summary>
    public string ReviewChoose => Text();

    /// <summary>Wijzig</summary>
    public string Change => Text();

    /// <summary>Verstuur</summary>
    public string SendRequest => Text();

    /// <summary>Typen kan ook: verstuur, of het nummer van het antwoord dat je wilt wijzigen.</summary>
    public string ReviewTyped => Text();

    /// <summary>Opnieuw beginnen?</summary>
    public string RestartTitle => Text();

    /// <summary>Dan gooi ik weg wat je tot nu toe hebt ingevuld. Weet je het zeker?</summary>
    public string RestartBody => Text();

    /// <summary>Ja, opnieuw beginnen</summary>
    public string RestartYes => Text();

    /// <summary>Nee, ga verder</summary>
    public string RestartNo => Text();

    /// <summary>We stoppen hier</summary>
    public string StoppedTitle => Text();

    /// <summary>Je antwoorden blijven voor je klaarstaan, er is niets verstuurd. Typ verder als je …</summary>
    public string StoppedBody => Text();

    /// <summary>Ga verder</summary>
    public string Resume => Text();

    /// <summary>Opnieuw beginnen</summary>
    public string RestartButton => Text();
}
