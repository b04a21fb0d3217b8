namespace SamBot.Cards;

/// <summary>The names of inputs and of what goes with a verb, besides the questions' own names.</summary>
public static class Fields
{
    /// <summary>The word that goes with a decision.</summary>
    public const string Note = "note";

    /// <summary>Why the chair declines.</summary>
    public const string Reason = "reason";

    /// <summary>Which answer to change; with an answer, which questions were asked, joined with commas.</summary>
    public const string Question = "question";

    /// <summary>The value of <see cref="Question"/> that goes back.</summary>
    public const string Back = "back";

    /// <summary>Whether to start over: <see cref="Yes"/> or <see cref="No"/>.</summary>
    public const string Restart = "restart";

    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>No.</summary>
    public const string No = "no";

    /// <summary>In which language the card was written (nl, en). It is answered in the same; nothing else follows from it.</summary>
    public const string Language = "language";

    /// <summary>The id of a question's input on a card: its name as JSON writes it.</summary>
    public static string Of(Dialogs.Intake.Question question) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(question.ToString());
}
