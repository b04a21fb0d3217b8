namespace SamBot.Dialogs;

/// <summary>Somebody who speaks with SamBot.</summary>
/// <param name="Id">Opaque and stable: the channel's vouched identity. Two persons with one id are one person.</param>
/// <param name="Name">As the channel shows it; typed by people, so to be treated as text.</param>
/// <param name="Email">Where to write to them, as the roster says; null where that is not known. Text as well.</param>
public sealed record Person(string Id, string Name, string? Email = null)
{
    /// <summary>The <see cref="Name"/> of somebody whom the channel does not name. Teams leaves the name out of some activities.</summary>
    public const string NoName = "–";
}
