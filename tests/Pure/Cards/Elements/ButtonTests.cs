using System.Text.Json;
using SamBot.Cards.Elements;

namespace SamBot.Tests.Pure.Cards.Elements;

public sealed class ButtonTests
{
    private static readonly ActionData Data = new ActionData("ask", "R7").With("question", "q").With("version", "2");

    [Fact]
    public void A_button_falls_back_to_a_submit_with_the_same_data()
    {
        var button = Button.Press("Vraag", Data, ActionStyle.Positive);

        var fallback = Assert.IsType<SubmitAction>(button.Fallback);
        Assert.Equal(("Vraag", Data, ActionStyle.Positive), (fallback.Title, fallback.Data, fallback.Style));
    }

    [Fact]
    public void A_button_carries_the_verb_of_its_data() => Assert.Equal("ask", Button.Press("Vraag", Data).Verb);

    [Fact]
    public void Data_is_written_as_a_plain_object_with_verb_and_request_first() =>
        Assert.Equal("""{"verb":"ask","requestId":"R7","question":"q","version":"2"}""", Written(Data));

    [Fact]
    public void A_key_given_again_keeps_its_place_and_takes_the_new_value() => Assert.Equal(
        """{"verb":"ask","requestId":"R7","question":"other","version":"2"}""",
        Written(Data.With("question", "other")));

    [Fact]
    public void Adding_leaves_the_data_that_it_was_added_to_as_it_was()
    {
        Data.With("more", "x");

        Assert.Equal(2, Data.More.Count);
    }

    [Theory]
    [InlineData("verb")]
    [InlineData("requestId")]
    public void Verb_and_request_cannot_be_overwritten(string key) => Assert.Throws<ArgumentException>(() => Data.With(key, "x"));

    private static string Written(ActionData data) => JsonDocument.Parse(new AdaptiveCard { Actions = [Button.Press("x", data)] }.ToJson())
        .RootElement.GetProperty("actions")[0].GetProperty("data").GetRawText();
}
