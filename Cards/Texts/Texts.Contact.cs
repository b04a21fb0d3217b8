namespace SamBot.Cards;

/// <content>What contacts read about their requests.</content>
public sealed partial class Texts
{
    /// <summary>Je verzoek ligt bij de voorzitter</summary>
    public string SentTitle => Text();

    /// <summary>Je nummer is {reference}.</summary>
    public string SentReference(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Dank je wel voor wat je wilt brengen.</summary>
    public string SentThanks => Text();

    /// <summary>De voorzitter wil je uiterlijk {day} antwoorden. Zodra het besluit er is, hoor je het …</summary>
    public string SentAnswerBy(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Je verzoek is beantwoord</summary>
    public string ReceiptTitle => Text();

    /// <summary>Nieuw verzoek</summary>
    public string NewRequest => Text();

    /// <summary>Trek in</summary>
    public string Withdraw => Text();

    /// <summary>Wil je je verzoek over ‘{title}’ terugnemen? De voorzitter hoeft er dan niet meer …</summary>
    public string WithdrawSure(string title) => Fill(Text(), (nameof(title), title));

    /// <summary>Ja, trek het in</summary>
    public string WithdrawYes => Text();

    /// <summary>Je verzoek is ingetrokken</summary>
    public string WithdrawnTitle => Text();

    /// <summary>{reference} ligt niet meer bij de voorzitter. Je bent altijd welkom met een nieuw …</summary>
    public string WithdrawnBody(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Je verzoeken</summary>
    public string StatusTitle => Text();

    /// <summary>Je hebt nog niets verstuurd.</summary>
    public string StatusNone => Text();

    /// <summary>Je huidige verzoek is nog niet verstuurd.</summary>
    public string StatusDraft => Text();

    /// <summary>Welk verzoek wil je terugnemen? Kies het hieronder, of typ bijvoorbeeld trek in …</summary>
    public string WithdrawWhich(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>Er ligt nu geen verzoek van je bij de voorzitter, dus er is niets in te trekken.</summary>
    public string WithdrawNone => Text();

    /// <summary>ligt bij de voorzitter sinds {day}</summary>
    public string StateName(RequestState state, string day) => Fill(Text($"{nameof(StateName)}_{state}"), (nameof(day), day));
}
