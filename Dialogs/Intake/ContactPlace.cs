namespace SamBot.Dialogs.Intake;

/// <summary>Where on the cards of a request that was sent its contact reads an answer again.</summary>
public enum ContactPlace
{
    /// <summary>Behind the button that shows the whole request.</summary>
    Folded,

    /// <summary>As the name of the request, in sentences and in lists. Exactly one question has this place. It stands in the folded part as well.</summary>
    Title,

    /// <summary>At once in view on the card that says that the chair approved, where a time is looked for; folded on the others.</summary>
    Planning,
}
