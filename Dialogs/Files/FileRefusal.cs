namespace SamBot.Dialogs.Files;

/// <summary>A reason why a file is not taken. Each has its sentence in each language.</summary>
public enum FileRefusal
{
    /// <summary>Its content is none of the kinds that are taken.</summary>
    WrongKind,

    /// <summary>It is larger than <see cref="Requests.Limits.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>The request has as many files as it may have.</summary>
    TooMany,

    /// <summary>It could not be fetched from the channel.</summary>
    NotFetched,

    /// <summary>Files cannot be sent in this channel.</summary>
    NotHere,
}
