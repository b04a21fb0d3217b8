using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Dates;

namespace SamBot.Bot.Dates;

/// <summary>
/// Reads days with Microsoft's recognizers. Their patterns of a language are some forty megabytes and take a second or more to load, so they are loaded when
/// somebody who decides is there, and not at the start.
/// </summary>
/// <param name="foundation">The texts with the words that help.</param>
/// <param name="time">The clock.</param>
public sealed class DateReader(Foundation foundation, TimeProvider time) : IDateReader
{
    // What a person says of a day is short. The patterns are many, and a long text would keep them busy.
    private const int Longest = 160;

    private static readonly TimeSpan WarmUpAfter = TimeSpan.FromSeconds(10);

    // They keep nothing of what they read, so all bots of a process share them.
    private static readonly ConcurrentDictionary<string, Lazy<DateTimeModel>> Models = new();

    private readonly ImmutableArray<DateRewording> rewordings = [.. foundation.AllTexts.SelectMany(t => DateRewording.In(t.DateWords))];
    private int isWarm;

    /// <inheritdoc />
    public Task<DateHeard?> ReadAsync(string text, Language language, DateOnly today) => Task.Run(() => Read(text, language, today));

    /// <inheritdoc />
    public void WarmUp(Language language)
    {
        if (Interlocked.Exchange(ref isWarm, 1) == 0)
        {
            _ = LoadAsync(language);
        }
    }

    /// <summary>The same at once.</summary>
    public DateHeard? Read(string text, Language language, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reworded = DateRewording.Apply(rewordings, text.Length > Longest ? text[..Longest] : text);
        DateHeard? best = null;
        foreach (var other in Languages.All.OrderBy(l => l.Language != language))
        {
            var found = In(other.Code, reworded.Text, today);
            best = best is null || (found is not null && (found.End - found.Start > best.End - best.Start || (found.IsReal && !best.IsReal))) ? found : best;
            // A text that begins with a day was understood. Another language may read more of it where it does not.
            if (best is { Start: 0, IsReal: true })
            {
                break;
            }
        }

        return best is null ? null : best with { Start = reworded.Back(best.Start, isEnd: false), End = reworded.Back(best.End, isEnd: true) };
    }

    private static DateHeard? In(string code, string text, DateOnly today) =>
        RecognizedDates.First(Model(code).Parse(text, today.ToDateTime(TimeOnly.MinValue)), today);

    // "3/12" is the third of December in every language that SamBot speaks, so English is not read as in America.
    private static DateTimeModel Model(string code) => Models.GetOrAdd(code, static c => new(() =>
    {
        var culture = c == "en" ? Culture.EnglishOthers : Culture.MapToNearestLanguage(c);
        // The library's cache forgets which language it read a text in, and would keep what people type.
        return new DateTimeRecognizer(culture, DateTimeOptions.NoProtoCache, lazyInitialization: true)
            .GetDateTimeModel(culture, fallbackToDefaultCulture: true);
    })).Value;

    private async Task LoadAsync(Language language)
    {
        await Task.Delay(WarmUpAfter, time);
        await Task.Run(() => In(Languages.All.First(l => l.Language == language).Code, "2000-01-01", new DateOnly(2000, 1, 1)));
    }
}
