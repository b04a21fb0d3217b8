namespace SamBot.Dialogs.Requests;

/// <summary>
/// The limits of the chair's texts, and of what a contact says after sending. The limit of an answer stands with its question, in
/// <see cref="Intake.Questions"/>.
/// </summary>
public static class Limits
{
    /// <summary>The limit of the note that goes with a decision.</summary>
    public static readonly TextLimit Note = new(0, 800);

    /// <summary>The limit of the name of somebody to whom the contact is referred.</summary>
    public static readonly TextLimit Name = new(1, 100);

    /// <summary>The limit of the words on how to reach them.</summary>
    public static readonly TextLimit Reach = new(1, 200);

    /// <summary>The limit of one addition.</summary>
    public static readonly TextLimit Addition = new(1, 600);

    /// <summary>The most additions to one request.</summary>
    public const int Additions = 5;

    /// <summary>The most bytes of UTF-8 that all additions to one request have, so that its cards keep their size in every script.</summary>
    public const int AdditionsBytes = 3600;

    /// <summary>The most files that go with one request.</summary>
    public const int Files = 3;

    /// <summary>The most bytes that one file has.</summary>
    public const int FileBytes = 10 << 20;

    /// <summary>The most messages about one request that are passed on to the chair in 24 hours.</summary>
    public const int PassedOnADay = 3;

    /// <summary>The time after a yes in which messages are passed on.</summary>
    public static readonly TimeSpan PassedOnFor = TimeSpan.FromDays(90);
}
