namespace SamBot.Cards;

/// <content>Where there are no cards, and where others read along.</content>
public sealed partial class Texts
{
    /// <summary>Er staat nu: {answer}. …</summary>
    public string FilledIn(string answer) => Fill(Text(), (nameof(answer), answer));

    /// <summary>Je kunt typen: {words}.</summary>
    public string TypeOneOf(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>We praten verder in een persoonlijke chat</summary>
    public string InviteTitle => Text();

    /// <summary>Fijn dat je me roept. Over een gesprek met de voorzitter praat ik graag met jou alleen, …</summary>
    public string InviteBody => Text();

    /// <summary>Open de chat</summary>
    public string InviteOpen => Text();
}
