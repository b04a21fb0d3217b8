using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SamBot.Bot;
using SamBot.Bot.Settings;
using SamBot.Dialogs;
using SamBot.Tests.Support;

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

    [Fact]
    public void The_goals_of_another_foundation_leave_nothing_in_those_of_the_environment()
    {
        var goals = Read(("Foundation:Goals:0:Id", "shade"), ("Foundation:Goals:0:Nl", "Meer schaduw"), ("Foundation:Goals:0:En", "More shade"));
        Assert.Equal(["En", "Id", "Nl"], Assert.Single(goals).Keys.Order());
        Assert.Equal("Meer schaduw", goals[0].ToGoal().In(Language.Dutch));
        Assert.Empty(goals[0].ToGoal().Explanations);
        Assert.Empty(goals[0].ToGoal().Words);
    }

    [Fact]
    public void Without_goals_of_its_own_a_foundation_has_those_of_the_file() =>
        Assert.Equal(["vitality", "knowledge"], Read(("Foundation:Name", "De Groene Straat")).Select(g => g.Id));

    [Fact]
    public void A_goal_that_is_named_by_halves_is_refused_and_says_why()
    {
        var problems = WholeSettings.ProblemsWith(WholeSettings.Hosted.Where(s => !s.Key.Contains("Goals", StringComparison.Ordinal)), "Production", ("Foundation:Goals:0:Link", "https://sam.example/doelen"));
        Assert.All(problems, p => Assert.Contains("All goals come from one place", p, StringComparison.Ordinal));
        Assert.Equal(3, problems.Count);
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

    private static IList<GoalOptions> Read(params (string Key, string Value)[] environment)
    {
        using var configuration = new ConfigurationManager();
        configuration.AddJsonFile(Path.Combine(Repository.Root, "appsettings.json"))
            .AddInMemoryCollection(environment.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        using var services = new ServiceCollection().AddSamBot(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<FoundationOptions>>().Value.Goals;
    }
}
