using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Intake;

/// <summary>One row of the question table: how the question is asked, which answers count, and where an answer goes.</summary>
/// <param name="Question">The question.</param>
/// <param name="Section">The card that asks it.</param>
public abstract record QuestionDefinition(Question Question, Section Section)
{
    /// <summary>The place on the chair's card. A row that names none is folded away, behind the button that shows the whole request.</summary>
    public ChairPlace Chair { get; init; } = ChairPlace.Folded;

    /// <summary>The place on the contact's cards. A row that names none is folded away there as well.</summary>
    public ContactPlace Contact { get; init; } = ContactPlace.Folded;

    /// <summary>The only answer to another question beside which this one is asked; null when it is always asked.</summary>
    public AnswerIs? OnlyWhen { get; init; }

    /// <summary>The answer to another question beside which this one is not asked; null when there is none.</summary>
    public AnswerIs? NotWhen { get; init; }

    /// <summary>
    /// Whether it may stay open. It stands on the card with the others and is heard in what is typed, but is not asked apart. What stays open is
    /// agreed later, or taken from another answer.
    /// </summary>
    public bool MayStayOpen { get; init; }

    /// <summary>Whether the answer is shown to be confirmed when the person comes with another request.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>
    /// The member of the pitch that holds the answer. Null: the pitch keeps the answer in <see cref="Pitch.More"/>, under the question's name.
    /// </summary>
    public PitchMember? Member { get; init; }

    /// <summary>The question of the pitch by which its answers are read for what they bring and ask; null: they are not.</summary>
    public PitchQuestion? ReadAs { get; init; }

    /// <summary>Whether the question is asked, beside these answers to the others.</summary>
    public bool IsAsked(Func<Question, string?> answers) => OnlyWhen?.Holds(answers) is not false && NotWhen?.Holds(answers) is not true;

    /// <summary>Whether a pitch with this answer may be sent. A request always has a title.</summary>
    public bool IsEnough(string? answer) => Accepts(answer) || (MayStayOpen && Contact is not ContactPlace.Title && answer is null or "");

    /// <summary>Whether this answer may be sent: a text, or the ids of choices joined with commas.</summary>
    public abstract bool Accepts(string? answer);

    /// <summary>The answer that a pitch holds; null when it holds none, as in a request from before the question was added.</summary>
    public string? In(Pitch pitch) => Member is null ? pitch.More?.GetValueOrDefault(Question.ToString()) : Member.Read(pitch);

    /// <summary>The pitch with this answer.</summary>
    public Pitch Put(Pitch pitch, string answer) => Member is null ? pitch.With(Question.ToString(), answer) : Member.Write(pitch, answer);

    /// <summary>A question that people answer in their own words.</summary>
    public sealed record OpenText(Question Question, Section Section, TextLimit Limit) : QuestionDefinition(Question, Section)
    {
        /// <summary>The answer of a person to whom the question does not apply.</summary>
        public const string None = "-";

        /// <summary>Whether the answer is a telephone number: it has digits enough for one.</summary>
        public bool IsNumber { get; init; }

        /// <summary>Whether <see cref="None"/> is an answer.</summary>
        public bool TakesNone { get; init; }

        /// <inheritdoc />
        public override bool Accepts(string? answer) =>
            (Limit.Allows(answer) && (!IsNumber || answer!.Count(char.IsAsciiDigit) >= Limit.Min)) || (TakesNone && answer is None);
    }

    /// <summary>A question that takes one of fixed choices, by id.</summary>
    public sealed record OneOf(Question Question, Section Section, ImmutableArray<string> Choices) : QuestionDefinition(Question, Section)
    {
        /// <summary>The answer of a person who has no preference.</summary>
        public const string Any = nameof(Any);

        /// <summary>Whether <see cref="Any"/> is an answer. It has no number among the choices.</summary>
        public bool TakesAny { get; init; }

        /// <summary>Whether another number of minutes than those of the choices is an answer as well.</summary>
        public bool TakesMinutes { get; init; }

        /// <inheritdoc />
        public override bool Accepts(string? answer) => answer is not null && (Choices.Contains(answer) || (TakesAny && answer is Any) || IsMinutes(answer));

        /// <summary>Whether an answer is a number of minutes that is none of the choices.</summary>
        public bool IsMinutes(string answer) => TakesMinutes && !Choices.Contains(answer)
            && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && Durations.Allows(minutes);
    }

    /// <summary>A question that takes one or more of the foundation's goals, by id, joined with commas.</summary>
    public sealed record Goals(Question Question, Section Section) : QuestionDefinition(Question, Section)
    {
        /// <inheritdoc />
        public override bool Accepts(string? answer) => !TextLimit.IsEmpty(answer);
    }
}
