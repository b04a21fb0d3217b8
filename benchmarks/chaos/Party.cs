using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Playground;
using SamBot.Records;

namespace SamBot.Chaos;

/// <summary>A person in a personal chat with the bot.</summary>
internal sealed record Party(string Name, string ObjectId, Language Language = Language.Dutch)
{
    public static Party Chair { get; } = new("Jan Bos", PlaygroundChair.DefaultAadObjectId);

    public static Party Deputy { get; } = new("Dien Smit", "00000000-0000-0000-0000-00000000c0a2");

    public string ConversationId { get; } = $"a:{ObjectId}";

    public string PersonId { get; } = PersonIds.OfEntra(PlaygroundChair.DefaultTenantId, ObjectId);

    public Texts Texts => Texts.In(Language);

    public static Party Contact(int number) =>
        new($"Contact {number}", $"00000000-0000-0000-0001-{number:x12}", number % 4 == 0 ? Language.English : Language.Dutch);
}
