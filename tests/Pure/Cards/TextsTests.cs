using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

public sealed partial class TextsTests
{
    public static TheoryData<Language> All() => [.. Languages.All.Select(l => l.Language)];

    [Fact]
    public void Every_language_has_its_culture() => Assert.Equal(["nl-NL", "en-GB"], Languages.All.Select(l => l.Culture.Name));

    [Theory]
    [MemberData(nameof(All))]
    public void No_text_is_missing(Language language) => None(Wanted.Except(NamesOfOthers(language)).Except(Read(language).Keys));

    [Theory]
    [MemberData(nameof(All))]
    public void No_text_is_left_over(Language language) => None(Read(language).Keys.Except(Wanted));

    [Theory]
    [MemberData(nameof(All))]
    public void No_text_is_empty(Language language) => Assert.Empty(Read(language).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_placeholder_is_a_parameter_of_its_member(Language language)
    {
        var texts = Read(language);
        Assert.Empty(
            from member in Members()
            let parameters = Parameters(member)
            from key in Keys(member)
            where texts.ContainsKey(key) && Placeholders(texts[key]).Except(parameters).Any()
            select key);
        // Of the texts of one member each may leave out what it does not need, but every language fills in the same.
        var first = Read(Languages.All[0].Language);
        Assert.Equal(texts.Keys.Intersect(first.Keys).Select(key => Filled(key, first)), texts.Keys.Intersect(first.Keys).Select(key => Filled(key, texts)));
        Assert.Empty(
            from member in Members()
            from parameter in Parameters(member)
            where !Keys(member).Any(key => Placeholders(first.GetValueOrDefault(key, "")).Contains(parameter))
            select $"{member.Name}({parameter})");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_language_says_which_there_are_and_how_to_choose_them(Language language)
    {
        var t = Texts.In(language);
        var welcome = CardText.Of(Sample.Card("welcome", language, Some.Pitch, Some.Carla).ToElement());
        foreach (var other in Languages.All.Select(l => l.Language))
        {
            var typed = $"**{Texts.In(other).LanguageWords(other).Split('|')[0]}**";
            Assert.Contains(typed, t.LanguageAsked(Languages.AskedFor(t)), StringComparison.Ordinal);
            Assert.Contains(typed, Texts.In(other).WelcomeThisLanguage, StringComparison.Ordinal);
            Assert.Equal(other != language, welcome.Contains(Texts.In(other).WelcomeThisLanguage, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_command_is_told_by_a_help_or_a_button(Language language)
    {
        var (t, words) = (Texts.In(language), Some.Rules.Words);
        var told = Bold().Matches($"{t.HelpCommands} {t.HelpPrivacy} {t.ModelAllowed("")} {t.ModelRefused} {t.DeskHelpCommands} {t.DeskUnknown}").Select(m => m.Groups[1].Value);
        var buttons = new[] { t.Begin, t.Back, t.NewRequest, t.RestartYes, t.RestartNo, t.SendRequest, t.Change, t.NewestAlone };
        Assert.Empty(Enum.GetValues<Keyword>().Except(told.Concat(buttons).Select(words.Command).Select(p => p?.Keyword).OfType<Keyword>()));
    }

    [Theory]
    [InlineData("nl-NL", Language.Dutch)]
    [InlineData("nl", Language.Dutch)]
    [InlineData("NL-be", Language.Dutch)]
    [InlineData("en-US", Language.English)]
    [InlineData("fr-FR", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_locale_gives_the_language_that_SamBot_speaks(string? locale, Language? language) => Assert.Equal(language, Texts.LanguageOf(locale));

    [Fact]
    public void What_fills_a_placeholder_is_not_filled_itself() =>
        Assert.Equal("De voorzitter heeft je voorstel ‘{reference}’ ({title}) gelezen en wil er graag over praten.", Texts.In(Language.Dutch).ApprovedBody("{reference}", "{title}"));

    [Theory]
    [MemberData(nameof(All))]
    public void The_tone_is_ours(Language language) => Assert.All(Read(language).Where(text => !text.Key.StartsWith("Grammar_", StringComparison.Ordinal) && !text.Key.Contains("Words_", StringComparison.Ordinal)), text =>
    {
        Assert.DoesNotContain("!!", text.Value, StringComparison.Ordinal);
        Assert.DoesNotMatch(Officialese(), text.Value);
    });

    // A language's own name is in its file; what others call it may be in theirs.
    private static IEnumerable<string> NamesOfOthers(Language language) =>
        Enum.GetValues<Language>().Where(l => l != language).Select(l => $"{nameof(Texts.LanguageWords)}_{l}");

    private static string Filled(string key, Dictionary<string, string> texts) => $"{key}: {string.Join(' ', Placeholders(texts[key]))}";

    // Names them all: xUnit would name five.
    private static void None(IEnumerable<string> keys)
    {
        if (keys.Order().ToArray() is { Length: > 0 } some)
        {
            Assert.Fail($"{some.Length}: {string.Join(", ", some)}");
        }
    }

    private static string[] Wanted => [.. Members().SelectMany(Keys).Distinct()];

    private static IEnumerable<MemberInfo> Members() => typeof(Texts)
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo { PropertyType.Name: nameof(String) } || (m is MethodInfo { IsSpecialName: false } f && f.ReturnType == typeof(string)));

    private static IEnumerable<string> Keys(MemberInfo member) => (member as MethodInfo)?.GetParameters().FirstOrDefault()?.ParameterType switch
    {
        { IsEnum: true } type => Enum.GetNames(type).Select(n => $"{member.Name}_{n}").Except(Untold),
        { } type when type == typeof(QuestionDefinition.OpenText) => OfQuestions(member, q => q is QuestionDefinition.OpenText),
        { } type when type == typeof(QuestionDefinition) => OfQuestions(member, q => q is QuestionDefinition.OpenText ? q.Chair is not ChairPlace.Heading : q.Chair is ChairPlace.Folded),
        { } type when type == typeof(QuestionDefinition.OneOf) => Questions.All.OfType<QuestionDefinition.OneOf>().SelectMany(q => q.Choices.Select(id => $"{member.Name}_{q.Question}_{id}")),
        _ => [member.Name],
    };

    private static IEnumerable<string> OfQuestions(MemberInfo member, Func<QuestionDefinition, bool> which) => Questions.All.Where(which).Select(q => $"{member.Name}_{q.Question}");

    private static string[] Parameters(MemberInfo member) => member is MethodInfo method && method.GetParameters() is var parameters && parameters is not [{ ParameterType.Name: nameof(QuestionDefinition.OneOf) }, ..]
        ? [.. parameters.Where(p => p.ParameterType == typeof(string)).Select(p => p.Name!)]
        : [];

    // Texts of their own, by question.
    private static readonly string[] Untold = 
    [
        "Remark_TooShort", "Remark_TooLong", "Remark_Between", "Remark_AdditionTooLong", "Again_TooShort", "Again_TooLong", "Again_Between",
        // Nobody types these, so none of them comes twice in a row.
        "Again_SentAsItWas", "Again_SentCard", "Again_NothingChosen", "Again_EarlierCard", "Again_UnknownButton", "Again_OfferOver",
        // Whatever else is asked.
        "InquiryWords_Other",
        "InquiryWords_FileNotHere",
    ];

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order();

    // Only what stands in the language's own file; the first language's is the one without a code.
    private static Dictionary<string, string> Read(Language language)
    {
        var spoken = Languages.All.First(l => l.Language == language);
        var file = new ResourceManager(typeof(Texts)).GetResourceSet(
            language == Languages.All[0].Language ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(spoken.Code), createIfNotExists: true, tryParents: false);
        return file?.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!) ?? [];
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(uw|u|succesvol|ongeldig|invoer|Oeps|invalid|successfully|Oops)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Officialese();
}
