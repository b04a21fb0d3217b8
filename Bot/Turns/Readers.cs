using System.Collections.Immutable;
using SamBot.Bot.Dates;
using SamBot.Bot.LanguageModel;
using SamBot.Dialogs.Pitches;

namespace SamBot.Bot.Turns;

/// <summary>The readers of what people type that are no pure rules.</summary>
/// <param name="Dates">Reads days.</param>
/// <param name="Model">Reads answers by a language model; null where the settings name none.</param>
public sealed record Readers(IDateReader Dates, ModelReader? Model)
{
    /// <summary>What the language model thinks of answers, all at the same time; without those that it did not read.</summary>
    public async Task<ImmutableArray<SecondReading>> SecondAsync(ImmutableArray<(PitchQuestion Question, string Text)> answers) =>
        Model is null ? [] : [.. (await Task.WhenAll(answers.Select(a => Model.ReadAsync(a.Question, a.Text)))).OfType<SecondReading>()];
}
