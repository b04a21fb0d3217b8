using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The card by which the chair gets what a contact says after a yes.</summary>
public static class PassedOnCard
{
    /// <summary>The card.</summary>
    public static Message Of(KnownRequest known, Addition said, Texts t)
    {
        var contact = known.Request.Contact;
        var title = t.PassedOnTitle(PersonText.Escape(contact.Name));
        return new(
            Card(
                t,
                [
                    Title(title),
                    .. Email(contact.Email),
                    Quiet(t.PassedOnAbout(PersonText.Escape(known.Title), known.Reference.ToString())),
                    PersonText.Block(said.Text),
                    .. Links.Line(said.Text, t),
                    .. AskPart.Fields(known, null, [], t),
                ]),
            $"{t.PassedOnTitle(PersonText.Line(contact.Name))}, {known.Reference}");
    }

    private static IEnumerable<CardElement> Email(string? address) =>
        address is null ? [] : [PersonText.Block(address, isSubtle: true, spacing: Spacing.None, maxLines: 1)];
}
