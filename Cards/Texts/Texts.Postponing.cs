using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <content>Requests that are put off.</content>
public sealed partial class Texts
{
    /// <summary>Words by which a reader of dates is helped: what is typed, and after the sign what is read instead.</summary>
    public string DateWords => Text();

    /// <summary>A day with its year, such as "dinsdag 8 december 2026".</summary>
    public string DayInFull(DateOnly day) => day.ToString(Text(), Culture);

    /// <summary>The button that shows how a request can be put off.</summary>
    public string Postpone => Text();

    /// <summary>The button that puts a request off for so long.</summary>
    public string PostponeFor(PostponeFor length) => Text($"{nameof(PostponeFor)}_{length}");

    /// <summary>The label of the field for another day.</summary>
    public string PostponeUntil => Text();

    /// <summary>The label of that field, when a day was read from what was typed.</summary>
    public string PostponeUntilRead(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The button that puts a request off until the day in that field.</summary>
    public string PostponeConfirm => Text();

    /// <summary>Says until when a request was put off, by whom, and when that was.</summary>
    public string DecidedPostponed(string day, string name, string when) => Fill(Text(), (nameof(day), day), (nameof(name), name), (nameof(when), when));

    /// <summary>Says until when an open request was put off, and by whom.</summary>
    public string SummaryPostponed(string day, string name) => Fill(Text(), (nameof(day), day), (nameof(name), name));

    /// <summary>Says that a request is back that was put off until a day, and by whom.</summary>
    public string SummaryCameBack(string day, string name) => Fill(Text(), (nameof(day), day), (nameof(name), name));

    /// <summary>Says in the chair's list until when a request was put off.</summary>
    public string DeskPostponed(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the card that tells the contact that their request is put off.</summary>
    public string PostponedTitle => Text();

    /// <summary>Tells the contact when the chair takes their request up.</summary>
    public string PostponedBody(string title, string reference, string day) =>
        Fill(Text(), (nameof(title), title), (nameof(reference), reference), (nameof(day), day));

    /// <summary>The ready text that goes with it.</summary>
    public string PostponedNext => Text();

    /// <summary>The same on the card that the request was sent.</summary>
    public string SentPostponed(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The state of a request that was put off, on one line.</summary>
    public string StatePostponed(string day, string until, string answerBy) =>
        Fill(Text(), (nameof(day), day), (nameof(until), until), (nameof(answerBy), answerBy));
}
