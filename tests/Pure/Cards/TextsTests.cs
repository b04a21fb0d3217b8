using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Pure.Cards;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> Dutch = Read("");
    private static readonly IReadOnlyDictionary<string, string> English = Read("en");

    [Fact]
    public void Both_languages_have_every_text() => Assert.Equal(Dutch.Keys.Order(), English.Keys.Order());

    [Fact]
    public void No_text_is_empty_and_every_placeholder_matches() => Assert.All(Dutch.Keys, key =>
    {
        Assert.False(string.IsNullOrWhiteSpace(Dutch[key]));
        Assert.False(string.IsNullOrWhiteSpace(English[key]));
        Assert.Equal(Placeholders(Dutch[key]), Placeholders(English[key]));
    });

    [Fact]
    public void Every_member_has_its_texts_and_every_text_its_member()
    {
        var wanted = Members().SelectMany(m => Keys(m)).ToHashSet();
        Assert.Equal(wanted.Order(), Dutch.Keys.Order());
    }

    [Fact]
    public void Every_placeholder_is_a_parameter_of_its_member() => Assert.All(Members(), member =>
    {
        var parameters = member is MethodInfo method ? method.GetParameters().Where(p => p.ParameterType == typeof(string)).Select(p => p.Name!).ToArray() : [];
        var used = Keys(member).SelectMany(k => Placeholders(Dutch[k])).Distinct();
        Assert.Equal(parameters.Order(), used.Order());
    });

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
        Assert.Equal("Je voorstel ‘{reference}’ ({title}) is gelezen en goedgekeurd.", Texts.In(Language.Dutch).ApprovedBody("{reference}", "{title}"));

    [Fact]
    public void The_tone_is_ours() => Assert.All(Dutch.Concat(English), text =>
    {
        Assert.DoesNotContain("!!", text.Value, StringComparison.Ordinal);
        Assert.DoesNotMatch(Officialese(), text.Value);
    });

    private static IEnumerable<MemberInfo> Members() => typeof(Texts)
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo { PropertyType.Name: nameof(String) } || (m is MethodInfo { IsSpecialName: false } f && f.ReturnType == typeof(string)))
        .Where(m => m.Name is not ("Day" or "DayAndTime"));

    private static IEnumerable<string> Keys(MemberInfo member) => (member as MethodInfo)?.GetParameters().FirstOrDefault()?.ParameterType switch
    {
        { IsEnum: true } type => Enum.GetNames(type).Where(n => !Untold.Contains($"{member.Name}_{n}")).Select(n => $"{member.Name}_{n}"),
        { } type when type == typeof(QuestionDefinition.OpenText) =>
            Questions.All.OfType<QuestionDefinition.OpenText>().Select(q => $"{member.Name}_{q.Question}"),
        { } type when type == typeof(int) => Durations.Minutes.Select(m => string.Create(CultureInfo.InvariantCulture, $"{member.Name}_{m}")),
        _ => [member.Name],
    };

    // Texts of their own, by question.
    private static readonly string[] Untold = ["Remark_TooShort", "Remark_TooLong"];

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order();

    private static Dictionary<string, string> Read(string culture) => new ResourceManager(typeof(Texts))
        .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(uw|u|succesvol|ongeldig|invoer|Oeps|invalid|successfully|Oops)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Officialese();
}
