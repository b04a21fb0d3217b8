using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <content>Remarks on an input that is not accepted.</content>
public sealed partial class Texts
{
    /// <summary>Asks for a longer answer.</summary>
    public string TooShort(QuestionDefinition.OpenText question) => Text($"{nameof(TooShort)}_{question.Question}");

    /// <summary>Says why an input is not accepted.</summary>
    public string Remark(IntakeRefusalReason reason, string question) => Fill(Text($"{nameof(Remark)}_{reason}"), (nameof(question), question));

    /// <summary>Says that an answer follows the message that was edited.</summary>
    public string Reworded(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Says that an answer went with the message that was deleted.</summary>
    public string Unsaid(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Asks for a shorter answer.</summary>
    public string TooLong(string question, string length, string max) =>
        Fill(Text(), (nameof(question), question), (nameof(length), length), (nameof(max), max));
}
