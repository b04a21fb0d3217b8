using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>What unfolds under the button that asks the contact something; or, after a yes, says something to them.</summary>
internal static class AskPart
{
    /// <summary>The field and its button. What was refused is said at the field, and the words are filled in again.</summary>
    public static IReadOnlyList<CardElement> Fields(
        KnownRequest known, RequestCommand.Ask? tried, IReadOnlyCollection<RequestRefusal> refusals, Texts t)
    {
        var name = PersonText.Line(known.Request.Contact.Name);
        var isWord = known.Request is MeetingRequest.Decided;
        return
        [
            DecisionPart.AtField(
                new TextInput(Cards.Fields.Query)
                {
                    Label = isWord ? t.WordLabel(name) : t.AskLabel(name),
                    IsMultiline = true,
                    MaxLength = Limits.Note.Max,
                    Value = tried?.Text is { } text ? PersonText.Plain(TextLimit.Cut(text, Limits.Note.Max)) : null,
                },
                refusals.Where(r => r is RequestRefusal.QuestionMissing or RequestRefusal.NoteTooLong),
                t),
            new ActionSet([Button.Press(isWord ? t.WordConfirm : t.AskConfirm, DecisionPart.Data(Verbs.Ask, known, t), ActionStyle.Positive)]),
        ];
    }

    /// <summary>The button that unfolds it.</summary>
    public static CardAction Unfolds(KnownRequest known, Texts t) => new ShowCardAction
    {
        Title = known.Request is MeetingRequest.Decided ? t.Word : t.AskQuestion,
        Card = new AdaptiveCard { Body = Fields(known, null, [], t) },
    };
}
