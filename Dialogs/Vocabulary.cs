using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Hearing;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs;

/// <summary>
/// The words that people may type, as data. The texts of each language list the words; this class decides what they mean. It understands all
/// languages at any time.
/// </summary>
/// <param name="Keywords">The words of each command.</param>
/// <param name="Languages">The names of each language.</param>
/// <param name="Choices">
/// The choices of each question, in the order in which they are shown. The goals are among them; a question in one's own words has none.
/// </param>
/// <param name="QuestionNames">The words by which each question may be named.</param>
/// <param name="Reasons">The reasons for declining, in the order in which they are shown.</param>
/// <param name="Inquiries">What people say to SamBot itself. Other words may stand between those of an entry, and a star stands for any ending.</param>
/// <param name="Grammar">The languages' own words, such as numbers and "not".</param>
public sealed record Vocabulary(
    IReadOnlyDictionary<Keyword, ImmutableArray<string>> Keywords,
    IReadOnlyDictionary<Language, ImmutableArray<string>> Languages,
    IReadOnlyDictionary<Question, ImmutableArray<Choice>> Choices,
    IReadOnlyDictionary<Question, ImmutableArray<string>> QuestionNames,
    ImmutableArray<Choice> Reasons,
    IReadOnlyDictionary<Inquiry, ImmutableArray<string>> Inquiries,
    Grammar Grammar)
{
    /// <summary>Tells the language of a text.</summary>
    public required LanguageHearing Written { private get; init; }

    // A longer text is told and no command, choice or question to SamBot.
    private const int LongestSaying = 200;
    private const int LongestStory = 600;
    private const int LongestOnStack = 256;
    private const int MostBetween = 3;
    private const int MostBefore = 5;

    private readonly ImmutableArray<(string Words, Keyword Meant)> commands = LongestFirst(Keywords);
    private readonly ImmutableArray<(string Words, Language Meant)> languages = LongestFirst(Languages);
    private readonly ImmutableArray<(ImmutableArray<string> Words, Keyword Meant)> sayings = Sayings(Keywords);
    private readonly ImmutableArray<(ImmutableArray<string> Words, Language Meant)> named = Sayings(Languages);
    private readonly ImmutableArray<(ImmutableArray<string> Words, Inquiry Meant)> inquiries = Sayings(Inquiries);
    private readonly ImmutableArray<Choice> questions =
    [
        .. Questions.All.Select(d => new Choice(d.Question.ToString(), []) { Names = QuestionNames.GetValueOrDefault(d.Question, []) }),
    ];

    /// <summary>The words that only those who decide type.</summary>
    public DeskWords Desk { get; init; } = DeskWords.None;

    /// <summary>The command that is the whole text, with courtesies around it; null when it is none.</summary>
    public Keyword? WholeCommand(string text) => Command(text) is { Rest: "" } exact ? exact.Keyword : Whole(sayings, text);

    /// <summary>Whether the text holds courtesies and small words only.</summary>
    public bool IsPolite(string text) => Sentence.Of(text, Grammar).Words.All(w => Grammar.Is(WordKind.Polite, w));

    /// <summary>The language that the whole text asks for, by one of its names in any language and courtesies; null when it asks for none.</summary>
    public Language? LanguageAsked(string text) =>
        LanguageNamed(text) is (var language, "") ? language : Whole(named, text);

    /// <summary>The language that the text is written in; null where its words do not make that sure.</summary>
    public Language? LanguageOf(string text) => Written.Of(text);

    /// <summary>Whether the text plainly continues what was said before it: "and …", "for example …".</summary>
    public bool Continues(string text) =>
        Sentence.Of(text, Grammar).Words is { Length: > 1 } words && Grammar.Length(WordKind.Continuing, words, 0) > 0;

    /// <summary>The person's own words in a text that may be a pasted mail.</summary>
    public string OwnWords(string text) => new PastedMail(Grammar).OwnWords(text);

    /// <summary>The question whose answer the text wants to change, wherever the command stands in it; null when it names none.</summary>
    public Question? ChangeAsked(string text)
    {
        if (text.Length > LongestSaying)
        {
            return null;
        }

        var sentence = Sentence.Of(text, Grammar);
        var change = sayings.Where(s => s.Meant is Keyword.Change).Select(s => SayingHearing.Rest(s.Words, sentence)).FirstOrDefault(rest => rest is not null);
        return change is { } others ? QuestionNamed(string.Join(' ', others)) : null;
    }

    /// <summary>What the text asks SamBot itself; null when it asks nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">How many other words may stand in a question.</param>
    /// <param name="othersInStatement">The same for what is no question. One word is not enough there, except for thanks and a greeting.</param>
    public Inquiry? Inquiry(string text, int others, int othersInStatement = 0)
    {
        if (text.Length > LongestSaying)
        {
            return null;
        }

        var isQuestion = text.TrimEnd().EndsWith('?');
        var known = isQuestion ? inquiries : inquiries.Where(i => i.Words.Length > 1 || i.Meant is Intake.Inquiry.Thanks or Intake.Inquiry.Greeting);
        return SayingHearing.Part(known, Sentence.Of(text, Grammar), Grammar, isQuestion ? others : othersInStatement);
    }

    /// <summary>Whether the text is a question, by its first words and its last sign.</summary>
    public bool IsQuestion(string text) => text.Length <= LongestSaying && Sentence.Of(text, Grammar) is { IsQuestion: true, Words: [var first, .. var rest] }
        && (Grammar.Is(WordKind.Asking, first) || Grammar.Is(WordKind.Modal, first) || (rest is [var second, ..] && Grammar.Is(WordKind.Person, second)));

    /// <summary>Whether the text is a question that begins with what the person themselves may, must or gets: "do I get a talk?"</summary>
    internal bool AsksAboutSelf(string text) => text.Length <= LongestSaying && Sentence.Of(text, Grammar) is { IsQuestion: true } sentence
        && sentence.Words.Take(3).Any(w => Grammar.Is(WordKind.Self, w));

    /// <summary>The command that the text begins with, longest first; null when it begins with none.</summary>
    public Phrase? Command(string text) => Beginning(commands, text) is var (keyword, rest) ? new(keyword, rest) : null;

    /// <summary>
    /// The language that the text begins with, by one of its names in any language, and the words behind it; null when it begins with none.
    /// </summary>
    public (Language Language, string After)? LanguageNamed(string text) => Beginning(languages, text);

    /// <summary>The meaning of a text that answers a question with choices. An id, as a card gives it, means its choice.</summary>
    public Pick Pick(QuestionDefinition question, string text)
    {
        ArgumentNullException.ThrowIfNull(question);
        var choices = Choices.GetValueOrDefault(question.Question, []);
        return question switch
        {
            QuestionDefinition.Goals => Exactly(choices, text) ?? (Listed(choices, Normal(text)) is { IsEmpty: false } listed
                ? Hearing.Pick.Chosen([.. listed])
                : Heard(ChoicesAsked.Many)),
            QuestionDefinition.OneOf { TakesAny: true } when text is QuestionDefinition.OneOf.Any => Hearing.Pick.NoPreference,
            QuestionDefinition.OneOf q when q.Choices.Contains(text) => Hearing.Pick.Chosen(text),
            QuestionDefinition.OneOf q => Exactly(choices, text) ?? Heard(q.TakesMinutes ? ChoicesAsked.Minutes : ChoicesAsked.One),
            _ => Hearing.Pick.Unclear,
        };

        Pick Heard(ChoicesAsked asked) => text.Length > LongestSaying ? Hearing.Pick.Unclear : new ChoiceHearing(Grammar, choices, asked).Hear(text);
    }

    /// <summary>The meaning of a text that may say more than its choice, and the words in it that nothing explains.</summary>
    internal Pick PickBeside(QuestionDefinition question, string text, out ImmutableArray<string> others)
    {
        others = [];
        var asked = question switch
        {
            QuestionDefinition.Goals => ChoicesAsked.Many,
            QuestionDefinition.OneOf { TakesMinutes: true } => ChoicesAsked.Minutes,
            _ => ChoicesAsked.One,
        };
        return text.Length > LongestSaying
            ? Hearing.Pick.Unclear
            : new ChoiceHearing(Grammar, Choices.GetValueOrDefault(question.Question, []), asked).Hear(text, out others);
    }

    /// <summary>The meaning of a text that says no more than its choice.</summary>
    internal Pick PickAlone(QuestionDefinition question, string text) => text.Length > LongestSaying ? Hearing.Pick.Unclear
        : Exactly(Choices.GetValueOrDefault(question.Question, []), text) is { } exact ? exact
        : PickBeside(question, text, out var others) is var pick && others.IsEmpty && !HasReason(text) ? pick
        : Hearing.Pick.Unclear;

    /// <summary>The sayings of a command, the longest first.</summary>
    internal IEnumerable<ImmutableArray<string>> SayingsOf(Keyword keyword) => sayings.Where(s => s.Meant == keyword).Select(s => s.Words);

    /// <summary>Whether the word joins two thoughts: "and", "but".</summary>
    internal bool IsJoint(string word) => Normal(word) is var said && (Grammar.Is(WordKind.And, said) || Grammar.Is(WordKind.But, said));

    private bool HasReason(string text) => Sentence.Of(text, Grammar).Words.Any(w => Grammar.Is(WordKind.Because, w));

    /// <summary>Whether the text agrees with what stands there: "yes", "that is still right".</summary>
    public bool Agrees(string text) => WholeCommand(text) is Keyword.Yes || (text.Length <= LongestSaying
        && Sentence.Of(text, Grammar).Words is { IsEmpty: false } words
        && words.Any(w => Grammar.Is(WordKind.Agreeing, w))
        && words.All(w => Grammar.Is(WordKind.Agreeing, w) || Grammar.Is(WordKind.Polite, w) || Grammar.Is(WordKind.Small, w)));

    /// <summary>Whether the text is from somebody who looks for work themselves.</summary>
    public bool SeeksWork(string text)
    {
        if (text.Length > LongestStory)
        {
            return false;
        }

        var sentence = Sentence.Of(text, Grammar);
        // "Can you help me?" is no help for others.
        bool IsForOthers(int at) => Grammar.Is(WordKind.ForSeekers, sentence.Words[at])
            && !Enumerable.Range(Math.Max(0, at - MostBefore), Math.Min(at, MostBefore)).Any(before => Grammar.Is(WordKind.Myself, sentence.Words[before]))
            && !(at + 1 < sentence.Words.Length && Grammar.Is(WordKind.Myself, sentence.Words[at + 1]));
        if (Enumerable.Range(0, sentence.Words.Length).Any(IsForOthers)
            || Grammar.Spread(WordKind.SeeksWork, sentence.Words, between: MostBetween) is not { } places)
        {
            return false;
        }

        // "I am not looking for a job": the denial stands beside the words.
        var first = Math.Max(0, places[0] - 1);
        return !Enumerable.Range(first, places[^1] - first + 1).Any(at => Grammar.Is(WordKind.Not, sentence.Words[at]));
    }

    /// <summary>Whether the text swears at SamBot.</summary>
    public bool Swears(string text)
    {
        if (text.Length > LongestSaying)
        {
            return false;
        }

        var sentence = Sentence.Of(text, Grammar);
        return inquiries.Any(i => i.Meant is Intake.Inquiry.Swearing && SayingHearing.Rest(i.Words, sentence) is not null);
    }

    /// <summary>Whether the text says that somebody works for no organisation.</summary>
    public bool IsNoEmployer(string text)
    {
        if (text.Length > LongestSaying)
        {
            return false;
        }

        var marks = new Marks(Sentence.Of(text, Grammar), Grammar);
        marks.Mark(WordKind.NoEmployer);
        return marks.Has(WordKind.NoEmployer) && marks.Unknown() == 0;
    }

    /// <summary>The question that the text names, or numbers from 1; null when it names none.</summary>
    public Question? QuestionNamed(string text)
    {
        var named = Exactly(questions, text) ?? Numbered(questions, text) ?? new ChoiceHearing(Grammar, questions, ChoicesAsked.One).HearName(text);
        return named is { Kind: PickKind.Chosen, Ids: [var id] } && Enum.TryParse<Question>(id, out var question) ? question : null;
    }

    /// <summary>The reason that the text begins with (its number, or its words), and the note behind it.</summary>
    public (DeclineReason? Reason, string Note) Reason(string text)
    {
        // A part of a reason is not enough, because the contact is told the reason that is found here.
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var n = words.Length; n > 0; n--)
        {
            var said = string.Join(' ', words.Take(n)).TrimEnd(':', ',', '.');
            var found = Exactly(Reasons, said) ?? (n == 1 ? Numbered(Reasons, said) : null);
            if (found is { Ids: [var id] } && Enum.TryParse<DeclineReason>(id, out var reason))
            {
                return (reason, AfterWords(text, n));
            }
        }

        return (null, text);
    }

    /// <summary>The form in which words are compared: lower case, without accents and closing punctuation, with single spaces.</summary>
    public static string Normal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = Whole(text).Normalize(NormalizationForm.FormD);
        var buffer = said.Length <= LongestOnStack ? stackalloc char[said.Length] : new char[said.Length];
        said.AsSpan().ToLowerInvariant(buffer);
        var length = 0;
        foreach (var c in buffer)
        {
            if (!IsSilent(c) && (!IsGap(c) || (length > 0 && buffer[length - 1] != ' ')))
            {
                buffer[length++] = IsGap(c) ? ' ' : c;
            }
        }

        var normal = buffer[..length].TrimEnd(" .!…:");
        return normal.SequenceEqual(text) ? text : normal.ToString();
    }

    private static ImmutableArray<(string Words, T Meant)> LongestFirst<T>(IReadOnlyDictionary<T, ImmutableArray<string>> words)
        where T : notnull => [.. words.SelectMany(w => w.Value.Select(word => (Normal(word), w.Key))).OrderByDescending(w => w.Item1.Length)];

    private T? Whole<T>(ImmutableArray<(ImmutableArray<string> Words, T Meant)> known, string text)
        where T : struct => text.Length > LongestSaying ? null : SayingHearing.Whole(known, Sentence.Of(text, Grammar), Grammar);

    private static ImmutableArray<(ImmutableArray<string> Words, T Meant)> Sayings<T>(IReadOnlyDictionary<T, ImmutableArray<string>> words)
        where T : notnull =>
        [
            .. words.SelectMany(w => w.Value.Select(word => (Words: Hearing.Grammar.Cut(word), w.Key)))
                .Where(s => !s.Words.IsEmpty)
                .OrderByDescending(s => s.Words.Length),
        ];

    private static (T Meant, string After)? Beginning<T>(ImmutableArray<(string Words, T Meant)> known, string text)
    {
        var said = Normal(text);
        foreach (var (words, meant) in known)
        {
            if (said == words)
            {
                return (meant, "");
            }

            if (said.StartsWith(words, StringComparison.Ordinal) && said[words.Length] == ' ')
            {
                return (meant, AfterWords(text, words.Count(c => c == ' ') + 1));
            }
        }

        return null;
    }

    // Whole titles of choices between commas, as a card submits them. A comma or an "and" within a choice does not part it.
    private static ImmutableArray<string> Listed(ImmutableArray<Choice> choices, string said)
    {
        HashSet<string> chosen = [];
        while (said.Length > 0)
        {
            var (id, length) = choices.SelectMany(c => c.Submitted.Select(w => (c.Id, Words: w)))
                .Where(c => c.Words.Length > 0 && said.StartsWith(c.Words, StringComparison.Ordinal))
                .Where(c => said[c.Words.Length..].TrimStart() is "" or [',' or ';', ..])
                .Select(c => (c.Id, c.Words.Length))
                .OrderByDescending(c => c.Length).FirstOrDefault();
            if (id is null)
            {
                return [];
            }

            chosen.Add(id);
            said = said[length..].TrimStart(' ', ',', ';');
        }

        return [.. choices.Select(c => c.Id).Where(chosen.Contains)];
    }

    private static Pick? Exactly(ImmutableArray<Choice> choices, string text)
    {
        var said = Normal(text);
        return said.Length > 0 && choices.FirstOrDefault(c => c.Exact.Contains(said)) is { } exact
            ? Hearing.Pick.Chosen(exact.Id)
            : null;
    }

    private static Pick? Numbered(ImmutableArray<Choice> choices, string text) =>
        int.TryParse(Normal(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Length
            ? Hearing.Pick.Chosen(choices[number - 1].Id)
            : null;

    // .NET cannot normalise half a surrogate pair or U+FFFE. No command contains them.
    private static string Whole(string text) =>
        (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text).Replace('\uFFFE', '\uFFFD');

    // Words are counted as Normal counts them. The rest of the text comes back as it was typed.
    private static string AfterWords(string text, int words)
    {
        var isInWord = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsGap(text[at]))
            {
                words -= isInWord ? 1 : 0;
                isInWord = false;
            }
            else if (!IsSilent(text[at]))
            {
                if (words == 0)
                {
                    return text[at..].TrimEnd();
                }

                isInWord = true;
            }
        }

        return "";
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsSilent(char c) =>
        !char.IsAscii(c) && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
