using SamBot.Dialogs.Pitches;

namespace SamBot.Cards;

/// <content>The one question more that an answer gets.</content>
public sealed partial class Texts
{
    /// <summary>Asks on about what somebody brings.</summary>
    public string FollowUpBring(FollowUpKind kind) => Text($"{nameof(FollowUpBring)}_{kind}");

    /// <summary>Asks on about how it fits.</summary>
    public string FollowUpFit(FollowUpKind kind) => Text($"{nameof(FollowUpFit)}_{kind}");

    /// <summary>Asks on about the topic.</summary>
    public string FollowUpTopic(FollowUpKind kind) => Text($"{nameof(FollowUpTopic)}_{kind}");

    /// <summary>Names the concrete thing in the answer.</summary>
    public string FollowUpThing(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>Names where it was done.</summary>
    public string FollowUpDone(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>Names for whom it is.</summary>
    public string FollowUpForWhom(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>Names what is asked, and says that the chair sees it.</summary>
    public string FollowUpAsks(string words) => Fill(Text(), (nameof(words), words));

    /// <summary>Answers somebody who would rather tell it in a conversation.</summary>
    public string FollowUpInConversation => Text();

    /// <summary>Answers somebody who has no answer.</summary>
    public string FollowUpNoAnswer => Text();

    /// <summary>Answers a link without words.</summary>
    public string FollowUpLink => Text();

    /// <summary>Asks for one's own words where the goals' words are repeated.</summary>
    public string FollowUpOwnWords => Text();

    /// <summary>Introduces an example.</summary>
    public string FollowUpExample(string example) => Fill(Text(), (nameof(example), example));

    /// <summary>Says how to keep the answer as it is.</summary>
    public string FollowUpKeep(string button) => Fill(Text(), (nameof(button), button));

    /// <summary>Says that a message in the same breath went behind the answer before.</summary>
    public string Added(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>The same for one message more.</summary>
    public string AddedAgain(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>Says that a new text stands below the one that was there.</summary>
    public string Doubled(string button) => Fill(Text(), (nameof(button), button));

    /// <summary>The same for one text more.</summary>
    public string DoubledAgain(string button) => Fill(Text(), (nameof(button), button));

    /// <summary>Asks whether words belong to the answer before, or answer the open question.</summary>
    public string Undecided(string before) => Fill(Text(), (nameof(before), before));

    /// <summary>The button that puts the words at the answer before.</summary>
    public string UndecidedBefore => Text();

    /// <summary>The button that takes the words as the answer to the open question.</summary>
    public string UndecidedHere => Text();

    /// <summary>Says that a pressed card is older than what was written since.</summary>
    public string OlderCard => Text();

    /// <summary>The label of the text that stands there now.</summary>
    public string OlderCardNow(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>The label of the text on the older card.</summary>
    public string OlderCardThen(string question) => Fill(Text(), (nameof(question), question));

    /// <summary>The button that takes what is on the older card.</summary>
    public string OlderCardTake => Text();

    /// <summary>The button that leaves the newer texts.</summary>
    public string OlderCardLeave => Text();

    /// <summary>The button that takes the new text alone.</summary>
    public string NewestAlone => Text();

    /// <summary>An example of a strong answer.</summary>
    public string Example(ExampleSubject subject) => Text($"{nameof(Example)}_{subject}");

    /// <summary>An example of how something fits the goals.</summary>
    public string ExampleFit => Text();

    /// <summary>The parts of words by which a subject is known, between bars.</summary>
    public string ExampleWords(ExampleSubject subject) => Text($"{nameof(ExampleWords)}_{subject}");

    /// <summary>A person's words within a sentence.</summary>
    public string Quoted(string words) => Fill(Text(), (nameof(words), words));
}
