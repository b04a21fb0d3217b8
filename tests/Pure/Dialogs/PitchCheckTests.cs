using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Pitches;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>What an answer brings, asks and lacks, and whether it deserves one friendly question.</summary>
public sealed class PitchCheckTests
{
    // Measured on answers that nobody looked at while the words were chosen; docs/pitches.md holds the same figures.
    [Fact]
    public void The_held_out_answers_are_judged_as_people_did() => Holds(a => a.Held && a.Id[0] != 'e', precision: 0.97, recall: 0.93, bothered: 0.03);

    // Titles of a few words are the hardest: there is little to go by.
    [Fact]
    public void A_title_that_names_a_thing_of_its_own_is_mostly_left_alone() => Holds(a => a.Id[0] == 'e', precision: 0.8, recall: 0.9, bothered: 0.2);

    [Fact]
    public void The_answers_that_the_words_were_chosen_on_are_judged_as_people_did() => Holds(a => !a.Held, precision: 0.98, recall: 0.93, bothered: 0.02);

    [Fact]
    public void Every_answer_stands_there_once_and_the_ones_that_are_held_out_follow_from_its_number()
    {
        Assert.InRange(PitchAnswer.All.Length, 400, int.MaxValue);
        Assert.Empty(PitchAnswer.All.GroupBy(a => a.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(PitchAnswer.All, a => Assert.Equal(
            a.Id[0] switch
            {
                'o' => false,
                'a' or 'd' => SHA256.HashData(Encoding.UTF8.GetBytes(a.Id)).Sum(b => b) % 3 == 0,
                'c' or 'e' => true,
                _ => int.Parse(a.Id[2..], CultureInfo.InvariantCulture) % 3 == 0,
            },
            a.Held));
    }

    [Theory]
    // Takes.
    [InlineData("Kunt u mij de ledenlijst sturen?", Signal.AsksContacts)]
    [InlineData("Ik zoek een stageplek bij een van jullie leden.", Signal.AsksWork)]
    [InlineData("Wij zoeken een sponsor voor ons congres in mei.", Signal.AsksMoney)]
    [InlineData("Ik wil graag eens kennismaken bij een kop koffie.", Signal.AsksAcquaintance)]
    [InlineData("Mag ik tien van jullie werkgevers interviewen voor mijn scriptie?", Signal.AsksInterview)]
    [InlineData("Jullie leden krijgen een gratis demo van ons platform.", Signal.Sells)]
    [InlineData("We'd like to offer your members a free trial and a discount afterwards.", Signal.Sells)]
    [InlineData("A keynote slot at your next meeting would give us the exposure we need.", Signal.AsksAttention)]
    [InlineData("We are looking for new customers among your members.", Signal.AsksCustomers)]
    // Says little.
    [InlineData("Ik wil verkennen wat we voor elkaar kunnen betekenen.", Signal.AsksAcquaintance)]
    [InlineData("Ik geloof in synergie, een win-win voor ons allebei.", Signal.EmptyWords)]
    [InlineData("Ruime ervaring en passie voor mensen.", Signal.EmptyWords)]
    [InlineData("Dat vertel ik liever in een gesprek.", Signal.InConversation)]
    [InlineData("https://www.linkedin.com/in/jan-de-boer", Signal.LinkAlone)]
    [InlineData("weet ik niet", Signal.NoAnswer)]
    [InlineData("I don't know yet", Signal.NoAnswer)]
    [InlineData("Waarom moet ik dat uitleggen?", Signal.CounterQuestion)]
    [InlineData("Een thema naar keuze, nader te bepalen.", Signal.Vague)]
    public void An_answer_that_takes_or_says_little_gets_a_question_and_the_words_that_tell_why(string text, Signal shown)
    {
        var facts = Check(text);
        Assert.True(facts.FollowUp);
        Assert.Contains(shown, facts.Findings.Select(f => f.Signal));
    }

    [Theory]
    [InlineData("2 x per maand kom ik gratis cv's nakijken bij jullie leden, ben oud-recruiter")]
    [InlineData("ik zoek ook deelnemers, maar wat ik breng is een gratis quickscan met een rapport voor elke werkgever")]
    [InlineData("Geen verkooppraatje: ons draaiboek voor de eerste werkweek, getest bij twee bakkerijen. Leden mogen het houden.")]
    [InlineData("Een verzuimaanpak met een stappenplan dat bij ons het verzuim van 9 naar 5 procent bracht. Andere werkgevers mogen het overnemen.")]
    [InlineData("Each Tuesday morning I can check the rosters of small employers for free, I was a planner for 12 years. Here's the checklist I use, yours to keep.")]
    [InlineData("We're looking for work, yes, but what I bring is a guide for hiring your first foreign worker: members may copy it, it costs nothing.")]
    public void A_concrete_gift_is_enough_also_beside_a_wish(string text) => Assert.False(Check(text).FollowUp);

    [Theory]
    [InlineData("Ik zoek klanten en een sponsor", "jullie leden krijgen van mij een checklist die ze mogen houden", "maar")]
    [InlineData("Ik zoek deelnemers voor mijn onderzoek", "wat ik breng is een gratis quickscan voor elke werkgever", "maar")]
    [InlineData("I'm looking for customers and a sponsor", "members get a checklist from me that they may keep", "but")]
    public void What_comes_behind_the_turn_is_what_is_meant(string asked, string brought, string turn)
    {
        Assert.False(Check($"{asked}, {turn} {brought}.").FollowUp);
        Assert.True(Check($"{brought}, {turn} {asked}.").FollowUp);
    }

    [Theory]
    [InlineData(PitchQuestion.Fit, "Het sluit goed aan bij vitaliteit van de arbeidsmarkt en uitwisselen van kennis.", true)]
    [InlineData(PitchQuestion.Fit, "Omdat het past bij jullie visie", true)]
    [InlineData(PitchQuestion.Fit, "Kleine werkgevers bellen een zieke pas na zes weken. Met het kaartje doen ze het in week twee, en bij de garage was iemand zo eerder terug. De bakker neemt dat nu over.", false)]
    [InlineData(PitchQuestion.Topic, "Kennismaking", true)]
    [InlineData(PitchQuestion.Topic, "Vitaliteit in een veranderende wereld", true)]
    [InlineData(PitchQuestion.Topic, "Verzuimgesprekken oefenen. Iedere deelnemer neemt een eigen casus mee, oefent met een acteur en gaat naar huis met een belscript voor de volgende dag.", false)]
    public void Fit_and_topic_are_read_by_their_own_measure(PitchQuestion question, string text, bool followed) =>
        Assert.Equal(followed, PitchLists.Check.Of(question, text, Language.Dutch).FollowUp);

    [Fact]
    public void Facts_quote_the_words_as_they_were_typed()
    {
        var facts = Check("Ons DRAAIBOEKJE mag je houden, gebruikt bij 3 bakkerijen. Mag ik de ledenlijst?");
        Assert.Contains(new(Signal.Thing, "DRAAIBOEKJE"), facts.Brings);
        Assert.Contains(new(Signal.Number, "3"), facts.Brings);
        Assert.Contains("ledenlijst", facts.Takes.Select(f => f.Words));
    }

    [Theory]
    [InlineData("Geen demo en geen korting, alleen het draaiboek.", Signal.Sells)]
    [InlineData("I am not looking for customers, only leaving the checklist.", Signal.AsksCustomers)]
    public void What_is_denied_is_not_asked(string text, Signal denied) => Assert.DoesNotContain(denied, Check(text).Findings.Select(f => f.Signal));

    [Theory]
    [InlineData("Een draaiboke voor werkgervers, getest bij twee bakkerijen", "werkgervers")]
    [InlineData("een stappnplan en een handlieding", "handlieding")]
    [InlineData("A checkist and a questionnare for members", "questionnare")]
    public void A_small_typing_error_does_not_hide_a_word(string text, string mistyped) => Assert.Contains(mistyped, Check(text).Brings.Select(f => f.Words));

    [Fact]
    public void An_answer_is_read_in_the_language_that_it_is_written_in()
    {
        // A list of catchwords may have no word that tells.
        var undecided = PitchAnswer.All.Where(a => a.Text.Length > 80)
            .Where(a => PitchLists.Check.Of(a.Question, a.Text, Language.Dutch).Language != PitchLists.Check.Of(a.Question, a.Text, Language.English).Language)
            .Select(a => a.Id);
        Assert.InRange(undecided.Count(), 0, 3);
        Assert.Equal(Language.English, Check("I can bring a checklist that we have used at two bakeries").Language);
        Assert.Equal(Language.Dutch, PitchLists.Check.Of(PitchQuestion.Bring, "Ik heb een lijst die wij bij twee bakkers hebben gebruikt", Language.English).Language);
        // Nothing tells: the person's own language.
        Assert.Equal(Language.English, PitchLists.Check.Of(PitchQuestion.Bring, "checklist", Language.English).Language);
    }

    [Theory]
    [InlineData("Ik wil graag jullie ledenlijst ontvangen.", FollowUpKind.BesidesAsking)]
    [InlineData("Ik kom iets moois brengen voor de leden.", FollowUpKind.WhatExactly)]
    [InlineData("Een handleiding.", FollowUpKind.ForWhom)]
    [InlineData("Een handleiding voor werkgevers.", FollowUpKind.OneExample)]
    [InlineData("Een handleiding voor werkgevers, bij de bakkers.", FollowUpKind.WhatTomorrow)]
    public void The_question_asks_for_what_is_missing_most(string text, FollowUpKind asked) => Assert.Equal(asked, Check(text).Kind);

    [Fact]
    public void What_is_enough_asks_nothing_though_something_may_be_missing()
    {
        var facts = Check("2 x per maand kom ik gratis cv's nakijken bij jullie leden, ben oud-recruiter");
        Assert.Null(facts.Kind);
        Assert.Contains(FollowUpKind.WhatTomorrow, facts.Missing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("??")]
    [InlineData("👍")]
    [InlineData("12")]
    public void What_has_no_words_gets_a_question(string text) => Assert.All(Enum.GetValues<PitchQuestion>(), q => Assert.True(PitchLists.Check.Of(q, text, Language.Dutch).FollowUp));

    [Property]
    public void Any_text_is_read_and_every_finding_quotes_it(string? typed, PitchQuestion question)
    {
        var facts = PitchLists.Check.Of(question, typed ?? "", Language.Dutch);
        Assert.All(facts.Findings.Where(f => f.Signal is not Signal.GoalRepeated), f => Assert.Contains(f.Words, typed, StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_signs_and_odd_texts_break_nothing()
    {
        // Not as data of a theory: an attribute cannot hold half a pair.
        foreach (var typed in new[] { "\ud83d", "draaiboek\ud83d", "\ude00 lijst \ud83d", "\ufffe\uffff\u0000", "\u0301\u0301", "''''", "1.1.1.", "http://", "@.", "a@", "www.", new('a', 10_000), new('\u0301', 500) })
        {
            Assert.All(Enum.GetValues<PitchQuestion>(), q => Assert.NotNull(PitchLists.Check.Of(q, typed, Language.English)));
        }
    }

    [Theory]
    [InlineData("Wij brengen een draaiboek voor werkgevers en zoeken ook klanten. ")]
    [InlineData("ik geef ik wil ik zoek ik kom ")]
    [InlineData("a-a-a-a-")]
    [InlineData("ik")]
    public void Work_grows_with_the_length_of_the_text_and_no_faster(string part)
    {
        // What is allocated tells how much was done, also on a busy machine.
        Assert.InRange((double)Allocated(40_000) / Allocated(2_000), 1, 60);

        long Allocated(int length)
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
            PitchLists.Check.Of(PitchQuestion.Bring, text, Language.Dutch);
            var before = GC.GetAllocatedBytesForCurrentThread();
            PitchLists.Check.Of(PitchQuestion.Bring, text, Language.Dutch);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_machines_culture_changes_nothing(string culture)
    {
        var before = PitchAnswer.All.Take(60).Select(Told).ToArray();
        var own = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(before, PitchAnswer.All.Take(60).Select(Told));
        }
        finally
        {
            CultureInfo.CurrentCulture = own;
        }

        static string Told(PitchAnswer answer) => string.Join('|', PitchLists.Check.Of(answer.Question, answer.Text.ToUpperInvariant(), Language.Dutch).Findings);
    }

    private static PitchFacts Check(string text) => PitchLists.Check.Of(PitchQuestion.Bring, text, Language.Dutch);

    private static void Holds(Func<PitchAnswer, bool> which, double precision, double recall, double bothered)
    {
        var answers = PitchAnswer.All.Where(which).Select(a => (Answer: a, a.IsFollowed)).ToArray();
        var found = answers.Count(a => a.IsFollowed && a.Answer.Expected);
        var strong = answers.Count(a => !a.Answer.Expected);
        Assert.InRange((double)found / answers.Count(a => a.IsFollowed), precision, 1);
        Assert.InRange((double)found / answers.Count(a => a.Answer.Expected), recall, 1);
        Assert.InRange((double)answers.Count(a => a.IsFollowed && !a.Answer.Expected) / strong, 0, bothered);
    }
}
