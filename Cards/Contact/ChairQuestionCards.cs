using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards by which a contact reads what the chair asks, and answers it; or reads the chair's word after a yes.</summary>
public static class ChairQuestionCards
{
    /// <summary>The card of a question in its present state: to be answered, answered, or over.</summary>
    public static Message Of(KnownRequest known, ChairQuestion question, Texts t, Foundation foundation) => known.Request switch
    {
        _ when question.Answer is { } answer => Answered(known, question, answer, t, foundation),
        MeetingRequest.Open r when r.Asked is not null && !question.IsOver => Asked(known, question, t),
        MeetingRequest.Decided { IsYes: true } r when r.At <= question.At => Word(known, question, t),
        _ => ContactRequestCards.Receipt(known, t, foundation),
    };

    /// <summary>Asks it.</summary>
    public static Message Asked(KnownRequest known, ChairQuestion question, Texts t) => Open(known, question, t.AskedTitle, [], t);

    /// <summary>Reminds the contact of it.</summary>
    public static Message Reminder(KnownRequest known, ChairQuestion question, Texts t) =>
        Open(known, question, t.AskedReminderTitle, [Line(t.AskedReminderBody)], t);

    /// <summary>Says that the request was closed without an answer, which opens it again.</summary>
    public static Message Lapsed(KnownRequest known, ChairQuestion question, Texts t) => new(
        Card(
            t,
            [
                Title(t.LapsedTitle),
                Line(t.LapsedBody(PersonText.Escape(known.Title), known.Reference.ToString())),
                .. Words(question, t),
                Line(t.LapsedNext),
                Field(t.ReplyLabel),
                Send(known, question, t),
            ],
            ContactRequestCards.NewRequest(t)),
        t.LapsedTitle);

    private static Message Open(KnownRequest known, ChairQuestion question, string title, IReadOnlyList<CardElement> lines, Texts t) => new(
        Card(
            t,
            [
                Title(title),
                Quiet(About(known, t)),
                .. lines,
                .. Words(question, t),
                Field(t.ReplyLabel),
                Send(known, question, t),
                Quiet(t.AskedThen),
            ],
            ContactRequestCards.Withdraw(known, t)),
        title);

    private static Message Answered(KnownRequest known, ChairQuestion question, Addition answer, Texts t, Foundation foundation) => Fitting.Of(new(
        Card(
            t,
            [
                Title(t.AnsweredTitle),
                known.Request is MeetingRequest.Open { Asked: null, IsOverdue: false } open
                    ? Line(t.SentAnswerBy(t.Day(foundation.AnswerDay(open))))
                    : RequestStates.Line(known, t, foundation),
                .. Said(t.NoteFrom(PersonText.Escape(question.By.Name)), question.Text),
                .. answer.Text.Length > 0 ? Said(t.YouAnswered, answer.Text) : [],
                .. FileCards.Listed(answer.Files, t),
            ]),
        t.AnsweredTitle));

    private static Message Word(KnownRequest known, ChairQuestion question, Texts t) => new(
        Card(
            t,
            [
                Title(t.PassedOnTitle(PersonText.Escape(question.By.Name))),
                Quiet(About(known, t)),
                PersonText.Block(question.Text),
                Field(t.WordReplyLabel),
                Send(known, question, t),
            ]),
        t.PassedOnTitle(PersonText.Line(question.By.Name)));

    private static string About(KnownRequest known, Texts t) => t.PassedOnAbout(PersonText.Escape(known.Title), known.Reference.ToString());

    private static IReadOnlyList<CardElement> Words(ChairQuestion question, Texts t) =>
        [Remark(Quiet(t.NoteFrom(PersonText.Escape(question.By.Name))), PersonText.Block(question.Text, spacing: Spacing.Small, maxLines: Sizes.Lines))];

    private static TextInput Field(string label) => new(Fields.Reply) { Label = label, IsMultiline = true, MaxLength = Limits.Addition.Max };

    private static ActionSet Send(KnownRequest known, ChairQuestion question, Texts t) => new(
        [Button.Press(t.ReplySend, DecisionPart.Data(Verbs.Reply, known, t).With(Fields.Asked, question.Id), ActionStyle.Positive)]);
}
