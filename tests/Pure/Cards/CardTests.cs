using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using SamBot.Cards;
using SamBot.Cards.Elements;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards;

/// <summary>The product's cards, approved as JSON, and bounded.</summary>
public sealed class CardTests
{
    public static TheoryData<string, Language> All()
    {
        var data = new TheoryData<string, Language>();
        foreach (var name in Sample.Names)
        {
            data.Add(name, Language.Dutch);
            data.Add(name, Language.English);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_card_is_as_approved(string name, Language language) =>
        Approved.Json(Encoding.UTF8.GetString(Sample.Card(name, language, Some.Pitch, Some.Carla).ToJson()), $"{name}.{Texts.In(language).Culture.TwoLetterISOLanguageName}");

    public static TheoryData<string, string> Full()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in Sample.Names)
        {
            foreach (var filling in Fillings.Keys)
            {
                data.Add(name, filling);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Full))]
    public void No_card_is_over_its_size_with_every_field_at_its_limit(string name, string filling)
    {
        string Fill(int length) => Filled(Fillings[filling], length);
        var pitch = Questions.All.Aggregate(Some.Pitch, (p, q) => q switch
        {
            QuestionDefinition.OpenText open => q.Put(p, Fill(open.Limit.Max)),
            QuestionDefinition.OneOf one => q.Put(p, one.Choices[^1]),
            _ => p,
        });
        var card = Sample.Card(name, Language.Dutch, pitch, new Person("contact/1", Fill(100)), note: Fill(Limits.Note.Max), kept: q => Fill(2 * q.Limit.Max));
        Assert.InRange(card.ToJson().Length, 1, Sizes.CardBytes);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_Teams_and_the_Playground_get_execute_buttons(string name, Language language)
    {
        var json = Encoding.UTF8.GetString(Sample.Card(name, language, Some.Pitch, Some.Carla).In(CardDialect.SubmitOnly).ToJson());
        Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_and_every_action_that_can_be_written_stands_on_a_card()
    {
        AdaptiveCard[] cards = [.. Sample.Names.Select(name => Sample.Card(name, Language.Dutch, Some.Pitch, Some.Carla)), InviteCard.Of(new("https://sam.example"), Texts.In(Language.Dutch)).Card];
        var written = string.Concat(cards.SelectMany(card => new[] { card, card.In(CardDialect.SubmitOnly) }).Select(card => Encoding.UTF8.GetString(card.ToJson())));
        var known = new[] { typeof(CardElement), typeof(CardAction) }.SelectMany(of => of.GetCustomAttributes<JsonDerivedTypeAttribute>()).Select(of => (string)of.TypeDiscriminator!);
        Assert.DoesNotContain(known, type => !written.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_card_of_a_decision_has_no_button_that_decides() => Assert.All(["summary-approved", "summary-declined", "summary-withdrawn"], name =>
    {
        var json = Encoding.UTF8.GetString(Sample.Card(name, Language.Dutch, Some.Pitch, Some.Carla).ToJson());
        Assert.DoesNotContain("\"approve\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"decline\"", json, StringComparison.Ordinal);
        // After a yes the chair still has a word.
        Assert.Equal(name is "summary-approved", json.Contains("Input.", StringComparison.Ordinal));
    });

    private static readonly Dictionary<string, string> Fillings = new()
    {
        ["ascii"] = "woord ",
        ["quotes"] = "\"\\",
        ["markdown"] = "**[x](y)** <at>z</at> ",
        ["lines"] = "a\n",
        ["blank lines"] = "a\n\n",
        ["emoji"] = "😀",
        ["chinese"] = "漢",
        ["accents"] = "é",
        ["spaces"] = "a  b   ",
        ["macros"] = "{{DATE(2026)}}",
    };

    private static string Filled(string with, int length)
    {
        var text = string.Concat(Enumerable.Repeat(with, length / with.Length + 1))[..length];
        return char.IsHighSurrogate(text[^1]) ? text[..^1] + "x" : text;
    }
}
