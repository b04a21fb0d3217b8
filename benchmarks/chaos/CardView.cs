using System.Text.Json;

namespace SamBot.Chaos;

/// <summary>What a person sees of a card: its texts, what can be filled in, and what can be pressed.</summary>
internal sealed class CardView
{
    private readonly List<string> texts = [];
    private readonly List<string> inputs = [];
    private readonly List<(string Verb, string RequestId)> buttons = [];

    private CardView(JsonElement card) => Read(card);

    /// <summary>Every text on it, in order.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>The ids of its inputs.</summary>
    public IReadOnlyList<string> Inputs => inputs;

    /// <summary>The card that an activity shows, or that an invoke was answered with; null when there is none.</summary>
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
