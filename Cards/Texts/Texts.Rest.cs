using SamBot.Dialogs.Desk;

namespace SamBot.Cards;

/// <content>The time in which a decider is sent nothing.</content>
public sealed partial class Texts
{
    /// <summary>Says until when somebody is sent nothing, and how to end it.</summary>
    public string RestSet(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The same for a time that begins later.</summary>
    public string RestSetFrom(string from, string day) => Fill(Text(), (nameof(from), from), (nameof(day), day));

    /// <summary>The button by which a decider is sent nothing for a time.</summary>
    public string RestBegin => Text();

    /// <summary>Asks for the day of their return.</summary>
    public string RestUntil => Text();

    /// <summary>The button under that day.</summary>
    public string RestConfirm => Text();

    /// <summary>The button of somebody who is back.</summary>
    public string RestEnd => Text();

    /// <summary>Says what the chair's contacts are told.</summary>
    public string RestTold => Text();

    /// <summary>Says why no time was set.</summary>
    public string RestRemark(RestRefusal refusal) => Text($"{nameof(RestRemark)}_{refusal}");

    /// <summary>Answers somebody who is back without having been away.</summary>
    public string RestNone => Text();

    /// <summary>Stands above what is open, for somebody who is back.</summary>
    public string RestOver => Text();

    /// <summary>The title of the card that tells a contact that the chair is away.</summary>
    public string ChairAwayTitle => Text();

    /// <summary>Tells a contact on which day the chair is back.</summary>
    public string ChairAwayBody(string title, string reference, string day) =>
        Fill(Text(), (nameof(title), title), (nameof(reference), reference), (nameof(day), day));
}
