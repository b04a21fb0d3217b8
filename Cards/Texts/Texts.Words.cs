using SamBot.Dialogs.Intake;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <content>Words that people may type, separated by bars.</content>
public sealed partial class Texts
{
    /// <summary>What may be typed, such as: help.</summary>
    public string Words(Keyword keyword) => Text($"{nameof(Words)}_{keyword}");

    /// <summary>The names of a language in this one; in its own texts, the first is the one that people are told to type.</summary>
    public string LanguageWords(Language language) => Text($"{nameof(LanguageWords)}_{language}");

    /// <summary>What may be typed, such as: allebei.</summary>
    public string WordsForAll => Text();

    /// <summary>What may be typed, such as: en.</summary>
    public string Connectives => Text();

    /// <summary>What may be typed, such as: brengen.</summary>
    public string QuestionWords(Question question) => Text($"{nameof(QuestionWords)}_{question}");

    /// <summary>The words for a choice, besides its name.</summary>
    public string ChoiceWords(QuestionDefinition.OneOf question, string id) => Text($"{nameof(ChoiceWords)}_{question.Question}_{id}");
}
