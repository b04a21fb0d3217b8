using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>What came along with a request, or after it: files and additions. Little of it stands at once in sight; much of it, with everything else.</summary>
internal static class LaterPart
{
    /// <summary>The lines that it takes on the first screen.</summary>
    public static int Lines(MeetingRequest.Submitted request) =>
        (HasAdditions(request) ? LinesOfAdditions + 1 : 0) + (request.Files().IsEmpty ? 0 : LinesOfFiles);

    private const int LinesOfAdditions = 3;
    private const int LinesOfFiles = 3;
    private const int FilesInSight = 3;
    private const int NamesInSight = 50;

    /// <summary>The files and additions.</summary>
    public static IEnumerable<CardElement> Of(KnownRequest known, Texts t, Foundation foundation) =>
        [.. Added(known.Request, t, foundation), .. Files(known, t)];

    private static bool HasAdditions(MeetingRequest.Submitted request) => request.AsSent().Additions.Any(a => a.Text.Length > 0);

    private static IEnumerable<CardElement> Added(MeetingRequest.Submitted request, Texts t, Foundation foundation)
    {
        Addition[] added = [.. request.AsSent().Additions.Where(a => a.Text.Length > 0)];
        CardElement[] whole = [.. OfferCards.Added(request, t, foundation)];
        return added switch
        {
            [] => [],
            [{ Text: var text }] when FirstScreen.LinesOf(text) <= LinesOfAdditions => whole,
            [.., var last] =>
            [
                Folds.Until("added", new Container(
                [
                    .. Said(
                        added.Length == 1 ? t.AddedOn(Day(last)) : t.ChairAddedLast(Day(last), added.Length.ToString(t.Culture)),
                        FirstScreen.Excerpt(last.Text, added.Length == 1 ? LinesOfAdditions - 1 : 1)),
                ])),
                Folds.Folded("added", new Container(whole)),
            ],
        };

        string Day(Addition addition) => t.Day(foundation.DayOf(addition.At));
    }

    private static IEnumerable<CardElement> Files(KnownRequest known, Texts t)
    {
        var files = known.Request.Files();
        CardElement[] all = [.. FileCards.ToFetch(files, known.Id, t)];
        return files.Length <= FilesInSight && files.Sum(f => f.Name.Length) <= NamesInSight
            ? all
            : [Folds.Until("files", Quiet(t.ChairFilesMore(files.Length.ToString(t.Culture)))), Folds.Folded("files", new Container(all))];
    }
}
