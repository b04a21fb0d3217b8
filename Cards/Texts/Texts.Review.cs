namespace SamBot.Cards;

/// <content>The review, stopping and starting over.</content>
public sealed partial class Texts
{
    /// <summary>The title of the review.</summary>
    public string ReviewTitle => Text();

    /// <summary>Introduces the answers in the review.</summary>
    public string ReviewIntro => Text();

    /// <summary>The label of an answer with the number by which it may be typed.</summary>
    public string Numbered(string number, string label) => Fill(Text(), (nameof(number), number), (nameof(label), label));

    /// <summary>Tells what the chair will read as asked.</summary>
    public string ReviewAsks(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>Asks whether an answer is to be changed.</summary>
    public string ReviewChange => Text();

    /// <summary>Stands in the list of answers while none is chosen.</summary>
    public string ReviewChoose => Text();

    /// <summary>The button that changes the chosen answer.</summary>
    public string Change => Text();

    /// <summary>The button that sends the request.</summary>
    public string SendRequest => Text();

    /// <summary>Says that what was left open may still be typed.</summary>
    public string ReviewOpen => Text();

    /// <summary>Says what may be typed in the review.</summary>
    public string ReviewTyped => Text();

    /// <summary>Asks whether to start over.</summary>
    public string RestartTitle => Text();

    /// <summary>Says what starting over loses.</summary>
    public string RestartBody => Text();

    /// <summary>The button that starts over.</summary>
    public string RestartYes => Text();

    /// <summary>The button that goes on instead.</summary>
    public string RestartNo => Text();

    /// <summary>The title of the card of a draft that rests.</summary>
    public string StoppedTitle => Text();

    /// <summary>Says that the answers are kept, and how to go on.</summary>
    public string StoppedBody(string days) => Fill(Text(), (nameof(days), days));

    /// <summary>The title of a reminder of a request that was begun and not sent.</summary>
    public string ReminderTitle => Text();

    /// <summary>Reminds of it, and says on which day it is erased.</summary>
    public string ReminderBody(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Says that it was erased.</summary>
    public string DraftErased(string days) => Fill(Text(), (nameof(days), days));

    /// <summary>The button that goes on with a draft that rests.</summary>
    public string Resume => Text();

    /// <summary>Says under which name the chair reads it.</summary>
    public string ReviewFrom(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says under which name and e-mail address the chair reads it.</summary>
    public string ReviewFromWithAddress(string name, string email) => Fill(Text(), (nameof(name), name), (nameof(email), email));
}
