using SamBot.Bot.Settings;
using SamBot.Dialogs;

namespace SamBot.Tests.Settings;

public sealed class GoalOptionsTests
{
    [Fact]
    public void A_goal_is_worded_under_the_code_of_each_language_in_any_case()
    {
        var goal = new GoalOptions { ["id"] = "vitality", ["NL"] = "Vitaliteit", ["en"] = "Vitality" }.ToGoal();
        Assert.Equal(("vitality", "Vitaliteit", "Vitality"), (goal.Id, goal.In(Language.Dutch), goal.In(Language.English)));
    }

    [Fact]
    public void A_goal_needs_a_wording_in_each_language() => Assert.Equal(["Nl", "En"], GoalOptions.Names);
}
