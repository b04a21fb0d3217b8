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

    /// <summary>Which of somebody's requests one is, from the second on: words with a bar between them.</summary>
    public string LedgerOrdinals => Text();

    /// <summary>Says which of somebody's requests this is, and since when they ask.</summary>
    public string LedgerAgain(string ordinal, string month) => Fill(Text(), (nameof(ordinal), ordinal), (nameof(month), month));

    /// <summary>Says how many requests there are at least, where not all were looked at.</summary>
    public string LedgerAtLeast(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Says what became of the requests before this one.</summary>
    public string LedgerBefore(string parts) => Fill(Text(), (nameof(parts), parts));

    /// <summary>Says that whatever somebody was asked, they answered within a day.</summary>
    public string LedgerAnsweredInADay => Text();

    /// <summary>Says within how many days somebody answered what they were asked.</summary>
    public string LedgerAnsweredInDays(string number) => Fill(Text(), (nameof(number), number));

    /// <summary>Stands above the requests before this one.</summary>
    public string LedgerEarlier => Text();

    /// <summary>A month in words, such as "maart 2024".</summary>
    public string Month(DateOnly day) => day.ToString(Text(), Culture);

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
