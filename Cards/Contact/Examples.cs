using SamBot.Dialogs;

namespace SamBot.Cards;

/// <summary>The examples of strong answers. One stands with each follow-up, as near to the person's own subject as there is one.</summary>
internal static class Examples
{
    /// <summary>The example whose subject has most words in the answer; that of no subject when none has.</summary>
    public static string Near(string answer, Texts t)
    {
        // A word that stands between spaces in the texts is a whole one.
        var said = $" {Vocabulary.Normal(answer)} ";
        return t.Example(Enum.GetValues<ExampleSubject>()
            .MaxBy(s => t.ExampleWords(s).Split('|').Count(w => said.Contains(w, StringComparison.Ordinal))));
    }
}
