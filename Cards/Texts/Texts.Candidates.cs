namespace SamBot.Cards;

/// <content>The way of those who look for work. It ends in a pitch for a meeting of the network, and promises no talk with the chair.</content>
public sealed partial class Texts
{
    /// <summary>The answer to who pitches and asks what will come of it.</summary>
    public string CandidateInquiredMeeting => Text();

    /// <summary>Says what is asked of somebody who looks for work, and how to say that they do not.</summary>
    public string CandidateBegins => Text();

    /// <summary>The title of their cards.</summary>
    public string CandidateTitle => Text();

    /// <summary>The first of their three questions.</summary>
    public string CandidateAskBring => Text();

    /// <summary>The second of their three questions.</summary>
    public string CandidateAskFitWhy => Text();

    /// <summary>The third of their three questions.</summary>
    public string CandidateAskDescription => Text();

    /// <summary>An example of the first answer.</summary>
    public string CandidateExampleBring => Text();

    /// <summary>An example of the second answer.</summary>
    public string CandidateExampleFitWhy => Text();

    /// <summary>An example of the third answer.</summary>
    public string CandidateExampleDescription => Text();

    /// <summary>The short name of the first question.</summary>
    public string CandidateLabelBring => Text();

    /// <summary>The short name of the second question.</summary>
    public string CandidateLabelFitWhy => Text();

    /// <summary>The short name of the third question.</summary>
    public string CandidateLabelDescription => Text();

    /// <summary>The name of the first answer on the chair's card.</summary>
    public string CandidateChairBring => Text();

    /// <summary>The name of the second answer on the chair's card.</summary>
    public string CandidateChairFitWhy => Text();

    /// <summary>The name of the third answer on the chair's card.</summary>
    public string CandidateChairDescription => Text();

    /// <summary>The chair's card of a pitch, by its reference.</summary>
    public string CandidateSummaryTitle(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The notification of a new pitch.</summary>
    public string CandidateSummaryNotice(string reference) => Fill(Text(), (nameof(reference), reference));

    /// <summary>The title of an approved pitch.</summary>
    public string CandidateApprovedTitle => Text();

    /// <summary>Says that the pitch was approved.</summary>
    public string CandidateApprovedBody(string title, string reference) => Fill(Text(), (nameof(title), title), (nameof(reference), reference));

    /// <summary>Says what happens next.</summary>
    public string CandidateApprovedNext => Text();

    /// <summary>The state of a declined pitch since a day, in a list.</summary>
    public string CandidateDeclinedState(string day) => Fill(Text(), (nameof(day), day));

    /// <summary>The title of the whole request as one form.</summary>
    public string FormTitle => Text();

    /// <summary>Says that a form may be filled in by halves.</summary>
    public string FormIntro => Text();

    /// <summary>Says that a text was too long for the form, and that its beginning stands there.</summary>
    public string FormCut(string length, string max) => Fill(Text(), (nameof(length), length), (nameof(max), max));
}
