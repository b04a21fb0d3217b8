using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <content>The questions and their cards.</content>
public sealed partial class Texts
{
    /// <summary>Stap {number} van {total}</summary>
    public string Step(string number, string total) => Fill(Text(), (nameof(number), number), (nameof(total), total));

    /// <summary>Eén antwoord wijzigen</summary>
    public string ChangeOne => Text();

    /// <summary>Wat breng je mee?</summary>
    public string SectionTitle(Section section) => Text($"{nameof(SectionTitle)}_{section}");

    /// <summary>Denk aan kennis, een aanpak die werkt, mensen die je kent of tijd die je geeft. Eén …</summary>
    public string SectionIntro(Section section) => Text($"{nameof(SectionIntro)}_{section}");

    /// <summary>Wat kom je brengen, voor de stichting of voor de werkgevers in het netwerk?</summary>
    public string Ask(Question question) => Text($"{nameof(Ask)}_{question}");

    /// <summary>Bijvoorbeeld: een aanpak waarmee we veertig zij-instromers hebben behouden, met …</summary>
    public string Placeholder(QuestionDefinition.OpenText question) => Text($"{nameof(Placeholder)}_{question.Question}");

    /// <summary>Verder</summary>
    public string Next => Text();

    /// <summary>Terug</summary>
    public string Back => Text();

    /// <summary>Bewaar</summary>
    public string KeepAnswer => Text();

    /// <summary>Typ je liever? Dan is je bericht het antwoord op: {question}</summary>
    public string TypeInstead(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Hier hoort nog een antwoord.</summary>
    public string InputRequired => Text();

    /// <summary>Wat je brengt</summary>
    public string Label(Question question) => Text($"{nameof(Label)}_{question}");

    /// <summary>A choice, as people read it.</summary>
    public string ChoiceName(QuestionDefinition.OneOf question, string id) => Text($"{nameof(ChoiceName)}_{question.Question}_{id}");

    /// <summary>Stands where an answer is missing, as to a question that was added after a request was sent.</summary>
    public string NoAnswer => Text();

    /// <summary>{number}. {choice}</summary>
    public string NumberedChoice(string number, string choice) => Fill(Text(), (nameof(number), number), (nameof(choice), choice));
}
