using Microsoft.Extensions.Hosting;
using SamBot.Bot.Settings;
using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Settings;

/// <summary>The settings of the chair's desk.</summary>
public sealed class DeskOptionsTests
{
    [Theory]
    [InlineData("Desk:UndoMinutes", "-1")]
    [InlineData("Desk:UndoMinutes", "1441")]
    [InlineData("Desk:UndoMinutes", "NaN")]
    [InlineData("Desk:BackAfterDays", "-1")]
    [InlineData("Desk:RemindAfterDays", "-1")]
    [InlineData("Desk:CloseAfterDays", "7")]
    [InlineData("Desk:Reasons:0", "NoSuchReason")]
    public void A_wrong_one_is_named(string key, string value) =>
        Assert.StartsWith(key, Assert.Single(WholeSettings.ProblemsWith(WholeSettings.Hosted, Environments.Production, (key, value))), StringComparison.Ordinal);

    [Fact]
    public void The_reasons_are_offered_as_listed_and_all_of_them_without_a_list()
    {
        Assert.Equal(Foundation.Offered, new DeskOptions().ToReasons());
        Assert.Equal(Enum.GetValues<DeclineReason>().Order(), Foundation.Offered.Order());
        var some = new DeskOptions { Reasons = { "MeetingFirst", "other" } };
        Assert.Equal([DeclineReason.MeetingFirst, DeclineReason.Other], some.ToReasons());
        Assert.Equal(TimeSpan.FromSeconds(15), new DeskOptions { UndoMinutes = 0.25 }.ToRules().UndoFor);
    }
}
