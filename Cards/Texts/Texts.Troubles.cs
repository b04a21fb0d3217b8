namespace SamBot.Cards;

/// <content>When something fails.</content>
public sealed partial class Texts
{
    /// <summary>Het lukt me nu even niet om dit te bewaren, dus je bericht is nog niet verwerkt. …</summary>
    public string NotKept => Text();
}
