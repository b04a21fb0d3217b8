using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <content>What is said when an input is not accepted.</content>
public sealed partial class Texts
{
    /// <summary>Mooi begin. Kun je één ding noemen waar de werkgevers in het netwerk morgen iets aan …</summary>
    public string TooShort(QuestionDefinition.OpenText question) => Text($"{nameof(TooShort)}_{question.Question}");

    /// <summary>Ik zie bij ‘{question}’ nog geen antwoord staan.</summary>
    public string Remark(IntakeRefusalReason reason, string question) => Fill(Text($"{nameof(Remark)}_{reason}"), (nameof(question), question));

    /// <summary>Aangepast bij ‘{question}’.</summary>
    public string Reworded(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Je hebt je antwoord bij ‘{question}’ verwijderd. Daarom vraag ik het opnieuw.</summary>
    public string Unsaid(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Bij ‘{question}’ schreef je {length} tekens en er passen er {max}. Haal eruit wat de …</summary>
    public string TooLong(string question, string length, string max) => Fill(Text(), (nameof(question), question), (nameof(length), length), (nameof(max), max));
}
