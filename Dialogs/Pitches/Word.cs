namespace SamBot.Dialogs.Pitches;

/// <summary>A word of an answer.</summary>
/// <param name="Normal">The form in which it is compared.</param>
/// <param name="At">Its place in the text, in UTF-16 characters.</param>
/// <param name="Length">Its length there.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="IsAsked">Whether a question mark follows it.</param>
internal readonly record struct Word(string Normal, int At, int Length, int Sentence, WordKind Kind, bool IsAsked);

/// <summary>What a word looks like, whatever its language.</summary>
internal enum WordKind
{
    /// <summary>A word.</summary>
    Plain,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>A web or mail address.</summary>
    Link,
}
