namespace SamBot.Dialogs.Intake;

/// <summary>The places on the request's card where the chair reads an answer.</summary>
public enum ChairPlace
{
    /// <summary>Behind the button that shows the whole request.</summary>
    Folded,

    /// <summary>Under the label of its section, at once in view. A text for which there is no room is shortened there until everything is shown.</summary>
    Top,

    /// <summary>In the heading, after the contact's name.</summary>
    Heading,
}
