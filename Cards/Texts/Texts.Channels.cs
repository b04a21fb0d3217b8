namespace SamBot.Cards;

/// <content>Texts for channels without cards, and for conversations where others read along.</content>
public sealed partial class Texts
{
    /// <summary>Repeats an answer that is filled in already, and says how to keep or replace it.</summary>
    public string FilledIn(string answer) => Fill(Text(), (nameof(answer), answer));

    /// <summary>Lists the words that may be typed instead of pressing a button.</summary>
    public string TypeOneOf(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>The summary of an invitation to a personal chat.</summary>
    public string InviteTitle => Text();

    /// <summary>Invites somebody who called the bot where others read along.</summary>
    public string InviteBody => Text();

    /// <summary>The button that opens the personal chat.</summary>
    public string InviteOpen => Text();
}
