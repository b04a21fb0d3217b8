namespace SamBot.Dialogs.Pitches;

/// <summary>What a strong answer still lacks, and so what one friendly question asks for.</summary>
public enum FollowUpKind
{
    /// <summary>What exactly is it?</summary>
    WhatExactly,

    /// <summary>For whom is it?</summary>
    ForWhom,

    /// <summary>One example, or a place where it works.</summary>
    OneExample,

    /// <summary>What do they do with it tomorrow?</summary>
    WhatTomorrow,

    /// <summary>What do you bring, besides what you ask?</summary>
    BesidesAsking,
}
