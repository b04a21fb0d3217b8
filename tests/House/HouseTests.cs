using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Playground;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SamBot.Tests.House;

/// <summary>The rooms of the house and who may know whom, also where project references cannot say it.</summary>
public sealed class HouseTests
{
    private static readonly System.Reflection.Assembly Dialogs = typeof(Decision<,>).Assembly;
    private static readonly System.Reflection.Assembly Cards = typeof(Message).Assembly;
    private static readonly System.Reflection.Assembly Bot = typeof(TurnRunner).Assembly;
    private static readonly System.Reflection.Assembly Playground = typeof(PlaygroundChair).Assembly;
    private static readonly Architecture House = new ArchLoader().LoadAssemblies(Dialogs, Cards, Bot).Build();

    [Fact]
    public void Dialogs_knows_nothing_but_the_runtime() => Assert.All(
        Dialogs.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Dialogs_does_not_wait() => Assert.Empty(
        from type in Dialogs.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith(nameof(ValueTask), StringComparison.Ordinal)
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void Dialogs_and_Cards_are_built_without_packages() => Assert.All(["Dialogs", "Cards"], room =>
    {
        var locked = File.ReadAllText(Path.Combine(Support.Repository.Root, room, "packages.lock.json"));
        var packages = System.Text.RegularExpressions.Regex.Matches(locked, "\"([A-Za-z0-9.]+)\": \\{\\s*\"type\": \"(?:Direct|Transitive|CentralTransitive)\"").Select(m => m.Groups[1].Value);
        // It runs while building, and is not part of what is built.
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], packages);
    });

    [Fact]
    public void Cards_knows_the_runtime_and_Dialogs() => Assert.All(
        Cards.GetReferencedAssemblies(),
        reference => Assert.True(reference.Name == "SamBot.Dialogs" || reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.Name));

    [Fact]
    public void Only_storage_knows_SQLite() => Holds(
        Types().That().ResideInNamespaceMatching(@"^SamBot\.").And().DoNotResideInNamespaceMatching(@"^SamBot\.Bot\.Storage")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching("^Microsoft.Data.Sqlite"));

    [Fact]
    public void The_bot_and_the_playground_know_each_other_by_name_only()
    {
        Assert.DoesNotContain("SamBot.Playground", Bot.GetReferencedAssemblies().Select(reference => reference.Name));
        Assert.DoesNotContain(Playground.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("SamBot.", StringComparison.Ordinal));
    }

    private static void Holds(IArchRule rule) =>
        Assert.True(rule.HasNoViolations(House), string.Join("\n", rule.Evaluate(House).Where(r => !r.Passed).Select(r => r.Description)));
}
