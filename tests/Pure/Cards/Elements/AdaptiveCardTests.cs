using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using SamBot.Cards.Elements;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Cards.Elements;

public sealed class AdaptiveCardTests
{
    [Fact]
    public void Every_element_is_written_in_the_words_of_the_schema() => Approved.Json(Json(EveryElement.Card), "every-element");

    [Fact]
    public void Every_element_is_written_for_channels_that_only_submit() =>
        Approved.Json(Json(EveryElement.Card.In(CardDialect.SubmitOnly)), "every-element-submit-only");

    [Fact]
    public void An_empty_card_says_only_what_it_must() => Assert.Equal(
        """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[],"msteams":{"width":"Full"}}""",
        Json(new AdaptiveCard()));

    [Fact]
    public void The_type_comes_first_in_every_element_and_action()
    {
        Walk(EveryElement.Card.ToElement());

        static void Walk(JsonElement value)
        {
            if (value.ValueKind is JsonValueKind.Array)
            {
                foreach (var item in value.EnumerateArray())
                {
                    Walk(item);
                }
            }

            if (value.ValueKind is not JsonValueKind.Object)
            {
                return;
            }

            if (value.TryGetProperty("type", out _))
            {
                Assert.Equal("type", value.EnumerateObject().First().Name);
            }

            foreach (var property in value.EnumerateObject())
            {
                Walk(property.Value);
            }
        }
    }

    [Fact]
    public void A_card_inside_a_card_leaves_out_what_only_the_outer_one_has()
    {
        var inner = new ShowCardAction { Card = new AdaptiveCard { Refresh = new Refresh(new ExecuteAction()), Body = [new TextBlock("x")] } };

        var json = Json(new AdaptiveCard { Actions = [inner] });

        Assert.Contains("""{"type":"Action.ShowCard","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x","wrap":true}]}}""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Universal_is_the_card_itself() => Assert.Same(EveryElement.Card, EveryElement.Card.In(CardDialect.Universal));

    [Fact]
    public void Submit_only_leaves_no_execute_and_no_refresh_however_deep()
    {
        var json = Json(EveryElement.Card.ForSubmitOnly());

        Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal);
        Assert.DoesNotContain("refresh", json, StringComparison.Ordinal);
        Assert.DoesNotContain("fallback\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("👩‍🔬 Zoë – \"café\" <b> & 'x' \\ +")]
    [InlineData("tab\t and \n and \r and \u0001 é")]
    [InlineData("no-break\u00A0space, e\u0301, עברית, 日本語, 𝒳")]
    public void Text_takes_its_own_bytes_and_the_escapes_that_json_demands(string text)
    {
        var json = new AdaptiveCard { Lang = text }.ToJson();

        using var read = JsonDocument.Parse(json);
        Assert.Equal(text, read.RootElement.GetProperty("lang").GetString());
        Assert.Contains(
            text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
                .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\u0001", "\\u0001", StringComparison.Ordinal),
            Encoding.UTF8.GetString(json),
            StringComparison.Ordinal);
    }

    [Property]
    public bool Text_comes_back_from_json_as_it_was(string? text)
    {
        var expected = text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var element = new AdaptiveCard { Body = [new RichTextBlock([new TextRun(text ?? "")])] }.ToElement();
        return element.GetProperty("body")[0].GetProperty("inlines")[0].GetProperty("text").GetString() == (expected ?? "");
    }

    private static string Json(AdaptiveCard card) => Encoding.UTF8.GetString(card.ToJson());
}
