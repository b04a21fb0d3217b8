using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Dialogs;

namespace SamBot.Cards;

/// <content>Words that people may type, separated by bars.</content>
public sealed partial class Texts
{
    /// <summary>What may be typed, such as: help.</summary>
    public string Words(Keyword keyword) => Text($"{nameof(Words)}_{keyword}");

    /// <summary>What may be typed, such as: allebei.</summary>
    public string WordsForAll => Text();

    /// <summary>What may be typed, such as: en.</summary>
    public string Connectives => Text();

    /// <summary>What may be typed, such as: brengen.</summary>
    public string QuestionWords(Question question) => Text($"{nameof(QuestionWords)}_{question}");

    /// <summary>What may be typed, such as: bijeenkomst.</summary>
    public string TopicKindWords(TopicKind kind) => Text($"{nameof(TopicKindWords)}_{kind}");

    /// <summary>What may be typed, such as: teams.</summary>
    public string FormWords(MeetingForm form) => Text($"{nameof(FormWords)}_{form}");

    /// <summary>What may be typed, such as: 15 min.</summary>
    public string DurationWords(int minutes) => Text($"{nameof(DurationWords)}_{minutes}");
}
