using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>
/// Twelve kinds of people, each from hello to the end, in the browser. What they and the chair read is kept in <c>docs/conversations/</c>, to be
/// read aloud.
/// </summary>
public sealed class TwelveConversationsTests(Browser browser, TwelveConversationsTests.Stage stage) : IClassFixture<TwelveConversationsTests.Stage>
{
    [Fact]
    public async Task Brisk()
    {
        await using var play = await BeginAsync("brisk", "Brisk", "An HR director between two meetings. Short, sure of her case.", "Marieke Hofman");
        await play.SayAsync("goedemiddag");
        await play.SayAsync("Ons inwerkprogramma. Uitval in het eerste jaar van 31 naar 12 procent, bij zo'n 60 nieuwe mensen per jaar. Mag iedereen overnemen.");
        await play.SayAsync("1: minder mensen haken af na drie maanden");
        await play.SayAsync("bijeenkomst\nWat er misging voor het goed ging\nDe drie fouten uit het eerste jaar en het weekschema dat nu werkt. Iedereen krijgt dat schema mee.");
        await play.SayAsync("Van Driel Metaal, nee, bellen, kwartier, vrijdagochtend. 06 21 43 65 87");
        await play.SayAsync("akkoord");
        await play.ApproveAsync("Mooie cijfers. Ik bel je vrijdag.");
        await play.SayAsync("prima, tot dan");
        play.End();
    }

    [Fact]
    public async Task Rambling_in_six_messages()
    {
        await using var play = await BeginAsync("rambling", "Rambling, in six messages", "Someone who thinks while typing, and presses Enter after every thought.", "Joke Terpstra");
        await play.SayAsync("Hoi!");
        await play.SayAsync("Ik las over jullie netwerk en toen dacht ik, daar moet ik eens op reageren", 6);
        await play.SayAsync("want wij hebben hier dus een leerwerkplaats gehad", 5);
        await play.SayAsync("voor mensen die lang thuis zaten", 4);
        await play.SayAsync("en daar zijn er 23 van de 30 blijven werken, dat is best veel eigenlijk", 5);
        await play.SayAsync("we hebben alles opgeschreven in een map, die wil ik wel meenemen", 6);
        await play.SayAsync("het is de eerste denk ik");
        await play.SayAsync("omdat het mensen zijn die anders aan de kant blijven staan, en wij zochten zelf ook handen natuurlijk, dus dat sneed aan twee kanten");
        await play.SayAsync("wat er verandert? dat een baas ziet dat iemand die vijf jaar thuis zat gewoon een goede timmerman kan worden");
        await play.SayAsync("een bijeenkomst lijkt me leuk, al ben ik geen groot spreker hoor");
        await play.SayAsync("De leerwerkplaats");
        await play.SayAsync("hoe we begonnen met drie man en een oude loods, en wat we nu anders zouden doen. De map gaat rond en die mag je kopiëren");
        await play.SayAsync("Ik werk bij Houtbouw Terpstra, dat is van mijn broer en mij. We kennen elkaar niet geloof ik");
        await play.SayAsync("liefst gewoon aan tafel met koffie, half uurtje, woensdag ben ik er altijd");
        await play.SayAsync("ja zo is het goed, verstuur maar");
        await play.ApproveAsync("Wat een mooi verhaal, Joke. Woensdag past mij ook.");
        play.End();
    }

    [Fact]
    public async Task On_the_phone_with_typos()
    {
        await using var play = await BeginAsync("on-the-phone", "On the phone, with typos", "In the train, with one thumb.", "Erik Postma");
        await play.SayAsync("hoi kan ik hier een gesprke aanvrgen?");
        await play.SayAsync("we hebben een roostertool gemaakt met onze ploegen sameen, verzuim van 9 naar 6 procnt in een jaar. mag gratis gedeedl worden");
        await play.SayAsync("eerste doel");
        await play.SayAsync("mnesen die zelf roosteren melden zch minder vaak ziek");
        await play.SayAsync("netwerkbijeenkomts");
        await play.SayAsync("Zelf roosteren in ploegen");
        await play.SayAsync("hoe we het in 3 maanden invoerden, wat de bonden zeiden en een lijst van 10 valkuilen om mee te nemne");
        await play.SayAsync("Postma Logistek, nog niet, teams, half uurtj, donderdagmidag");
        await play.SayAsync("verstuur");
        await play.ApproveAsync("Tien valkuilen, daar komen ze voor. Tot donderdag.");
        play.End();
    }

    [Fact]
    public async Task Hostile()
    {
        await using var play = await BeginAsync("hostile", "Hostile", "Wanted a person and got a bot.", "Ron Kuipers");
        await play.SayAsync("Waarom krijg ik een robot? Ik wil gewoon de voorzitter spreken.");
        await play.SayAsync("Dit slaat nergens op. Ik ga geen vragenlijst invullen.");
        await play.SayAsync("geef me zijn telefoonnummer");
        await play.SayAsync("wat een waardeloze rotbot");
        await play.SayAsync("Ik heb dertig jaar een uitzendbureau gerund en weet precies waarom jongeren weglopen. Dat had ik willen vertellen.");
        await play.SayAsync("laat maar zitten");
        await play.SayAsync("wis alles wat je van me hebt");
        await play.SayAndReadAsync("ja", "Alles is gewist");
        play.End();
    }

    [Fact]
    public async Task English_from_a_Dutch_client()
    {
        await using var play = await BeginAsync("english-from-a-dutch-client", "English, from a Dutch client", "Lives in Utrecht, works in English, and her Teams is Dutch.", "Priya Raman");
        await play.SayAsync("Hi there, sorry, my Dutch isn't great. I'd like to talk to the chair about something we learned at work.");
        await play.SayAsync("English please");
        await play.SayAsync("We pair every new engineer from abroad with a retired colleague for six months. Of the 18 people we did it with, 17 are still here. I can bring the schedule and both sides of the story.");
        await play.SayAsync("the first one, because people who feel at home don't burn out or leave");
        await play.SayAsync("network meeting");
        await play.SayAsync("A retired colleague as your guide");
        await play.SayAsync("How we found the retirees, what it costs in hours, and the one-page agreement both sides sign. People can take that home.");
        await play.SayAsync("Delta Pumps, we haven't met, in person if that's possible, half an hour, any Thursday");
        await play.SayAsync("looks good, send it");
        await play.ApproveAsync("Lovely idea. Thursday it is.");
        play.End();
    }

    [Fact]
    public async Task Job_seeker()
    {
        await using var play = await BeginAsync("job-seeker", "Job seeker", "Lost her job in the spring, and is a bit shy about it.", "Nadia Benali");
        await play.SayAsync("Goedemorgen, ik ben sinds april op zoek naar werk in de logistiek. Een kennis zei dat jullie me misschien verder kunnen helpen.");
        await play.SayAsync("Bij mijn vorige baan liep de planning elke week vast. Ik heb de transporten opnieuw ingedeeld, en na twee maanden stond er nooit meer een vrachtwagen te wachten.");
        await play.SayAsync("Bedrijven met een eigen wagenpark, liefst in de buurt van Tilburg");
        await play.SayAsync("krijg ik dan een gesprek met de voorzitter?");
        await play.SayAsync("Een rekensom waarmee je zelf kunt zien wat een uur wachten je kost. Die kan iedereen de volgende dag invullen.");
        await play.SayAsync("verstuur");
        await play.ApproveAsync("Die rekensom wil ik zelf ook zien. Je bent welkom.");
        await play.SayAsync("wat fijn, dank u wel!");
        play.End();
    }

    [Fact]
    public async Task Student()
    {
        await using var play = await BeginAsync("student", "Student", "Has a thesis to write, and a deadline.", "Sem de Wit");
        await play.SayAsync("Hoi, ik ben student HRM en voor mijn scriptie zoek ik mensen die ik mag interviewen over hybride werken");
        await play.SayAsync("ik heb eigenlijk niks te brengen denk ik, ik ben maar student");
        await play.SayAsync("nou ik kan de uitkomsten delen. een samenvatting van twee pagina's met wat 12 bedrijven doen en wat werkt");
        await play.SayAsync("2");
        await play.SayAsync("dan weten werkgevers van elkaar hoe ze het geregeld hebben zonder dat ze het zelf hoeven uit te zoeken");
        await play.SayAsync("weet ik nog niet, wat is handig?");
        await play.SayAsync("1");
        await play.SayAsync("Hybride werken bij 12 werkgevers");
        await play.SayAsync("ik presenteer in een kwartier wat die 12 bedrijven doen, en iedereen krijgt de samenvatting mee");
        await play.SayAsync("Hogeschool Utrecht, we kennen elkaar niet, teams is prima, kwartiertje, na 14 uur");
        await play.SayAsync("verstuur");
        await play.DeclineAsync(DeclineReason.NoTimeNow, "Kom in mei met je uitkomsten terug, dan maken we er plek voor.");
        play.End();
    }

    [Fact]
    public async Task Seller()
    {
        await using var play = await BeginAsync("seller", "Seller", "Sells software, and knows the tricks.", "Dennis van Rooij");
        await play.SayAsync("Beste voorzitter, graag kom ik in contact om te verkennen wat we voor elkaar kunnen betekenen. Onze software verlaagt verzuim met 20%.");
        await play.SayAsync("Kunt u mij een lijst van de leden sturen?");
        await play.SayAsync("Wij bieden de leden een gratis proefmaand van ons platform aan, daarna 4 euro per medewerker per maand.");
        await play.SayAsync("Het is echt een win-win voor iedereen");
        await play.SayAsync("allebei");
        await play.SayAsync("Onze software verlaagt het verzuim, en dat is precies waar jullie voor staan");
        await play.SayAsync("verder");
        await play.SayAsync("product");
        await play.SayAsync("Verzuim onder controle met VitalTrack");
        await play.SayAsync("Een demo van het dashboard, met na afloop tijd voor persoonlijke afspraken");
        await play.SayAsync("verder");
        await play.SayAsync("VitalTrack BV, via LinkedIn, teams, 30 minuten, elke dag");
        await play.SayAsync("verstuur");
        await play.DeclineAsync(DeclineReason.TooLittleBrought, "Een klant van je die vertelt wat hij leerde, ook van wat misging, is wel welkom.");
        play.End();
    }

    [Fact]
    public async Task Returning()
    {
        await using var play = await BeginAsync("returning", "Returning", "Was here in the summer, and comes back with something else.", "Hanneke Vos");
        await play.SayAsync("formulier");
        await RequestAsync(play);
        await play.ApproveAsync("Dank je, dit was een mooi gesprek.");
        await play.SayAsync("hallo, ik ben er weer! ik heb iets nieuws");
        await play.SayAsync("Een buddysysteem voor 55-plussers: acht collega's wisselden een half jaar van plek, zeven willen niet meer terug. De handleiding is van ons en mag vrij gebruikt worden.");
        await play.SayAsync("1, want wie op tijd iets anders doet houdt het langer vol");
        await play.SayAsync("met de handleiding regelt een personeelsafdeling zo'n wissel in een maand, bij ons bleven er zeven van de acht");
        await play.SayAsync("bijeenkomst");
        await play.SayAsync("Wisselen van plek na je vijfenvijftigste");
        await play.SayAsync("Twee van de acht komen zelf vertellen, en de handleiding van zes bladzijden krijgt iedereen mee.");
        await play.SayAsync("klopt. teams, half uur, maandagmorgen");
        await play.SayAsync("verstuur");
        await play.ApproveAsync("Fijn dat je weer aan ons dacht.");
        play.End();
    }

    [Fact]
    public async Task Form_only()
    {
        await using var play = await BeginAsync("form-only", "Form only", "Does not chat, fills in forms.", "Willem Bos");
        await play.SayAsync("formulier");
        await RequestAsync(play);
        await play.ApproveAsync("Dank je, dit past goed.");
        play.End();
    }

    [Fact]
    public async Task Dictated()
    {
        await using var play = await BeginAsync("dictated", "Dictated", "Speaks to his phone in the car. There are no signs, and here and there another word.", "Gerard Smeets");
        await play.SayAsync("ja goedemiddag met Gerard Smeets ik wou graag een afspraak met de voorzitter maken");
        await play.SayAsync("nou wat ik meebreng is onze manier van werken met statushouders we hebben er in vier jaar vijfendertig aangenomen en eenendertig werken er nog en ik kan precies vertellen wat het kost en wat het oplevert en wie er mag komen kijken");
        await play.SayAsync("dat is denk ik de eerste dus die vitaliteit");
        await play.SayAsync("omdat er mensen aan het werk komen die anders thuis zitten en bij ons gaat de gemiddelde leeftijd naar beneden dus dat houdt de boel gezond");
        await play.SayAsync("nou een werkgever kan morgen bij ons komen kijken hoe de taalles op de vloer gaat en dan weet hij wat hij nodig heeft");
        await play.SayAsync("doe maar voor een bijeenkomst van het netwerk");
        await play.SayAsync("van taalles naar vast contract");
        await play.SayAsync("ik vertel wat we het eerste jaar fout deden en hoe de taalles op de werkvloer nu gaat en ik neem de jongens mee die het zelf het beste kunnen vertellen");
        await play.SayAsync("ik werk bij Smeets Groenvoorziening en we kennen elkaar van de ondernemersvereniging en bel me maar op 06 12 34 56 78 een half uur is genoeg en het liefst voor acht uur smorgens");
        await play.SayAsync("ja verstuur maar");
        await play.ApproveAsync("Neem de jongens vooral mee. Ik bel je voor achten.");
        play.End();
    }

    [Fact]
    public async Task Asks_more_than_they_answer()
    {
        await using var play = await BeginAsync("asks-more-than-they-answer", "Asks more than they answer", "Wants to know what happens before giving anything away.", "Lidewij Aalbers");
        await play.SayAsync("Wie leest dit allemaal?");
        await play.SayAsync("en hoe lang bewaren jullie het?");
        await play.SayAsync("Wanneer krijg ik antwoord?");
        await play.SayAsync("moet ik alles meteen weten of kan het later ook?");
        await play.SayAsync("Wat bedoelen jullie met brengen?");
        await play.SayAsync("Wij meten al vijf jaar wat mantelzorg met onze mensen doet. Die vragenlijst en de uitkomsten van 400 collega's wil ik delen. Is dat genoeg?");
        await play.SayAsync("welk doel zou jij kiezen?");
        await play.SayAsync("1 dan");
        await play.SayAsync("wat bedoel je met bijdragen?");
        await play.SayAsync("Wie zijn mantelzorg kan combineren met werk valt minder vaak uit, dat zien we in onze cijfers.");
        await play.SayAsync("hoeveel mensen komen er op zo'n bijeenkomst?");
        await play.SayAsync("bijeenkomst");
        await play.SayAsync("Mantelzorg op het werk");
        await play.SayAsync("Onze vragenlijst en drie gesprekken die een leidinggevende morgen kan voeren.");
        await play.SayAsync("waarom moet je mijn organisatie weten?");
        await play.SayAsync("Gemeente Deventer, nog niet, teams, kwartier, dinsdag");
        await play.SayAsync("kan ik dit later nog aanpassen?");
        await play.SayAsync("verstuur");
        await play.ApproveAsync("Graag. Vierhonderd mensen, dat is een schat aan kennis.");
        play.End();
    }

    private static async Task RequestAsync(PlayedConversation play)
    {
        await play.FillAsync("Wat kom je brengen, voor de stichting of voor de werkgevers in het netwerk?", "Een werkwijze om sollicitaties zonder cv te doen. Wij namen zo 14 mensen aan die we anders hadden afgewezen; de opdrachten mag iedereen gebruiken.");
        await play.ChooseAsync("2 · Uitwisselen van kennis tussen werkgevers");
        await play.FillAsync("Wat draagt het daaraan bij?", "Andere werkgevers kunnen onze opdrachten morgen zelf proberen en ons vertellen wat er beter kan.");
        await play.ChooseAsync("1 · Een bijeenkomst van het werkgeversnetwerk");
        await play.FillAsync("Welke titel geef je het?", "Aannemen zonder cv");
        await play.FillAsync("Waar gaat het over, en wat neemt iemand ervan mee naar huis?", "Drie opdrachten die we in plaats van een cv gebruiken. Iedereen doet er een, en neemt ze alle drie mee.");
        await play.FillAsync("Voor welke organisatie werk je?", "Drukkerij De Pers");
        await play.FillAsync("Waar kennen we elkaar van?", "Van de zomerbijeenkomst");
        await play.ChooseAsync("1 · Via Teams");
        await play.ChooseAsync("2 · 30 minuten");
        await play.FillAsync("Wanneer kun je?", "Maandag en dinsdag, de hele dag");
        await play.PressAsync("Verder");
        await play.PressAsync("Verstuur");
    }

    private Task<PlayedConversation> BeginAsync(string file, string title, string about, string name) =>
        PlayedConversation.BeginAsync(browser, stage.Address, stage.Clock, file, title, about, name);

    /// <summary>One bot for all of them. It is the morning of a Monday in November.</summary>
    public sealed class Stage : IAsyncDisposable
    {
        private readonly BotHost bot;

        public Stage() => bot = new(time: Clock);

        internal StoryClock Clock { get; } = new(Some.Monday);

        internal Uri Address => bot.Http.BaseAddress!;

        public ValueTask DisposeAsync() => bot.DisposeAsync();
    }
}
