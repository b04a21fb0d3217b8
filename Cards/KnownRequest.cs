using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>A request that was sent, with its id.</summary>
public sealed record KnownRequest(string Id, MeetingRequest.Submitted Request)
{
    /// <summary>Its short name.</summary>
    public Reference Reference => Reference.Of(Id);
}
