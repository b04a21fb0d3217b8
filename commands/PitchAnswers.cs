using System.Globalization;
using System.Text.Json;
using SamBot.Cards;
using SamBot.Dialogs.Pitches;

namespace SamBot.Commands;

/// <summary>Reads answers from a file of JSON lines and checks each. A wrong line is told with its number, and the others are still checked.</summary>
internal sealed class PitchAnswers(string path)
{
    private int wrong;

    /// <summary>Checks all answers.</summary>
    /// <param name="each">Takes an answer and its facts; it returns what is wrong with the line, or null.</param>
    /// <param name="end">Writes what must be told at the end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Func<PitchLine, PitchFacts, string?> each, Action? end, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return await CommandHost.EndAsync(ExitCodes.NoInput, $"--from '{path}' is no file.");
        }

        try
        {
            var number = 0;
            await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line) && Check(line, each) is { } fault)
                {
                    wrong++;
                    await CommandHost.EndAsync(ExitCodes.WrongData, string.Create(CultureInfo.InvariantCulture, $"line {number}: {fault}"));
                }
            }
        }
        catch (OperationCanceledException)
        {
            return await CommandHost.EndAsync(ExitCodes.Interrupted, "Interrupted. Run it again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await CommandHost.EndAsync(ExitCodes.InputOutput, $"--from '{path}' could not be read: {e.Message}");
        }

        end?.Invoke();
        return wrong == 0 ? ExitCodes.Ok : ExitCodes.WrongData;
    }

    // The answer itself is never repeated: it holds a person's words.
    private static string? Check(string line, Func<PitchLine, PitchFacts, string?> each)
    {
        PitchLine? answer;
        try
        {
            answer = JsonSerializer.Deserialize(line, PitchJson.Line.PitchLine);
        }
        catch (JsonException)
        {
            return "is no JSON object with an id, the texts lang and text, and perhaps question (a text) and expected (true or false).";
        }

        return answer is null ? "is no answer."
            : Texts.LanguageOf(answer.Lang) is not { } language ? "lang is none of " + string.Join(", ", Languages.All.Select(l => l.Code)) + "."
            : QuestionOf(answer.Question) is not { } question ? "question is none of bring, fit, topic."
            : each(answer, PitchLists.Check.Of(question, answer.Text, language));
    }

    private static PitchQuestion? QuestionOf(string? name) => name switch
    {
        null or "bring" => PitchQuestion.Bring,
        "fit" => PitchQuestion.Fit,
        "topic" => PitchQuestion.Topic,
        _ => null,
    };
}
