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

    [Fact]
    public void A_goal_may_say_what_it_is_for_and_where_more_about_it_stands()
    {
        var goal = new GoalOptions { ["Id"] = "vitality", ["Nl"] = "Vitaliteit", ["En"] = "Vitality", ["AboutNl"] = "dat mensen blijven.", ["Link"] = "https://sam.example/vitaliteit" }.ToGoal();
        Assert.Equal("dat mensen blijven.", goal.Explanations[Language.Dutch]);
        Assert.False(goal.Explanations.ContainsKey(Language.English));
        Assert.Equal(new Uri("https://sam.example/vitaliteit"), goal.Link);
        Assert.Null(new GoalOptions { ["Id"] = "vitality" }.ToGoal().Link);
    }

    [Theory]
    [InlineData("https://sam.example/doelen", true)]
    [InlineData("http://sam.example/doelen", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("sam.example", false)]
    public void A_goals_link_is_an_https_address(string link, bool isRight)
    {
        var options = new FoundationOptions { Name = "SAM", PrivacyContact = "privacy@sam.example" };
        options.Goals.Add(new GoalOptions { ["Id"] = "vitality", ["Nl"] = "Vitaliteit", ["En"] = "Vitality", ["Link"] = link });
        var said = new FoundationOptionsValidator().Validate(null, options);
        Assert.Equal(isRight, !(said.FailureMessage ?? "").Contains("Foundation:Goals:0:Link", StringComparison.Ordinal));
    }
}
