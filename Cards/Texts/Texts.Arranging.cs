using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <content>Texts about what the chair gives instead of a talk.</content>
public sealed partial class Texts
{
    /// <summary>The button that shows what else there is than a yes and a no.</summary>
    public string Otherwise => Text();

    /// <summary>The button that approves a candidate's pitch.</summary>
    public string CandidateApprove => Text();

    /// <summary>Stands above what can be given instead of a talk.</summary>
    public string ArrangeWhich => Text();

    /// <summary>The label of the chair's own words that go with it.</summary>
    public string ArrangeText(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Stands above the fields for somebody who is named.</summary>
    public string ArrangeWho(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>The label of that person's name.</summary>
    public string ArrangeTo => Text();

    /// <summary>The label of how to reach them.</summary>
    public string ArrangeReach => Text();

    /// <summary>The button that gives it.</summary>
    public string Arrange(Arrangement kind) => Text($"{nameof(Arrange)}_{kind}");

    /// <summary>The title of the contact's card.</summary>
    public string ArrangedTitle(Arrangement kind) => Text($"{nameof(ArrangedTitle)}_{kind}");

    /// <summary>Says on it what is given for which request.</summary>
    public string ArrangedBody(Arrangement kind, string title, string reference) =>
        Fill(Text($"{nameof(ArrangedBody)}_{kind}"), (nameof(title), title), (nameof(reference), reference));

    /// <summary>Says who is named, and how to reach them.</summary>
    public string ArrangedTo(string name, string reach) => Fill(Text(), (nameof(name), name), (nameof(reach), reach));

    /// <summary>The ready text: what comes next.</summary>
    public string ArrangedNext(Arrangement kind) => Text($"{nameof(ArrangedNext)}_{kind}");

    /// <summary>Says on the chair's card what was given, by whom and when.</summary>
    public string DecidedArranged(Arrangement kind, string name, string when) =>
        Fill(Text($"{nameof(DecidedArranged)}_{kind}"), (nameof(name), name), (nameof(when), when));
}
