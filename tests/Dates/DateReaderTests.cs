using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Dates;
using SamBot.Dialogs;
using SamBot.Dialogs.Dates;
using SamBot.Tests.Support;

namespace SamBot.Tests.Dates;

/// <summary>Days as people type them, on Saturday 28 November 2026.</summary>
public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly DateReader Reader = new(Some.Foundation, new FakeTimeProvider());

    // What is typed, the first day that is meant, and the day on which it is over.
    [Theory]
    [InlineData("morgen", "2026-11-29", null)]
    [InlineData("overmorgen", "2026-11-30", null)]
    [InlineData("dinsdag", "2026-12-01", null)]
    [InlineData("komende maandag", "2026-11-30", null)]
    [InlineData("aanstaande vrijdag", "2026-12-04", null)]
    [InlineData("volgende week", "2026-11-30", "2026-12-07")]
    [InlineData("volgende week dinsdag", "2026-12-01", null)]
    [InlineData("volgende week woensdag", "2026-12-02", null)]
    [InlineData("dinsdag 8 december", "2026-12-08", null)]
    [InlineData("woensdag 3 dec 14:00", "2026-12-03", null)]
    [InlineData("dinsdagmiddag", "2026-12-01", "2026-12-01")]
    [InlineData("over twee weken", "2026-12-12", null)]
    [InlineData("over 2 weken", "2026-12-12", null)]
    [InlineData("twee weken", null, "2026-12-12")]
    [InlineData("drie weken vakantie", null, "2026-12-19")]
    [InlineData("veertien dagen", null, "2026-12-12")]
    [InlineData("over 10 dagen", "2026-12-08", null)]
    [InlineData("over anderhalve week", "2026-12-08", null)]
    [InlineData("een maand", null, "2026-12-28")]
    [InlineData("over een maand", "2026-12-28", null)]
    [InlineData("over drie maanden", "2027-02-28", null)]
    [InlineData("een kwartaal", null, "2027-02-28")]
    [InlineData("volgend kwartaal", "2027-01-01", "2027-04-01")]
    [InlineData("over een half jaar", "2027-05-28", null)]
    [InlineData("volgende maand", "2026-12-01", "2027-01-01")]
    [InlineData("eind volgende maand", "2026-12-25", "2027-01-01")]
    [InlineData("half december", "2026-12-15", "2026-12-21")]
    [InlineData("begin januari", "2027-01-01", "2027-01-16")]
    [InlineData("eind januari", "2027-01-25", "2027-02-01")]
    [InlineData("in maart", "2027-03-01", "2027-04-01")]
    [InlineData("eerste week van januari", "2027-01-04", "2027-01-11")]
    [InlineData("volgend jaar", "2027-01-01", "2028-01-01")]
    [InlineData("in het nieuwe jaar", "2027-01-01", null)]
    [InlineData("na de zomer", "2027-09-01", null)]
    [InlineData("na kerst", "2026-12-26", null)]
    [InlineData("na januari", "2027-02-01", null)]
    [InlineData("tot pasen", null, "2027-03-28")]
    [InlineData("1 maart", "2027-03-01", null)]
    [InlineData("tot 1 maart", null, "2027-03-01")]
    [InlineData("tot 1 maart 2027", null, "2027-03-01")]
    [InlineData("tot 8 december: eerst het jaarplan", null, "2026-12-08")]
    [InlineData("van 20 december tot 3 januari", "2026-12-20", "2027-01-03")]
    [InlineData("3/12", "2026-12-03", null)]
    [InlineData("12/3/2027", "2027-03-12", null)]
    [InlineData("1-3-2027", "2027-03-01", null)]
    [InlineData("2027-03-01", "2027-03-01", null)]
    [InlineData("29 februari 2028", "2028-02-29", null)]
    [InlineData("1 maart 2020", "2020-03-01", null)]
    [InlineData("gisteren", "2026-11-27", null)]
    [InlineData("vorige week", "2026-11-16", "2026-11-23")]
    public void A_day_in_Dutch_is_read(string typed, string? from, string? to)
    {
        Assert.Equal((from, to), Read(typed, Language.Dutch));
        // Who speaks English to SamBot may type Dutch as well.
        Assert.Equal((from, to), Read(typed, Language.English));
    }

    [Theory]
    [InlineData("tomorrow", "2026-11-29", null)]
    [InlineData("next Tuesday", "2026-12-01", null)]
    [InlineData("next week Tuesday", "2026-12-01", null)]
    [InlineData("two weeks", null, "2026-12-12")]
    [InlineData("a fortnight", null, "2026-12-12")]
    [InlineData("in two weeks", "2026-12-12", null)]
    [InlineData("in 10 days", "2026-12-08", null)]
    [InlineData("a month", null, "2026-12-28")]
    [InlineData("a quarter", null, "2027-02-28")]
    [InlineData("next quarter", "2027-01-01", "2027-04-01")]
    [InlineData("in half a year", "2027-05-28", null)]
    [InlineData("next month", "2026-12-01", "2027-01-01")]
    [InlineData("end of next month", "2026-12-25", "2027-01-01")]
    [InlineData("early January", "2027-01-01", "2027-01-16")]
    [InlineData("in March", "2027-03-01", "2027-04-01")]
    [InlineData("next year", "2027-01-01", "2028-01-01")]
    [InlineData("after the summer", "2027-09-01", null)]
    [InlineData("after Christmas", "2026-12-26", null)]
    [InlineData("until 1 March", null, "2027-03-01")]
    [InlineData("until March 1st", null, "2027-03-01")]
    [InlineData("until the end of the year", null, "2027-01-01")]
    [InlineData("from 20 December to 3 January", "2026-12-20", "2027-01-03")]
    [InlineData("8th of December", "2026-12-08", null)]
    [InlineData("3/12", "2026-12-03", null)]
    [InlineData("yesterday", "2026-11-27", null)]
    public void A_day_in_English_is_read(string typed, string? from, string? to)
    {
        Assert.Equal((from, to), Read(typed, Language.English));
        Assert.Equal((from, to), Read(typed, Language.Dutch));
    }

    [Theory]
    [InlineData("31 februari")]
    [InlineData("31-2-2027")]
    [InlineData("31 February")]
    public void A_day_that_does_not_exist_is_said_to_be_none(string typed) =>
        Assert.All(Enum.GetValues<Language>(), language => Assert.False(Reader.Read(typed, language, Today)!.IsReal));

    [Theory]
    [InlineData("")]
    [InlineData("later")]
    [InlineData("na de vakantie")]
    [InlineData("als het uitkomt")]
    [InlineData("whenever")]
    [InlineData("14:00")]
    public void What_names_no_day_is_none(string typed) =>
        Assert.All(Enum.GetValues<Language>(), language => Assert.Null(Reader.Read(typed, language, Today)));

    [Fact]
    public void The_place_of_the_words_is_told_also_when_they_are_read_as_others()
    {
        Assert.Equal("over een half jaar", Words("graag over een half jaar, dan is er ruimte", Language.Dutch));
        Assert.Equal("tot 8 december", Words("tot 8 december: eerst het jaarplan", Language.Dutch));
        Assert.Equal("next quarter", Words("to next quarter, thanks", Language.English));
    }

    [Fact]
    public void The_clock_of_summer_time_and_a_leap_year_make_no_other_day()
    {
        Assert.Equal(new DateOnly(2028, 2, 29), Reader.Read("morgen", Language.Dutch, new DateOnly(2028, 2, 28))!.From);
        Assert.Equal(new DateOnly(2027, 3, 28), Reader.Read("morgen", Language.Dutch, new DateOnly(2027, 3, 27))!.From);
        Assert.Equal(new DateOnly(2027, 2, 28), Reader.Read("een maand", Language.Dutch, new DateOnly(2027, 1, 31))!.To);
    }

    [Fact]
    public void A_long_text_is_read_by_its_beginning() =>
        Assert.Equal(new DateOnly(2026, 12, 8), Reader.Read("8 december " + new string('x', 20_000) + " 1 maart", Language.Dutch, Today)!.From);

    private static (string? From, string? To) Read(string typed, Language language) =>
        Reader.Read(typed, language, Today) is { } found ? (Written(found.From), Written(found.To)) : (null, null);

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(string typed, Language language) => Reader.Read(typed, language, Today) is DateHeard found ? typed[found.Start..found.End] : "";
}
