using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Pitches;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>Which first messages bring something, and which sentences of an answer ask. A third of either was held out while words were chosen.</summary>
public sealed class PitchSentenceTests
{
    [Theory]
    [InlineData(true, 0.95)]
    [InlineData(false, 0.95)]
    public void A_first_message_is_filled_in_where_it_brings_something(bool held, double right)
    {
        var all = Read("Openings", "brings").Where(s => s.Held == held).ToArray();
        Assert.InRange(all.Count(s => IsFilledIn(s) == s.Expected.GetBoolean()) / (double)all.Length, right, 1);
    }

    [Theory]
    [InlineData(true, 0.9)]
    [InlineData(false, 0.9)]
    public void The_sentence_that_asks_is_found_and_no_other(bool held, double right)
    {
        var all = Read("Asking", "asks").Where(s => s.Held == held).ToArray();
        Assert.InRange(all.Count(s => Asked(s).SequenceEqual(s.Expected.GetString() is { } asks ? [asks] : [])) / (double)all.Length, right, 1);
    }

    [Fact]
    public void No_answer_that_asks_nothing_is_said_to_ask() =>
        Assert.Empty(Read("Asking", "asks").Where(s => s.Expected.GetString() is null && Asked(s).Length > 0).Select(s => s.Id));

    [Theory]
    [InlineData("Openings", "brings")]
    [InlineData("Asking", "asks")]
    public void Sixty_stand_there_once_and_which_are_held_out_follows_from_their_number(string folder, string member)
    {
        var all = Read(folder, member);
        Assert.Equal(60, all.Select(s => s.Id).Distinct().Count());
        Assert.All(all, s => Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(s.Id)).Sum(b => b) % 3 == 0, s.Held));
    }

    private static bool IsFilledIn(Sample said) =>
        new Talk(Some.FollowingUp with { Spoken = said.Language }).Do(new Input.Arrive()).Say(said.Text).Last.Events.OfType<IntakeEvent.Begun>().Single().IsFilledIn;

    private static ImmutableArray<string> Asked(Sample said) =>
        AskedSentences.Of(said.Text, PitchLists.Check.Of(PitchQuestion.Bring, said.Text, said.Language));

    private static ImmutableArray<Sample> Read(string folder, string member) =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Pitches", folder), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => new Sample(
                json.GetProperty("id").GetString()!,
                Texts.LanguageOf(json.GetProperty("lang").GetString()!)!.Value,
                json.GetProperty("text").GetString()!,
                json.GetProperty(member),
                json.GetProperty("held").GetBoolean())),
    ];

    private sealed record Sample(string Id, Language Language, string Text, JsonElement Expected, bool Held);
}
