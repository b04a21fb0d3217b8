namespace SamBot.Cards;

/// <content>What the chair looks for, and what somebody asked before.</content>
public sealed partial class Texts
{
    /// <summary>The button that looks for requests.</summary>
    public string DeskSearch => Text();

    /// <summary>The label of the field with what to look for.</summary>
    public string DeskSearchLabel => Text();

    /// <summary>What may be looked for.</summary>
    public string DeskSearchPlaceholder => Text();

    /// <summary>Asks what to look for.</summary>
    public string DeskSearchWhat => Text();

    /// <summary>The title of what was found.</summary>
    public string DeskFound(string sought) => Fill(Text(), (nameof(sought), sought));

    /// <summary>Says that nothing was found, and how to look otherwise.</summary>
    public string DeskFoundNone(string sought) => Fill(Text(), (nameof(sought), sought));

    /// <summary>Says that there may be more than is shown.</summary>
    public string DeskFoundMore => Text();

    /// <summary>The button that shows what somebody asked before.</summary>
    public string DeskHistory => Text();

    /// <summary>The title of what somebody asked before.</summary>
    public string DeskHistoryTitle(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Asks whose earlier requests to show.</summary>
    public string DeskHistoryWhose => Text();

    /// <summary>Says that nobody has this name.</summary>
    public string DeskHistoryNone(string sought) => Fill(Text(), (nameof(sought), sought));

    /// <summary>Says that nothing is kept of somebody any more.</summary>
    public string DeskHistoryGone => Text();

    /// <summary>Says how many earlier requests are not shown.</summary>
    public string DeskHistoryMore(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says that a contact sent one request.</summary>
    public string LedgerOne(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Says how many requests a contact sent, and since when.</summary>
    public string LedgerMany(string number, string day) => Fill(Text(), (nameof(number), number), (nameof(day), day));

    /// <summary>Says what became of them.</summary>
    public string LedgerParts(string parts) => Fill(Text(), (nameof(parts), parts));

    /// <summary>How many of them were approved.</summary>
    public string LedgerApproved(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>How many of them were given something else than a talk.</summary>
    public string LedgerArranged(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>How many of them were closed because no answer came.</summary>
    public string LedgerLapsed(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>How many of them were declined.</summary>
    public string LedgerDeclined(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>How many of them the contact withdrew.</summary>
    public string LedgerWithdrawn(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>How many of them wait.</summary>
    public string LedgerOpen(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says when a request was approved, in a list.</summary>
    public string BecameApproved(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Says what a contact was given instead of a talk, and when, in a list.</summary>
    public string BecameArranged(string what, string day) => Fill(Text(), (nameof(what), what), (nameof(day), day));

    /// <summary>Says when a request was closed because no answer came, in a list.</summary>
    public string BecameLapsed(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>Says when a request was declined and why, in a list.</summary>
    public string BecameDeclined(string day, string reason) => Fill(Text(), (nameof(day), day), (nameof(reason), reason));

    /// <summary>Says when a request was withdrawn, in a list.</summary>
    public string BecameWithdrawn(string day) => Fill(Text(), (nameof(day), day));
}
