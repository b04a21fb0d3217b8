using System.Text.Json.Nodes;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>People and messages as the page reads them.</summary>
internal static class PageJson
{
    public static JsonObject Of(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["aadObjectId"] = person.AadObjectId,
        ["chair"] = person.IsChair,
    };

    public static JsonObject Of(Entry entry) => new()
    {
        ["id"] = entry.Id,
        ["position"] = entry.Position,
        ["changed"] = entry.Changed,
        ["fromBot"] = entry.FromBot,
        ["hidden"] = entry.Hidden,
        ["deleted"] = entry.Deleted,
        ["state"] = entry.State switch { DeliveryState.Sending => "sending", DeliveryState.Delivered => "delivered", _ => "failed" },
        ["note"] = entry.Note,
        ["activity"] = entry.Activity.DeepClone(),
    };
}
