namespace SamBot.Cards;

/// <content>The way of those who look for work. It ends in a pitch for a meeting of the network, and promises no talk with the chair.</content>
public sealed partial class Texts
{
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
}
