using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>Files on cards: always with their name and size, and never drawn or opened.</summary>
public static class FileCards
{
    private const int Thousand = 1000;

    /// <summary>Gives a decider the link to a file.</summary>
    public static Message Ready(SentFile file, Uri address, Texts t)
    {
        ArgumentNullException.ThrowIfNull(file);
        var title = t.FileReady(PersonText.Escape(Named(file, t)));
        return new(
            Card(t, [Line(title), Quiet(t.FileReadyOnce)], new OpenUrlAction(address) { Title = t.FileOpen }), PersonText.Line(t.FileReady(Named(file, t))));
    }

    /// <summary>The files of a request on a decider's card, each a button.</summary>
    internal static IEnumerable<CardElement> ToFetch(IReadOnlyCollection<SentFile> files, string requestId, Texts t) => files.Count == 0
        ? []
        :
        [
            Label(t.ChairFiles),
            new ActionSet([.. files.Select(f => Button.Press(
                PersonText.Line(Named(f, t)),
                new ActionData(Verbs.FetchFile, requestId).With(Fields.File, f.Id).With(Fields.Language, t.Culture.TwoLetterISOLanguageName),
                associatedInputs: AssociatedInputs.None))]) { Spacing = Spacing.Small },
        ];

    /// <summary>The files of a draft in the review, each with a button that takes it off.</summary>
    internal static IEnumerable<CardElement> InReview(Draft draft, Texts t) => draft.Brought.IsEmpty
        ? []
        :
        [
            new Container(
            [
                .. Listed(draft.Brought, t),
                new ActionSet([.. draft.Brought.Select(f => Button.Press(
                    t.FileTakeOff(PersonText.Line(f.Name)),
                    new ActionData(Verbs.DropFile, draft.RequestId).With(Fields.File, f.Id),
                    associatedInputs: AssociatedInputs.None))]),
            ])
            {
                Separator = true,
                Spacing = Spacing.Medium,
            },
        ];

    /// <summary>The names and sizes below their label.</summary>
    internal static IEnumerable<CardElement> Listed(IReadOnlyCollection<SentFile> files, Texts t) => files.Count == 0
        ? []
        : [Label(t.FilesLabel), .. files.Select(f => PersonText.Block(Named(f, t), spacing: Spacing.None, maxLines: 1))];

    /// <summary>Says which files go along with a request that is being made.</summary>
    internal static IEnumerable<CardElement> GoingAlong(Draft draft, Texts t) => draft.Brought.IsEmpty
        ? []
        : [Quiet(t.FilesGoAlong(AnswerText.List([.. draft.Brought.Select(f => PersonText.Escape(f.Name))], t)))];

    /// <summary>Says that a file goes along, or why it does not.</summary>
    internal static string Sentence(IntakeEvent happened, Texts t) => happened switch
    {
        IntakeEvent.FileTaken e => t.FileTaken(PersonText.Escape(e.File.Name)),
        IntakeEvent.FileDropped e => t.FileDropped(PersonText.Escape(e.File.Name)),
        IntakeEvent.FileRefused e => t.FileRefused(e.Reason, PersonText.Escape(e.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "It is about no file."),
    };

    /// <summary>A file's name with its size.</summary>
    internal static string Named(SentFile file, Texts t) => t.FileNamed(file.Name, Size(file.Bytes, t.Culture));

    private static string Size(int bytes, CultureInfo culture) => bytes < Thousand * Thousand
        ? string.Create(culture, $"{Math.Max(1, bytes / Thousand)} kB")
        : string.Create(culture, $"{bytes / (double)(Thousand * Thousand):0.#} MB");
}
