using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;

namespace SamBot.Cards;

/// <content>Words that people may type, separated by bars.</content>
public sealed partial class Texts
{
    /// <summary>The words of a command.</summary>
    public string Words(Keyword keyword) => Text($"{nameof(Words)}_{keyword}");

    /// <summary>The names of a language. In the language's own texts, the first name is the one that people are told to type.</summary>
    public string LanguageWords(Language language) => byKey.GetValueOrDefault($"{nameof(LanguageWords)}_{language}", "");

    /// <summary>What people say to SamBot itself.</summary>
    public string InquiryWords(Inquiry inquiry) => Text($"{nameof(InquiryWords)}_{inquiry}");

    /// <summary>The language's own words of a kind.</summary>
    public string Grammar(WordKind kind) => Text($"{nameof(Grammar)}_{kind}");

    /// <summary>The words that only those who decide type, of a kind.</summary>
    public string DeskWords(DeskWord kind) => Text($"{nameof(DeskWords)}_{kind}");

    /// <summary>The words that name a question, besides its label.</summary>
    public string QuestionWords(Question question) => Text($"{nameof(QuestionWords)}_{question}");

    /// <summary>The words for a choice, besides its name.</summary>
    public string ChoiceWords(QuestionDefinition.OneOf question, string id) => Text($"{nameof(ChoiceWords)}_{question.Question}_{id}");
}
