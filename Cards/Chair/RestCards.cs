using SamBot.Cards.Elements;

namespace SamBot.Cards;

/// <summary>The cards on which a decider says until when they are to be sent nothing, and that they are back.</summary>
public static class RestCards
{
    /// <summary>A sentence, with a field for the day of their return.</summary>
    public static Message Ask(string sentence, Texts t) => DeskCards.Say(
        sentence, [new DateInput(Fields.Until) { Label = t.RestUntil }], [Button.Press(t.RestConfirm, new ActionData(Verbs.Rest, ""))], t);

    /// <summary>Says until when it is, with a button that ends it.</summary>
    public static Message Set(string sentence, Texts t) => DeskCards.Say(sentence, [], [Button.Press(t.RestEnd, new ActionData(Verbs.Back, ""))], t);

    /// <summary>The button that asks for the day.</summary>
    internal static ExecuteAction Begin(Texts t) => Button.Press(t.RestBegin, new ActionData(Verbs.Rest, ""));
}
