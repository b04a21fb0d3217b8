using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>A language that SamBot does not speak is added as somebody would: in a copy of the two projects that know languages.</summary>
public sealed class ThirdLanguageTests
{
    private const string Line = """    /** <summary>German.</summary> */ [Culture("de-DE")] German,""";

    // What the story reads and types. All other texts are the Dutch ones, marked.
    private static readonly Dictionary<string, string> German = new()
    {
        ["WelcomeTitle"] = "Schön, dass Sie sich melden",
        ["WelcomeThisLanguage"] = "Lieber auf Deutsch? Schreiben Sie **deutsch**.",
        ["LanguageChosen"] = "Gut, ab jetzt auf Deutsch.",
        ["LanguageWords_German"] = "deutsch|auf deutsch",
        ["Words_Continue"] = "weiter|los",
        ["Words_Send"] = "senden|abschicken",
        ["Words_Approve"] = "genehmigen",
        ["SentTitle"] = "Ihre Anfrage liegt beim Vorsitz",
        ["SentAnswerBy"] = "Bis {day} bekommen Sie Antwort.",
        ["ApprovedTitle"] = "Der Vorsitz spricht gern mit Ihnen",
        ["DecidedApproved"] = "Genehmigt von {name} am {when}",
    };

    // What was built before, and what only the tests need.
    private static readonly string[] Left = ["bin", "obj", "refs", "screenshots", ".playwright"];

    [Fact]
    public async Task A_third_language_is_one_resource_file_and_one_line()
    {
        using var copy = new Folder();
        await AddAsync(copy.Path);
        await using var bot = await BotProcess.StartAsync(copy.Path, new Dictionary<string, string>
        {
            ["Foundation__Goals__0__Id"] = "vitality",
            ["Foundation__Goals__0__Nl"] = "Vitaliteit van de arbeidsmarkt",
            ["Foundation__Goals__0__En"] = "Vitality of the labour market",
            ["Foundation__Goals__0__De"] = "Vitalität des Arbeitsmarkts",
            ["Languages__Default"] = "de",
        });

        // Who has the language is greeted in it; who has another may ask for it.
        var greta = await PlaygroundPerson.ContactAsync(bot.Http, "de-DE");
        await greta.ReadsAsync("Schön, dass Sie sich melden");
        await greta.ReadsAsync("Liever in het Nederlands?");
        var kees = await PlaygroundPerson.ContactAsync(bot.Http, "nl-NL");
        await kees.ReadsAsync("Lieber auf Deutsch? Schreiben Sie **deutsch**.");
        Assert.Contains("**nederlands**, **english** of **deutsch**", await kees.SayAsync("taal"), StringComparison.Ordinal);
        Assert.Contains("Gut, ab jetzt auf Deutsch.", await kees.SayAsync("deutsch"), StringComparison.Ordinal);

        // The whole story is told in it, with its goals, its commands and its days.
        await greta.SayAsync("los");
        Assert.Contains("Vitalität des Arbeitsmarkts", await greta.SayAsync("Ein Vorgehen, mit dem wir vierzig Menschen im Betrieb gehalten haben."), StringComparison.Ordinal);
        foreach (var answer in new[]
        {
            "1", "Arbeitgeber übernehmen den Leitfaden schon am nächsten Tag.", "1", "Wer bleibt, wächst mit", "Drei Schritte, die bei uns gewirkt haben, mit Zahlen.",
            "Klinik Süd",
        })
        {
            await greta.SayAsync(answer);
        }

        Assert.Contains("Ihre Anfrage liegt beim Vorsitz", await greta.SayAsync("abschicken"), StringComparison.Ordinal);
        Assert.Matches(@"Bis (Montag|Dienstag|Mittwoch|Donnerstag|Freitag) \d+ \w+ bekommen Sie Antwort", await greta.ReadsAsync("bekommen Sie Antwort"));
        var chair = await PlaygroundPerson.ChairAsync(bot.Http, "de-DE");
        var card = await chair.ReadsAsync("Wer bleibt, wächst mit");
        var reference = Regex.Match(card, "[A-Z0-9]{3}-[A-Z0-9]{3}").Value;
        await chair.SayAsync($"genehmigen {reference} Gern, bis bald.");
        await chair.ReadsAsync("Genehmigt von");
        await greta.ReadsAsync("Der Vorsitz spricht gern mit Ihnen");
    }

    // The two projects with the line and the file, built, among the rest of the program as it is.
    private static async Task AddAsync(string program)
    {
        using var source = new Folder();
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(f => Path.GetExtension(f) is ".props" or ".json" or ".txt" or ".editorconfig"))
        {
            File.Copy(file, Path.Combine(source.Path, Path.GetFileName(file)));
        }

        foreach (var project in new[] { "Dialogs", "Cards" })
        {
            Copy(Path.Combine(Repository.Root, project), Path.Combine(source.Path, project));
        }

        var languages = Path.Combine(source.Path, "Dialogs", "Language.cs");
        var lines = (await File.ReadAllLinesAsync(languages)).ToList();
        lines.Insert(lines.LastIndexOf("}"), Line);
        await File.WriteAllLinesAsync(languages, lines);
        Texts(Path.Combine(source.Path, "Cards", "Texts", "Texts.resx")).Save(Path.Combine(source.Path, "Cards", "Texts", "Texts.de.resx"));

        var ask = new ProcessStartInfo("dotnet", ["build", Path.Combine(source.Path, "Cards"), "-v", "q", "-nologo", "-clp:ErrorsOnly", "-p:RunAnalyzers=false"])
        {
            RedirectStandardOutput = true,
        };
        using var build = Process.Start(ask)!;
        var said = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(build.ExitCode == 0, said);

        Copy(AppContext.BaseDirectory, program);
        Copy(Path.Combine(source.Path, "Cards", "bin", "Debug", "net10.0"), program);
    }

    private static XDocument Texts(string dutch)
    {
        var file = XDocument.Load(dutch);
        foreach (var text in file.Root!.Elements("data"))
        {
            var key = (string)text.Attribute("name")!;
            var value = text.Element("value")!;
            value.Value = German.GetValueOrDefault(key) ?? (IsRead(key) ? value.Value : $"[de] {value.Value}");
        }

        file.Root.Add(German.Where(g => g.Key == "LanguageWords_German").Select(g => new XElement("data", new XAttribute("name", g.Key), new XElement("value", g.Value))));
        return file;
    }

    // What the program reads, and does not say.
    private static bool IsRead(string key) =>
        key.Contains("Words", StringComparison.Ordinal) || key.StartsWith("Grammar_", StringComparison.Ordinal) || key is "Day" or "DayAndTime" or "Connectives";

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from, file);
            if (!Left.Contains(path.Split(Path.DirectorySeparatorChar)[0]))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
                File.Copy(file, Path.Combine(to, path), overwrite: true);
            }
        }
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("sambot-language-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
