using System.Text.Json;

namespace SamBot.Chaos;

/// <summary>A card as a person sees it: its texts, its inputs and its buttons.</summary>
internal sealed class CardView
{
    private readonly List<string> texts = [];
    private readonly List<string> inputs = [];
    private readonly List<(string Verb, string RequestId)> buttons = [];

    private CardView(JsonElement card) => Read(card);

    /// <summary>All texts on the card, in order.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The ids of its inputs.</summary>
    public IReadOnlyList<string> Inputs => inputs;

    /// <summary>The card of an activity, or of the answer to an invoke; null when there is none.</summary>
    public static CardView? Of(JsonElement shown) =>
        shown.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0 ? new(attachments[0].GetProperty("content"))
        : shown.TryGetProperty("value", out var value) && value.ValueKind is JsonValueKind.Object && value.TryGetProperty("body", out _) ? new(value)
        : null;

    public bool Says(string words) => texts.Any(t => t.Contains(words, StringComparison.Ordinal));

    public bool Offers(string verb) => buttons.Any(b => b.Verb == verb);

    /// <summary>The request that the button is about; null when there is no such button.</summary>
    public string? RequestOf(string verb) => buttons.Where(b => b.Verb == verb).Select(b => b.RequestId).FirstOrDefault();

    public override string ToString() => string.Join(" / ", texts);

    private void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                Note(element);
                foreach (var member in element.EnumerateObject().Where(m => m.Name is not ("fallback" or "refresh" or "data")))
                {
                    Read(member.Value);
                }

                break;
            default:
                break;
        }
    }

    private void Note(JsonElement element)
    {
        var type = element.TryGetProperty("type", out var t) ? t.GetString()! : "";
        if (type.StartsWith("Input.", StringComparison.Ordinal))
        {
            inputs.Add(element.GetProperty("id").GetString()!);
        }
        else if (type == "Action.Execute")
        {
            buttons.Add((element.GetProperty("verb").GetString()!, element.GetProperty("data").GetProperty("requestId").GetString()!));
        }
        else if (element.TryGetProperty("text", out var text))
        {
            texts.Add(text.GetString()!);
        }
    }
}
