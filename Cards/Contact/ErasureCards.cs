using SamBot.Cards.Elements;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards of a contact who has everything about them erased.</summary>
public static class ErasureCards
{
    /// <summary>Asks whether they are sure, and says what goes and what stays.</summary>
    public static Message Ask(Texts t) => new(
        Card(
            t,
            [Title(t.ErasureTitle), Line(t.ErasureBody), Line(t.ErasureStays), Quiet(t.ErasureTyped)],
            Button.Press(t.ErasureNo, new ActionData(Verbs.Forget, "").With(Fields.Sure, Fields.No)),
            Button.Press(t.ErasureYes, new ActionData(Verbs.Forget, "").With(Fields.Sure, Fields.Yes), ActionStyle.Destructive)),
        t.ErasureTitle);

    /// <summary>Says that the erasure is under way.</summary>
    public static Message Begun(Texts t) => new(Card(t, [Line(t.ErasureBegun)]), t.ErasureBegun);

    /// <summary>The last word: everything is erased.</summary>
    /// <param name="left">How many of their requests could not be read, and so not be erased.</param>
    /// <param name="t">The texts in their language.</param>
    /// <param name="foundation">The foundation.</param>
    public static Message Done(int left, Texts t, Foundation foundation)
    {
        var contact = PersonText.Escape(foundation.PrivacyContact);
        return new(
            Card(
                t,
                [
                    Title(t.ErasedTitle),
                    Line(t.ErasedBody),
                    .. left switch
                    {
                        0 => Array.Empty<CardElement>(),
                        1 => [Remark(Line(t.ErasedExceptOne(contact)))],
                        _ => [Remark(Line(t.ErasedExceptMany(left.ToString(t.Culture), contact)))],
                    },
                ]),
            t.ErasedTitle);
    }

    /// <summary>Says that nothing is kept about them.</summary>
    public static Message NothingKept(Texts t) => new(Card(t, [Line(t.NothingKept)]), t.NothingKept);
}
