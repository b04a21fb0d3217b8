namespace SamBot.Cards;

/// <content>The reminder of a promised day.</content>
public sealed partial class Texts
{
    /// <summary>Announces the reminder in a notification.</summary>
    public string DeskReminderTitle(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says who expects an answer, and by which day.</summary>
    public string DeskReminderBody(string name, string day) => Fill(Text(), (nameof(name), name), (nameof(day), day));
}
