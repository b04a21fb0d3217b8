using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SamBot.Tests.Support;

/// <summary>A person in the Playground of a bot that runs, who types and reads.</summary>
internal sealed class PlaygroundPerson
{
    private readonly HttpClient http;
    private readonly string id;
    private readonly string locale;

    private PlaygroundPerson(HttpClient http, string id, string locale) => (this.http, this.id, this.locale) = (http, id, locale);

    /// <summary>A new contact, whose browser speaks a language, and who was greeted.</summary>
    public static async Task<PlaygroundPerson> ContactAsync(HttpClient http, string locale)
    {
        using var made = await http.PostAsJsonAsync("playground/people", new JsonObject { ["locale"] = locale });
        return await GreetedAsync(http, (string)(await ReadAsync(made))["id"]!, locale);
    }

    /// <summary>The chair, who was greeted.</summary>
    public static async Task<PlaygroundPerson> ChairAsync(HttpClient http, string locale) =>
        await GreetedAsync(http, (string)JsonNode.Parse(await http.GetStringAsync("playground/state"))!["chair"]!["id"]!, locale);

    /// <summary>Types something, and reads the answer.</summary>
    public async Task<string> SayAsync(string text)
    {
        var before = (await SaidAsync()).Length;
        using var said = await http.PostAsJsonAsync("playground/messages", new JsonObject { ["person"] = id, ["locale"] = locale, ["text"] = text });
        said.EnsureSuccessStatusCode();
        return await ReadsAsync(all => all.Length > before);
    }

    /// <summary>Waits for a message that holds a text, and reads it.</summary>
    public async Task<string> ReadsAsync(string text)
    {
        var all = await SaidAsync();
        for (var tries = 0; tries < 500 && !all.Any(Holds); tries++)
        {
            await Task.Delay(20);
            all = await SaidAsync();
        }

        return all.LastOrDefault(Holds) ?? throw new InvalidOperationException($"'{text}' is not in: {string.Join("\n---\n", all)}");

        bool Holds(string said) => said.Contains(text, StringComparison.Ordinal);
    }

    private static async Task<PlaygroundPerson> GreetedAsync(HttpClient http, string id, string locale)
    {
        var person = new PlaygroundPerson(http, id, locale);
        await person.ReadsAsync(all => all.Length > 0);
        return person;
    }

    private async Task<string> ReadsAsync(Func<string[], bool> enough)
    {
        string[] all = [];
        await Until.TrueAsync(async () => enough(all = await SaidAsync()));
        return all[^1];
    }

    // What the bot has said, as people read it.
    private async Task<string[]> SaidAsync()
    {
        using var opened = await http.PostAsJsonAsync("playground/open", new JsonObject { ["person"] = id, ["locale"] = locale });
        return [.. (await ReadAsync(opened))["transcript"]!.AsArray().Where(e => (bool)e!["fromBot"]!).Select(e => e!["activity"]!.AsObject().Text())];
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }
}
