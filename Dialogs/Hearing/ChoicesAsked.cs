namespace SamBot.Dialogs.Hearing;

/// <summary>What a question with choices takes.</summary>
internal enum ChoicesAsked
{
    /// <summary>One of them.</summary>
    One,

    /// <summary>One or more of them.</summary>
    Many,

    /// <summary>One of them, or another number of minutes.</summary>
    Minutes,
}
