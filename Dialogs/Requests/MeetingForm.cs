namespace SamBot.Dialogs.Requests;

/// <summary>The form in which a contact would like to meet.</summary>
public enum MeetingForm
{
    /// <summary>A Teams meeting.</summary>
    Teams,

    /// <summary>By phone.</summary>
    Phone,

    /// <summary>In person.</summary>
    InPerson,

    /// <summary>The contact leaves the form to the chair.</summary>
    Any,
}
