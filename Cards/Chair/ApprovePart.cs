using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>What unfolds under the button that approves: the form and the length as they were asked, and the text that the contact reads.</summary>
internal static class ApprovePart
{
    /// <summary>The fields, filled in with what was asked, or with what was refused.</summary>
    public static IEnumerable<CardElement> Fields(
        KnownRequest known, RequestCommand.Approve? tried, IReadOnlyCollection<RequestRefusal> refusals, Texts t, Foundation foundation)
    {
        var (pitch, title, reference) = (known.Request.Pitch, PersonText.Escape(known.Title), known.Reference.ToString());
        var isCandidate = Wording.IsCandidate(pitch);
        string? minutes = tried?.Minutes is { } m && Durations.Allows(m) ? m.ToString(CultureInfo.InvariantCulture) : null;
        return
        [
            .. isCandidate
                ? []
                : new[]
                {
                    Choice(Question.Form, tried?.Form?.ToString()),
                    DecisionPart.AtField(Choice(Question.Duration, minutes), refusals.Where(r => r is RequestRefusal.DurationNotAllowed), t),
                },
            Quiet(isCandidate ? t.CandidateApprovedBody(title, reference) : t.ApprovedBody(title, reference)),
            DecisionPart.AtField(
                new TextInput(Cards.Fields.Text)
                {
                    Label = t.AnswerTextLabel(PersonText.Line(known.Request.Contact.Name)),
                    IsMultiline = true,
                    MaxLength = Limits.Note.Max,
                    Value = (tried?.Text ?? tried?.Note) is { } text ? PersonText.Plain(TextLimit.Cut(text, Limits.Note.Max)) : ReadyTexts.Approved(pitch, t),
                },
                refusals.Where(r => r is RequestRefusal.NoteTooLong),
                t),
        ];

        // A length or form that was asked and is none of the choices stands among them.
        ChoiceSetInput Choice(Question question, string? chosen)
        {
            var definition = (QuestionDefinition.OneOf)Questions.Of(question);
            var preset = chosen ?? definition.In(pitch) ?? QuestionDefinition.OneOf.Any;
            var ids = definition.Choices.Append(preset).Distinct().OrderBy(id => int.TryParse(id, out var length) ? length : int.MaxValue);
            return new(Cards.Fields.Of(question), [.. ids.Select(id => new Choice(AnswerText.Choice(definition, id, t, foundation), id))])
            {
                Label = t.Label(question),
                Value = preset,
            };
        }
    }

    /// <summary>The button that approves.</summary>
    public static CardAction Now(KnownRequest known, Texts t) =>
        Button.Press(t.ApproveConfirm, DecisionPart.Data(Verbs.Approve, known, t), ActionStyle.Positive);
}
