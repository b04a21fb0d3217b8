namespace SamBot.Dialogs.Pitches;

/// <summary>Which list shows which signal.</summary>
internal static class Signals
{
    private static readonly Dictionary<WordList, Signal> Table = new Dictionary<WordList, Signal>
    {
        [WordList.Thing] = Signal.Thing,
        [WordList.Activity] = Signal.Activity,
        [WordList.Giving] = Signal.Giving,
        [WordList.Audience] = Signal.ForWhom,
        [WordList.Place] = Signal.Place,
        [WordList.Done] = Signal.Done,
        [WordList.Use] = Signal.Use,
        [WordList.Free] = Signal.Free,
        [WordList.TimeGiven] = Signal.Time,
        [WordList.Unselfish] = Signal.Unselfish,
        [WordList.AskContacts] = Signal.AsksContacts,
        [WordList.AskCustomers] = Signal.AsksCustomers,
        [WordList.AskWork] = Signal.AsksWork,
        [WordList.AskAttention] = Signal.AsksAttention,
        [WordList.AskMoney] = Signal.AsksMoney,
        [WordList.AskAcquaintance] = Signal.AsksAcquaintance,
        [WordList.AskInterview] = Signal.AsksInterview,
        [WordList.AskOther] = Signal.AsksOther,
        [WordList.Selling] = Signal.Sells,
        [WordList.Empty] = Signal.EmptyWords,
        [WordList.Vague] = Signal.Vague,
        [WordList.InConversation] = Signal.InConversation,
        [WordList.CounterQuestion] = Signal.CounterQuestion,
        [WordList.NoAnswer] = Signal.NoAnswer,
        [WordList.Resume] = Signal.Resume,
    };

    /// <summary>The signals of taking.</summary>
    public static readonly HashSet<Signal> Taking = [.. Enum.GetValues<Signal>().Where(s => s is >= Signal.AsksContacts and <= Signal.Sells)];

    /// <summary>The signal of a list; null for a list that only helps to read.</summary>
    public static Signal? Of(WordList list) => Table.TryGetValue(list, out var signal) ? signal : null;

    /// <summary>Whether a list shows bringing.</summary>
    public static bool Brings(WordList list) => Of(list) is <= Signal.Time;

    /// <summary>Whether a list shows taking.</summary>
    public static bool Takes(WordList list) => Of(list) is { } signal && Taking.Contains(signal);
}
