using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SamBot.Tests.Settings;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>An invented foundation with a name, goals, a tone and reasons of its own, from settings alone.</summary>
public sealed partial class SecondFoundationTests
{
    private const string Settings = """
        {
          "Foundation": {
            "Name": "Stichting De Groene Straat",
            "PrivacyContact": "buren@groenestraat.example",
            "FollowUps": false,
            "Goals": [
              { "Id": "shade", "Nl": "Meer schaduw in de straat", "En": "More shade in the street", "AboutNl": "dat het op straat koeler wordt.", "AboutEn": "it gets cooler in the street.", "Words": "schaduw|bomen|boom*" },
              { "Id": "neighbours", "Nl": "Buren die elkaar kennen", "En": "Neighbours who know each other" },
              { "Id": "water", "Nl": "Regen die de grond in kan", "En": "Rain that finds the ground", "AboutNl": "dat er minder water in de kelders komt.", "AboutEn": "less water gets into the cellars.", "Words": "regen*|water" }
            ],
            "Texts": {
              "WelcomeTitle": { "Nl": "Goed dat u zich meldt", "En": "Good of you to come forward" },
              "WelcomeWhy": { "Nl": "Ik ben SamBot. Bij mij vraagt u een gesprek aan met de voorzitter van {foundation}." },
              "WelcomeShort": { "Nl": "Goed dat u zich meldt bij {foundation}. Wat komt u de straat brengen?" },
              "WelcomeBring": { "Nl": "Wat komt u brengen?" },
              "OpeningKept": { "Nl": "Dank u. Uw bericht staat hieronder. Wat heeft de straat eraan?" },
              "OpeningGoesAlong": { "Nl": "Dank u. Uw bericht gaat straks mee. Wat heeft de straat eraan?" },
              "OpeningAcquaintance": { "Nl": "Dank u. Uw bericht gaat straks mee. Wat komt u brengen?" },
              "Ask_Bring": { "Nl": "Wat komt u de straat of de buren brengen?" },
              "Placeholder_FitWhy": { "Nl": "Bijvoorbeeld: er komt een boom op een plek waar het nu te heet is." },
              "NoEmployerTap": { "Nl": "Ik ben van geen organisatie" },
              "Placeholder_Acquaintance": { "Nl": "Bijvoorbeeld: van de plantdag in maart, of: nog niet" },
              "ChoiceName_TopicKind_NetworkMeeting": { "Nl": "Een avond met de straat" },
              "ChoiceName_TopicKind_NewProduct": { "Nl": "Een nieuw plantvak" },
              "ChoiceName_TopicKind_CandidatePitch": { "Nl": "Een vrijwilliger die meedoet" },
              "TooShort_Bring": { "Nl": "Noemt u één ding dat de straat morgen kan gebruiken." },
              "FollowUpBring_ForWhom": { "Nl": "Voor welke buren is het?" },
              "FollowUpBring_WhatTomorrow": { "Nl": "Wat kan de straat er morgen mee?" },
              "FollowUpBring_BesidesAsking": { "Nl": "En wat komt u zelf brengen?" },
              "FollowUpFit_WhatExactly": { "Nl": "Wat verandert er in de straat?" },
              "FollowUpFit_ForWhom": { "Nl": "Welke buren merken er iets van?" },
              "FollowUpFit_WhatTomorrow": { "Nl": "Wat doet de straat daarna anders?" },
              "FollowUpFit_BesidesAsking": { "Nl": "Wat hebben de buren eraan?" },
              "FollowUpOwnWords": { "Nl": "Hoe zegt u het in uw eigen woorden?" },
              "Example_Hiring": { "Nl": "Een plantlijst voor een smalle stoep." },
              "Example_Research": { "Nl": "Wat vijf zomers meten ons leerden." },
              "Example_Money": { "Nl": "Een brief waarmee de gemeente meebetaalt." },
              "SentTitle": { "Nl": "Uw verzoek ligt bij de voorzitter" },
              "Reason_TooLittleBrought": { "Nl": "De straat heeft er te weinig aan" },
              "ReasonTold_TooLittleBrought": { "Nl": "de voorzitter ziet nog niet wat de straat hieraan heeft." },
              "ReasonAdvice_TooLittleBrought": { "Nl": "Wat uw voorstel sterker zou maken: één plek in de straat die er anders van wordt." },
              "Reason_TopicAlreadyCovered": { "Nl": "De straat is er al mee bezig" },
              "ReasonTold_TopicAlreadyCovered": { "Nl": "de straat is met dit onderwerp al bezig." },
              "ApprovedTitle": { "Nl": "De voorzitter spreekt u graag" },
              "DeclinedTitle": { "Nl": "Het wordt nu niet uw plan" }
            }
          }
        }
        """;

    [Fact]
    public async Task Another_foundation_is_played_from_its_settings_alone()
    {
        await using var bot = new BotHost(settings: Flat());
        var chair = await PlaygroundPerson.ChairAsync(bot.Http, "nl-NL");

        // What it is called, what it wants, how it speaks.
        var truus = await PlaygroundPerson.ContactAsync(bot.Http, "nl-NL");
        await truus.ReadsAsync("Goed dat u zich meldt");
        await truus.ReadsAsync("voorzitter van Stichting De Groene Straat");
        await truus.ReadsAsync("buren@groenestraat.example");
        await AskAsync(truus, "Twintig bomen in bakken die de bewoners zelf mogen neerzetten, met een gietplan voor drie zomers.", "Bomen op de stoep");
        await truus.ReadsAsync("3 · Regen die de grond in kan");
        await truus.ReadsAsync("2 · Een nieuw plantvak");
        await truus.ReadsAsync("Uw verzoek ligt bij de voorzitter");
        await chair.SayAsync($"akkoord {await ReferenceAsync(chair, "Bomen op de stoep")} Graag tot dinsdag.");
        await truus.ReadsAsync("De voorzitter spreekt u graag");

        // Its reasons, to the chair and to whom it concerns.
        var henk = await PlaygroundPerson.ContactAsync(bot.Http, "nl-NL");
        await AskAsync(henk, "Een filmavond op het plein met tien klapstoelen die bewoners gratis mogen lenen, iedere week.", "Film op het plein");
        var reference = await ReferenceAsync(chair, "Film op het plein");
        Assert.Contains("1 · De straat heeft er te weinig aan", await chair.SayAsync("help"), StringComparison.Ordinal);
        await chair.SayAsync($"wijs af {reference} 1");
        await chair.ReadsAsync("Reden: De straat heeft er te weinig aan");
        await henk.ReadsAsync("Het wordt nu niet uw plan");
        await henk.ReadsAsync("de voorzitter ziet nog niet wat de straat hieraan heeft.");
        await henk.ReadsAsync("één plek in de straat die er anders van wordt.");

        // Nobody heard a word of the first foundation.
        string[] all = [.. await truus.SaidAsync(), .. await henk.SaidAsync(), .. await chair.SaidAsync()];
        Assert.Empty(all.SelectMany(said => First().Matches(said).Select(m => $"'{m.Value}' in: {said}")));
    }

    [Theory]
    [InlineData("Foundation:Texts:WelcomeTitel:Nl", "Dag", "Foundation:Texts:WelcomeTitel: there is no such text")]
    [InlineData("Foundation:Texts:WelcomeTitle:Fr", "Bonjour", "Foundation:Texts:WelcomeTitle:Fr: is no language of SamBot. Set one of: Nl, En.")]
    [InlineData("Foundation:Texts:WelcomeTitle:Nl", " ", "Foundation:Texts:WelcomeTitle:Nl: is empty")]
    [InlineData("Foundation:Texts:WelcomeTitle:Nl", "Dag {name}", "Foundation:Texts:WelcomeTitle:Nl: nothing fills 'name'. Nothing is filled in here.")]
    [InlineData("Foundation:Texts:WelcomeWhy:En", "Dear {you}", "Foundation:Texts:WelcomeWhy:En: nothing fills 'you'. Filled in here: {foundation}.")]
    public void Own_words_that_cannot_be_shown_are_refused_at_the_start(string key, string value, string line) =>
        Assert.StartsWith(line, Assert.Single(WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production", (key, value))), StringComparison.Ordinal);

    [Fact]
    public void Own_words_that_fit_are_taken() =>
        Assert.Empty(WholeSettings.ProblemsWith(WholeSettings.Hosted, "Production", [.. Flat().Where(s => s.Key.Contains("Texts:", StringComparison.Ordinal)).Select(s => (s.Key, s.Value))]));

    private static async Task AskAsync(PlaygroundPerson contact, string bring, string title)
    {
        foreach (var answer in new[]
        {
            "beginnen", bring, "3", "Onder de bakken gaat de stoep open, zodat de regen bij iedere bewoner de grond in loopt.", "2", title,
            "Hoe drie straten het deden, met de kosten en een plantlijst die iedereen mee naar huis neemt.", "Bewonersgroep Zuid, van de plantdag, teams, 30 minuten, dinsdagavond", "verstuur",
        })
        {
            await contact.SayAsync(answer);
        }
    }

    private static async Task<string> ReferenceAsync(PlaygroundPerson chair, string title) => Reference().Match(await chair.ReadsAsync(title)).Value;

    private static KeyValuePair<string, string?>[] Flat()
    {
        using var json = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Settings));
        return [.. new ConfigurationBuilder().AddJsonStream(json).Build().AsEnumerable().Where(s => s.Value is not null)];
    }

    [GeneratedRegex(@"werkgever\w*|netwerk\w*|arbeidsmarkt|\bSAM\b|stichtingsam\w*", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex("[A-Z0-9]{3}-[A-Z0-9]{3}")]
    private static partial Regex Reference();
}
