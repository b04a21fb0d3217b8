namespace SamBot.Dialogs.Pitches;

/// <summary>The three questions of a pitch that are answered in one's own words.</summary>
public enum PitchQuestion
{
    /// <summary>What do you bring?</summary>
    Bring,

    /// <summary>Why does it fit the foundation's goals?</summary>
    Fit,

    /// <summary>What topic do you propose: its title and what it is about?</summary>
    Topic,
}
