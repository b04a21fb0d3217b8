using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <content>The questions and their cards.</content>
public sealed partial class Texts
{
    /// <summary>The step that the contact is at, above the title of a card with questions.</summary>
    public string Step(string number, string total) => Fill(Text(), (nameof(number), number), (nameof(total), total));

    /// <summary>Stands where the step stands, when one answer is changed.</summary>
    public string ChangeOne => Text();

    /// <summary>The title of a card with questions.</summary>
    public string SectionTitle(Section section) => Text($"{nameof(SectionTitle)}_{section}");

    /// <summary>Introduces the questions of a section.</summary>
    public string SectionIntro(Section section) => Text($"{nameof(SectionIntro)}_{section}");

    /// <summary>The question, as the contact reads it.</summary>
    public string Ask(Question question) => Text($"{nameof(Ask)}_{question}");

    /// <summary>An example of an answer, in an empty field.</summary>
    public string Placeholder(QuestionDefinition.OpenText question) => Text($"{nameof(Placeholder)}_{question.Question}");

    /// <summary>The same where the text may be long, with its limit.</summary>
    public string PlaceholderUpTo(string placeholder, string max) => Fill(Text(), (nameof(placeholder), placeholder), (nameof(max), max));

    /// <summary>Says that some answers are filled in from the request before, and how to confirm them.</summary>
    public string KnownAnswers => Text();

    /// <summary>Says in one sentence what a goal is for.</summary>
    public string GoalExplained(string goal, string about) => Fill(Text(), (nameof(goal), goal), (nameof(about), about));

    /// <summary>The button that opens the page about a goal.</summary>
    public string GoalLink(string goal) => Fill(Text(), (nameof(goal), goal));

    /// <summary>The button that goes on to the next questions.</summary>
    public string Next => Text();

    /// <summary>The button that goes back one question.</summary>
    public string Back => Text();

    /// <summary>The button that keeps a changed answer.</summary>
    public string KeepAnswer => Text();

    /// <summary>Says how to answer by typing, under a card with several questions.</summary>
    public string TypeInstead(Section section) => Text($"{nameof(TypeInstead)}_{section}");

    /// <summary>The same where the first of them is answered.</summary>
    public string TypeTogether => Text();

    /// <summary>Says which answers a message held, and which are still asked.</summary>
    public string StillNeeded(string taken, string missing) => Fill(Text(), (nameof(taken), taken), (nameof(missing), missing));

    /// <summary>Names on one line, of which the last stands behind "and".</summary>
    public string ListAnd(string first, string last) => Fill(Text(), (nameof(first), first), (nameof(last), last));

    /// <summary>The short name of a question, for the contact.</summary>
    public string Label(Question question) => Text($"{nameof(Label)}_{question}");

    /// <summary>A choice, as people read it.</summary>
    public string ChoiceName(QuestionDefinition.OneOf question, string id) => Text($"{nameof(ChoiceName)}_{question.Question}_{id}");

    /// <summary>The answer of a person who has no preference.</summary>
    public string NoPreference => Text();

    /// <summary>The same on one line with other answers, where the question is named.</summary>
    public string NoPreferenceFor(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>The answer of a person who works for no organisation.</summary>
    public string NoEmployer => Text();

    /// <summary>A length of time that is none of the choices.</summary>
    public string Minutes(string minutes) => Fill(Text(), (nameof(minutes), minutes));

    /// <summary>A question that may stay open.</summary>
    public string MayStayOpen(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Stands where an answer was left open.</summary>
    public string LeftOpen => Text();

    /// <summary>Stands where an answer is missing, as to a question that was added after the request was sent.</summary>
    public string NoAnswer => Text();

    /// <summary>A choice with the number by which it may be typed.</summary>
    public string NumberedChoice(string number, string choice) => Fill(Text(), (nameof(number), number), (nameof(choice), choice));

    /// <summary>Stands above the tick of who works nowhere now.</summary>
    public string NoEmployerAsk => Text();

    /// <summary>The tick of who works nowhere now.</summary>
    public string NoEmployerTap => Text();
}
