using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>
/// What is heard of pasted mails, on the invented mails in <c>tests/Mails</c>, each with the words that are the person's own. Those in <c>held-out</c>,
/// every third one, were set apart before the rules were written. Some are no mails, and keep every word.
/// </summary>
public sealed class PastedMailTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder, "*.jsonl").Select(file => Path.GetFileName(file)).Order()];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Mails");

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_a_pasted_mail_the_own_words_are_heard_all_of_them_and_alone(string file)
    {
        var mails = File.ReadLines(Path.Combine(Folder, file)).Select(line => JsonNode.Parse(line)!)
            .Select(m => (Text: (string)m["text"]!, Own: (string)m["own"]!, Heard: Some.Rules.Words.OwnWords((string)m["text"]!))).ToArray();
        var lost = mails.Where(m => Words(m.Own).Except(Words(m.Heard)).Any() || Words(m.Heard).Length < Words(m.Own).Length).Select(Report).ToArray();
        var more = mails.Where(m => !Words(m.Own).SequenceEqual(Words(m.Heard))).Select(Report).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{more.Length} of {mails.Length} are not exact, {lost.Length} lost words\n{string.Join("\n---\n", more)}");
        Assert.True(lost.Length == 0 && more.Length <= mails.Length * 5 / 100, string.Join("\n---\n", more));
    }

    [Fact]
    public void The_mails_are_many_and_a_third_of_them_is_held_out()
    {
        var all = Files().Sum(row => File.ReadLines(Path.Combine(Folder, row.Data)).Count());
        Assert.InRange(all, 40, 100_000);
        Assert.InRange(File.ReadLines(Path.Combine(Folder, "held-out.jsonl")).Count(), all / 3, all);
    }

    // Nine of them are mails. All that they lose is the header and the signature.
    [Fact]
    public void No_answer_of_the_pitches_loses_a_word_of_its_own()
    {
        var gone = PitchAnswer.All.SelectMany(a => a.Text.Split('\n').Select(l => l.Trim()).Except(Some.Rules.Words.OwnWords(a.Text).Split('\n').Select(l => l.Trim())).Where(l => l.Length > 0));
        Assert.Equal(
            [
                "Met de meeste hoogachting,", "H. Wolthuis",
                "Van: M. Terwolde", "Aan: info", "Onderwerp: kennismaken", "Met hartelijke groet,", "Maarten Terwolde", "Accountmanager Plexora",
                "Hoogachtend,", "mr. A.J. Doornekamp",
                "Met vriendelijke groet,", "Evert Hoogendam",
                "Hartelijke groet,", "Diederik Paalman",
                "Yours sincerely,", "Alistair Penhallow",
                "Van: Jeroen Tibbe <jeroen@planovia.example>", "Onderwerp: Kort belletje?", "Groet, Jeroen",
                "Kind regards,", "Priya Nandakumar", "Business Development Executive",
                "Van: Gerda Lammertink", "Aan: info", "Onderwerp: RE: gesprek", "Hartelijke groet,", "Gerda Lammertink", "Regiomanager De Kleine Kade", "06 - 00 00 00 00",
            ],
            gone);
    }

    [Fact]
    public void A_pasted_mail_opens_with_the_own_words_and_says_so()
    {
        var talk = new Talk().Say("Van: Petra <petra@zorg.example>\nAan: info@sam.example\nOnderwerp: idee\n\nWij geven ons draaiboek voor zij-instromers weg aan elke werkgever.\n\nMet vriendelijke groet,\nPetra\n06-12345678");
        Assert.Contains(new IntakeEvent.OwnWordsTaken(), talk.Last.Events);
        Assert.Equal("Wij geven ons draaiboek voor zij-instromers weg aan elke werkgever.", talk.Draft.Opening?.Text);
    }

    [Fact]
    public void A_mail_in_a_field_of_a_card_or_in_an_edit_is_heard_alike()
    {
        const string mail = "Wij geven ons draaiboek voor zij-instromers weg aan elke werkgever.\n\nMet vriendelijke groet,\nPetra\n06-12345678";
        Assert.Equal(mail.Split('\n')[0], Talk.Begun().Fill((Question.Bring, mail)).Draft.Answers[Question.Bring]);
        Assert.Equal(mail.Split('\n')[0], Talk.Begun().Say("Een aanpak waarmee we veertig mensen behielden.", "m1").Reword("m1", mail).Draft.Answers[Question.Bring]);
    }

    [Fact]
    public void A_practical_question_hears_the_number_below_the_name()
    {
        var talk = Talk.UpTo(Question.Phone).Say("Bel me gerust op dit nummer.\nGroet,\nPetra\n06-12345678");
        Assert.DoesNotContain(talk.Last.Events, e => e is IntakeEvent.OwnWordsTaken);
        Assert.Contains("06-12345678", talk.Draft.Answers[Question.Phone], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData(">\n>")]
    [InlineData("--\n--")]
    [InlineData("Groet,\nJan")]
    [InlineData("Van: Jan\nAan: Piet\nOnderwerp: iets")]
    public void What_would_leave_nothing_stays(string text) => Assert.Equal(text, Some.Rules.Words.OwnWords(text));

    private static string Report((string Text, string Own, string Heard) mail) => $"{mail.Text}\n=> {mail.Heard}\nexpected: {mail.Own}";

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
