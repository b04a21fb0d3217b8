using SamBot.Dialogs.Intake;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <content>Words that people may type, separated by bars.</content>
public sealed partial class Texts
{
    /// <summary>The words of a command.</summary>
    public string Words(Keyword keyword) => Text($"{nameof(Words)}_{keyword}");

    /// <summary>The names of a language. In the language's own texts, the first name is the one that people are told to type.</summary>
    public string LanguageWords(Language language) => Text($"{nameof(LanguageWords)}_{language}");

    /// <summary>The words for all choices at once, such as "both".</summary>
    public string WordsForAll => Text();

    /// <summary>The words that join choices, such as "and".</summary>
    public string Connectives => Text();

    /// <summary>The words that name a question, besides its label.</summary>
    public string QuestionWords(Question question) => Text($"{nameof(QuestionWords)}_{question}");

    /// <summary>The words for a choice, besides its name.</summary>
    public string ChoiceWords(QuestionDefinition.OneOf question, string id) => Text($"{nameof(ChoiceWords)}_{question.Question}_{id}");
}
