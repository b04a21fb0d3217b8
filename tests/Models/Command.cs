using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Models;

/// <summary>Something that happens, as data, so that a sequence that fails can be made smaller.</summary>
/// <param name="Who">Which of the two contacts, where it is a contact's.</param>
internal abstract record Command(int Who)
{
    private static readonly string[] Texts =
    [
        "Goedendag", "Ik wil graag verkennen wat we voor elkaar kunnen betekenen.", "kort", "  ", "begin", "verder", "terug", "stop", "opnieuw", "ja", "nee", "status", "help", "english", "nederlands",
        "verstuur", "trek in", "wijzig onderwerp", "maandag kan ik niet", "06-12345678", "lees terug", "titel", "1", "2", .. Some.Typed.Values,
    ];

    public sealed record Arrive(int Who) : Command(Who);

    public sealed record Say(int Who, string Text) : Command(Who);

    /// <summary>Types what answers the open question.</summary>
    public sealed record Answer(int Who) : Command(Who);

    public sealed record Reword(int Who, int Message, string Text) : Command(Who);

    public sealed record Unsay(int Who, int Message) : Command(Who);

    /// <summary>Presses a card with these answers, given as what stands in its boxes.</summary>
    public sealed record Fill(int Who, Of Request, int Questions) : Command(Who);

    public sealed record Edit(int Who, Of Request, Question? Question) : Command(Who);

    public sealed record GoBack(int Who, Of Request) : Command(Who);

    public sealed record Send(int Who, Of Request) : Command(Who);

    public sealed record AnswerRestart(int Who, Of Request, bool Yes) : Command(Who);

    public sealed record PressUnknown(int Who) : Command(Who);

    /// <summary>Types the withdrawal of the own request that was sent last, by its reference.</summary>
    public sealed record WithdrawTyped(int Who) : Command(Who);

    /// <summary>Presses a request's button: the chair, or a contact who may not.</summary>
    public sealed record Press(int Who, Of Request, string Verb, bool AsChair, string? Reason, string? Note) : Command(Who);

    /// <summary>The channel delivers one of the last activities again.</summary>
    public sealed record Repeat(int Back) : Command(0);

    /// <summary>The bot stops and starts again on the same store.</summary>
    public sealed record Restart() : Command(0);

    /// <summary>Which request a card names.</summary>
    internal enum Of { None, Own, Others, Nobodys }

    public static Arbitrary<Command[]> Sequences { get; } = Arb.From(One().ArrayOf(), Smaller);

    private static Gen<Command> One()
    {
        var who = Gen.Choose(0, 1);
        var about = Gen.Elements(Of.None, Of.Own, Of.Own, Of.Own, Of.Others, Of.Nobodys);
        var text = Gen.Elements(Texts);
        var note = Gen.Elements("Graag.", "", null!, new string('n', 900));
        return Gen.Frequency(
            (1, who.Select(w => (Command)new Arrive(w))),
            (12, from w in who from t in text select (Command)new Say(w, t)),
            (12, who.Select(w => (Command)new Answer(w))),
            (4, from w in who from m in Gen.Choose(0, 6) from t in text select (Command)new Reword(w, m, t)),
            (2, from w in who from m in Gen.Choose(0, 6) select (Command)new Unsay(w, m)),
            (6, from w in who from r in about from q in Gen.Elements(0, 1, 6, 0b111000, 0b11111111111, 0b11111111111) select (Command)new Fill(w, r, q)),
            (3, from w in who from r in about from q in Gen.Choose(-1, 10) select (Command)new Edit(w, r, q < 0 ? null : (Question)q)),
            (2, from w in who from r in about select (Command)new GoBack(w, r)),
            (6, from w in who from r in about select (Command)new Send(w, r)),
            (2, from w in who from r in about from y in Gen.Elements(true, false) select (Command)new AnswerRestart(w, r, y)),
            (1, who.Select(w => (Command)new PressUnknown(w))),
            (2, who.Select(w => (Command)new WithdrawTyped(w))),
            (12, from w in who from r in about from v in Gen.Elements("approve", "decline", "withdraw", "refresh", "ask", "ask", "reply", "arrange", "undo", "reopen", "reopen", "reword", "invite") from c in Gen.Elements(true, true, false)
                from e in Gen.Elements("NoTimeNow", "Other", null!) from n in note select (Command)new Press(w, r, v, c, e, n)),
            (5, Gen.Choose(0, 12).Select(b => (Command)new Repeat(b))),
            (1, Gen.Constant((Command)new Restart())));
    }

    // First without one of its halves, quarters and so on, then without single ones.
    private static IEnumerable<Command[]> Smaller(Command[] commands)
    {
        for (var size = commands.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at < commands.Length; at += size)
            {
                yield return [.. commands.Take(at), .. commands.Skip(at + size)];
            }
        }
    }

    internal static string Written(IEnumerable<Command> commands) => string.Create(CultureInfo.InvariantCulture, $"[{string.Join(", ", commands)}]");
}
