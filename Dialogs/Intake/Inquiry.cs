namespace SamBot.Dialogs.Intake;

/// <summary>Something that a person asks or says to SamBot itself. It gets a short answer, and what was asked stays open.</summary>
public enum Inquiry
{
    /// <summary>May I send a file?</summary>
    File,

    /// <summary>The same, in a channel where files cannot be sent.</summary>
    FileNotHere,

    /// <summary>Why do you ask that?</summary>
    Why,

    /// <summary>What do you mean?</summary>
    Meaning,

    /// <summary>Are you a robot?</summary>
    Robot,

    /// <summary>May I talk to a human?</summary>
    Human,

    /// <summary>How long does this take?</summary>
    Effort,

    /// <summary>What happens to my data?</summary>
    Data,

    /// <summary>When do I get an answer?</summary>
    Answer,

    /// <summary>What does it cost?</summary>
    Cost,

    /// <summary>May I have the list of members, or their addresses?</summary>
    Members,

    /// <summary>How do I become a member, and what does it cost?</summary>
    Membership,

    /// <summary>How long is it kept?</summary>
    Term,

    /// <summary>May I answer or change it later?</summary>
    Later,

    /// <summary>Do I get to talk to the chair?</summary>
    Meeting,

    /// <summary>What would you choose?</summary>
    Advice,

    /// <summary>A curse, or other anger.</summary>
    Swearing,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>A question that SamBot cannot answer.</summary>
    Other,
}
