namespace SamBot.Dialogs;

/// <summary>Somebody who speaks with SamBot.</summary>
/// <param name="Id">The identity that the channel vouches for, opaque and stable. Two persons with one id are one person.</param>
/// <param name="Name">The name as the channel shows it. People type it themselves, so it is text and never markup.</param>
/// <param name="Email">The e-mail address from the roster; null where it is not known. It is text as well.</param>
public sealed record Person(string Id, string Name, string? Email = null)
{
    /// <summary>SamBot itself: the person of an event that time causes.</summary>
    public static Person SamBot { get; } = new("sambot", "SamBot");

    /// <summary>The <see cref="Name"/> of somebody whom the channel does not name. Teams leaves the name out of some activities.</summary>
    public const string NoName = "–";
}
