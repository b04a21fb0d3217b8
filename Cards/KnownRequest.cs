using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>A request that was sent, with its id.</summary>
public sealed record KnownRequest(string Id, MeetingRequest.Submitted Request)
{
    /// <summary>Its short name.</summary>
    public Reference Reference => Reference.Of(Id);

    /// <summary>The request as its contact knows it.</summary>
    public KnownRequest ForContact() => Request.AsHeardOf() is var heard && ReferenceEquals(heard, Request) ? this : this with { Request = heard };

    /// <summary>The title that its contact gave it.</summary>
    public string Title => Questions.TitleOf(Request.Pitch);
}
