namespace SamBot.Cards;

/// <summary>
/// The names of a card's inputs and of the values in a button's data. The inputs of questions have names of their own, see <see cref="Of"/>.
/// </summary>
public static class Fields
{
    /// <summary>The note that goes with a decision.</summary>
    public const string Note = "note";

    /// <summary>The text that the contact reads, filled in with the ready one.</summary>
    public const string Text = "text";

    /// <summary>What the chair gives instead of a talk, by the name of its <see cref="Dialogs.Requests.Arrangement"/>.</summary>
    public const string Kind = "kind";

    /// <summary>The name of somebody to whom the contact is referred.</summary>
    public const string To = "to";

    /// <summary>How to reach them.</summary>
    public const string Reach = "reach";

    /// <summary>What the chair asks the contact.</summary>
    public const string Query = "query";

    /// <summary>What the contact answers.</summary>
    public const string Reply = "reply";

    /// <summary>The id of the question that is answered.</summary>
    public const string Asked = "asked";

    /// <summary>The same for a request that is put off. It stands on one card with the other, and no two fields of a card have one name.</summary>
    public const string LaterText = "laterText";

    /// <summary>The reason for declining.</summary>
    public const string Reason = "reason";

    /// <summary>What to fill in on the card that is opened: <see cref="Verbs.Approve"/>, <see cref="Verbs.Decline"/>, <see cref="Verbs.Ask"/> ….</summary>
    public const string Decide = "decide";

    /// <summary>For how long a request is put off, by the name of its <see cref="Dialogs.Requests.PostponeFor"/>.</summary>
    public const string For = "for";

    /// <summary>Until which day a request is put off, or a decider is sent nothing: <c>2026-12-08</c>.</summary>
    public const string Until = "until";

    /// <summary>A page of the open requests, counted from 1.</summary>
    public const string Page = "page";

    /// <summary>What the chair looks for.</summary>
    public const string Search = "search";

    /// <summary>The question whose answer is to be changed. With answers: the questions on the card, joined with commas.</summary>
    public const string Question = "question";

    /// <summary>The marks of the texts that stood at a card's questions: <c>bring=0a1b2c3d,fitWhy=</c>.</summary>
    public const string Seen = "seen";

    /// <summary>The value of <see cref="Question"/> for going back.</summary>
    public const string Back = "back";

    /// <summary>The answer to whether to start over: <see cref="Yes"/> or <see cref="No"/>.</summary>
    public const string Restart = "restart";

    /// <summary>The answer to whether to erase everything, or to let a language model read: <see cref="Yes"/> or <see cref="No"/>.</summary>
    public const string Sure = "sure";

    /// <summary>The words after sending that a button is about, by the id of their offer.</summary>
    public const string Offer = "offer";

    /// <summary>Whether they go to the chair: <see cref="Yes"/> or <see cref="No"/>.</summary>
    public const string Confirm = "confirm";

    /// <summary>A file, by its id.</summary>
    public const string File = "file";

    /// <summary>Whether the person's data is read in the chat also where it may come as a file: <see cref="Yes"/>.</summary>
    public const string Here = "here";

    /// <summary>Whether the button stands above something else, in a list or beside a question: <see cref="Yes"/>.</summary>
    public const string Listed = "listed";

    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";

    /// <summary>The code of the card's language. The press is answered in that language; nothing else follows from it.</summary>
    public const string Language = "language";

    /// <summary>The id of the tick that says that a question does not apply.</summary>
    public static string NoneOf(Dialogs.Intake.Question question) => $"{Of(question)}None";

    /// <summary>The id of a question's input on a card: its name as JSON writes it.</summary>
    public static string Of(Dialogs.Intake.Question question) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(question.ToString());
}
