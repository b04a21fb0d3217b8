using SamBot.Dialogs.Requests;
using static SamBot.Dialogs.Intake.IntakeState;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// The commands that a contact may type at any time. A command is a whole message. Some commands take an argument, and then only one that makes
/// sense: "help werkgevers met …" is an answer and no cry for help.
/// </summary>
internal static class Commands
{
    private const int MostWordsOfGreeting = 6;

    /// <summary>The outcome of the command; null when the text is no command.</summary>
    public static IntakeDecision? Read(IntakeState state, string text, IntakeRules rules, Moment now) =>
        rules.Words.LanguageAsked(text) is { } language
            ? new IntakeEvent.LanguageChosen(language)
            : Command(state, text, rules, now) ?? Whole(state, text, rules, now);

    private static IntakeDecision? Command(IntakeState state, string text, IntakeRules rules, Moment now) => rules.Words.Command(text) switch
    {
        (Keyword.Withdraw, { Length: > 0 } rest) when Reference.TryParse(rest, out var reference) => new IntakeEvent.WithdrawAsked(reference),
        (Keyword.ReadAgain or Keyword.Show, { Length: > 0 } rest) when Reference.TryParse(rest, out var reference) =>
            new IntakeEvent.ReadAgainAsked(reference),
        (Keyword.Change, { Length: > 0 } rest) when state is Drafting d && rules.Words.QuestionNamed(rest) is { } q => Conversation.Edit(d, q),
        (Keyword.Language, { Length: > 0 } rest) when rules.Words.LanguageAsked(rest) is { } language => new IntakeEvent.LanguageChosen(language),
        (var keyword, "") => Obey(state, keyword, rules, now),
        _ => null,
    };

    // "Could we stop here?" and "I would like to change my title".
    private static IntakeDecision? Whole(IntakeState state, string text, IntakeRules rules, Moment now) =>
        state is Drafting d && rules.Words.ChangeAsked(text) is { } question ? Conversation.Edit(d, question)
        : rules.Words.WholeCommand(text) is { } keyword ? Obey(state, keyword, rules, now)
        : state is Sent && ComesBack(text, rules) ? Obey(state, Keyword.Restart, rules, now)
        : state is Reviewing && SaysTwice(text, rules) ? Obey(state, Keyword.Send, rules, now)
        : Referred(text, rules);

    // "Hello, here I am again! I have something new."
    private static bool ComesBack(string text, IntakeRules rules)
    {
        string[] parts = text.Split([',', '.', '!', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(p => p.Split(' ').Length <= MostWordsOfGreeting) && parts.Any(p => rules.Words.WholeCommand(p) is Keyword.Restart);
    }

    // "Looks good, send it": each part agrees, and one of them sends.
    private static bool SaysTwice(string text, IntakeRules rules)
    {
        string[] parts = text.Split([',', '.', '!', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1
            && parts.All(p => rules.Words.WholeCommand(p) is Keyword.Send or Keyword.Yes or Keyword.Approve || rules.Words.Agrees(p))
            && parts.Any(p => rules.Words.WholeCommand(p) is Keyword.Send);
    }

    // "Trek K7F-3QD in": the reference stands between the words of the command.
    private static IntakeDecision? Referred(string text, IntakeRules rules)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Where(w => w.Any(c => c == '-' || char.IsAsciiDigit(c))))
        {
            var others = string.Join(' ', words.Where(w => w != word));
            IntakeEvent? asked = !Reference.TryParse(word.Trim('?', '!', '.', ','), out var reference) ? null : rules.Words.WholeCommand(others) switch
            {
                Keyword.Withdraw                  => new IntakeEvent.WithdrawAsked(reference),
                Keyword.ReadAgain or Keyword.Show => new IntakeEvent.ReadAgainAsked(reference),
                _                                 => null,
            };
            if (asked is not null)
            {
                return asked;
            }
        }

        return null;
    }

    private static IntakeDecision? Obey(IntakeState state, Keyword keyword, IntakeRules rules, Moment now) => (keyword, state) switch
    {
        (Keyword.Help, _)                       => new IntakeEvent.HelpAsked(),
        // The menu of Teams is one for all, and what the chair picks from it is to do no harm elsewhere.
        (Keyword.Status or Keyword.List, _)     => new IntakeEvent.StatusAsked(),
        (Keyword.ReadAgain or Keyword.Show, _)  => new IntakeEvent.ReadAgainAsked(null),
        (Keyword.Withdraw, _)                   => new IntakeEvent.WithdrawAsked(null),
        (Keyword.Language, _)                   => new IntakeEvent.LanguageAsked(),
        (Keyword.MyData, _)                     => new IntakeEvent.DataAsked(),
        (Keyword.Forget, _)                     => new IntakeEvent.ErasureAsked(),
        (Keyword.AllowModel or Keyword.RefuseModel, _) when rules.MayReadWithModel => new IntakeEvent.ModelAllowed(keyword is Keyword.AllowModel),
        (Keyword.Back, _)                       => Conversation.Back(state),
        // The button of the card does the same: the text that is filled in becomes the answer.
        (Keyword.Continue, Asking a) when a.Draft.Prefill(a.Question) is { } filled => Answering.Answer(a.Question, filled, rules),
        (Keyword.Continue, Asking { Changing: true, AsksErasure: false } a) => new IntakeRefusal(IntakeRefusalReason.Empty, a.Question),
        (Keyword.Continue, Asking { AsksErasure: false } a) when a.Draft.Answers.Count > 0 => new IntakeRefusal(IntakeRefusalReason.Empty, a.Question),
        (Keyword.Continue, _)                   => Conversation.Continue(state, now),
        (Keyword.NewestAlone, Asking a)         => OneAnswer.NewestAlone(a, rules),
        (Keyword.Restart, ConfirmingRestart)    => IntakeDecision.Nothing,
        (Keyword.Restart, Drafting)             => new IntakeEvent.RestartAsked(),
        (Keyword.Restart, _)                    => Conversation.Continue(state, now),
        (Keyword.Stop, Stopped)                 => IntakeDecision.Nothing,
        (Keyword.Stop, Drafting)                => new IntakeEvent.Stopped(),
        (Keyword.Stop, _)                       => new IntakeRefusal(IntakeRefusalReason.NothingUnderWay),
        (Keyword.Yes, ConfirmingRestart)        => Conversation.Restart(true, now),
        (Keyword.No, ConfirmingRestart)         => Conversation.Restart(false, now),
        (Keyword.No, Asking a)                  => Candidates.Denied(a),
        (Keyword.Form, NotStarted or Sent or Stopped) => Conversation.Continue(state, now).And(new IntakeEvent.FormAsked()),
        (Keyword.Form, Drafting)                => new IntakeEvent.FormAsked(),
        (Keyword.Yes or Keyword.Approve, Reviewing d) => Conversation.Send(d, rules),
        (Keyword.Send, Drafting d)              => Conversation.Send(d, rules),
        _                                       => (IntakeDecision?)null,
    };
}
