namespace SamBot.Cards;

/// <content>When something fails.</content>
public sealed partial class Texts
{
    /// <summary>We gaan hieronder verder.</summary>
    public string GoesOnBelow => Text();

    /// <summary>What the bot's own address says.</summary>
    public string HomeBody(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>What is kept of people: the bot's own address is the app's privacy page where the foundation gives no other.</summary>
    public string HomeStored(string privacyContact) => Fill(Text(), (nameof(privacyContact), privacyContact));

    /// <summary>Open Microsoft Teams</summary>
    public string HomeLink => Text();

    /// <summary>Wat ik wilde laten zien, is te groot voor dit kanaal. …</summary>
    public string TooBig => Text();

    /// <summary>Die knop kan ik niet lezen, dus ik heb niets veranderd.</summary>
    public string ButtonUnreadable => Text();

    /// <summary>A request was written by a newer release, or is damaged: it is kept, and cannot be shown now.</summary>
    public string RequestUnreadable => Text();

    /// <summary>Het lukt me nu even niet om dit te bewaren, dus je bericht is nog niet verwerkt. …</summary>
    public string NotKept => Text();

    /// <summary>Dit duurt langer dan gewoonlijk. …</summary>
    public string TakesLonger => Text();
}
