using SamBot.Cards;
using SamBot.Cards.Elements;

namespace SamBot.Tests.Pure.Cards.Elements;

/// <summary>A card with every element, every action and every property.</summary>
internal static class EveryElement
{
    public static readonly ActionData Data = new ActionData("approve", "R1").With("version", "3");

    private static readonly ExecuteAction Approve =
        Button.Press("Akkoord", Data, ActionStyle.Positive, AssociatedInputs.None);

    public static readonly AdaptiveCard Card = new()
    {
        Lang = "nl",
        Refresh = new Refresh(Approve) { UserIds = ["29:chair"] },
        Body =
        [
            new TextBlock("Aanvraag") { Style = TextBlockStyle.Heading, Size = FontSize.ExtraLarge, Weight = FontWeight.Bolder },
            new TextBlock("Van Zoë 👩‍🔬")
            {
                Wrap = false, IsSubtle = true,
            },
            new RichTextBlock(
            [
                new TextRun("Zo "),
                new TextRun("**getypt**") { Weight = FontWeight.Lighter, IsSubtle = true },
            ]),
            PersonText.Block("een\n\n  twee", isSubtle: true, spacing: Spacing.Small, id: "words"),
            new Container([new TextBlock("binnen")])
            {
                Id = "box", IsVisible = false, Style = ContainerStyle.Emphasis, Spacing = Spacing.None, Separator = true,
            },
            new ActionSet([Approve]),
            new TextInput("note")
            {
                Label = "Opmerking", Placeholder = "Schrijf hier", Value = "a\nb", IsMultiline = true, MaxLength = 500, IsRequired = true,
                ErrorMessage = "Schrijf iets",
            },
            new ChoiceSetInput("duration", [new Choice("Een half uur", "30"), new Choice("Een uur", "60")])
            {
                Label = "Hoe lang", Style = ChoiceStyle.Expanded, IsMultiSelect = true, Value = "30", Placeholder = "Kies",
                IsRequired = true, ErrorMessage = "Kies iets",
            },
        ],
        Actions =
        [
            Approve with { Id = "approve" },
            new SubmitAction { Title = "Stuur", Data = Data, AssociatedInputs = AssociatedInputs.Auto },
            new ShowCardAction
            {
                Title = "Afwijzen",
                Style = ActionStyle.Destructive,
                Card = new AdaptiveCard { Body = [new TextInput("reason")], Actions = [Button.Press("Wijs af", new ActionData("decline", "R1"))] },
            },
            new ToggleVisibilityAction(["box"]) { Title = "Meer" },
            new OpenUrlAction(new Uri("https://example.org/sam?a=1&b=2")) { Title = "Lees meer" },
        ],
    };
}
