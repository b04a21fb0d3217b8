using System.Collections.Immutable;
using System.Text;
using SamBot.Cards.Elements;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Everything that is kept about a contact, as a file of plain text: the same words as in the chat.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">The text as UTF-8, with the mark by which every editor knows that.</param>
public sealed record OwnDataFile(string Name, ReadOnlyMemory<byte> Content)
{
    private const char Mark = '\uFEFF';

    /// <summary>The file with what these messages say.</summary>
    public static OwnDataFile Of(IEnumerable<Message> messages, Texts t) => new(
        t.DataFileName, Encoding.UTF8.GetBytes(Mark + string.Join("\n\n", messages.Select(m => MessageText.Of(m, t)))));

    /// <summary>Asks whether it may come into the person's OneDrive.</summary>
    public Message Offer(Texts t) => new(Card(t, [Line(t.DataFileOffer)]), t.DataFileOffer)
    {
        File = FileCard.Consent(Name, t.DataFileOffer, Content.Length),
    };

    /// <summary>Shows it where it is now.</summary>
    public static Message Ready(FileCard info, Texts t) => new(Card(t, [Line(t.DataFileReady)]), t.DataFileReady) { File = info };

    /// <summary>The answer to who does not want it, with another way to read it.</summary>
    public static Message Declined(Texts t) => new(
        Card(t, [Line(t.DataFileDeclined)], Button.Press(t.DataReadHere, new ActionData(Verbs.MyData, "").With(Fields.Here, Fields.Yes))),
        t.DataFileDeclined);

    /// <summary>Says that it could not be put there, before the messages that say the same in the chat.</summary>
    public static ImmutableArray<Message> Failed(IEnumerable<Message> messages, Texts t) =>
        [new(Card(t, [Line(t.DataFileFailed)]), t.DataFileFailed), .. messages];
}
