using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using SamBot.Bot.Channel;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Commands;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Playground;
using SamBot.Records;
using SamBot.Storage;
using SamBot.Tests.Support;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace SamBot.Tests.House;

/// <summary>The rooms of the house and who may know whom, also where project references cannot say it.</summary>
public sealed partial class HouseTests
{
    private static readonly Assembly Bot = typeof(TurnRunner).Assembly;
    private static readonly Dictionary<string, Assembly> Rooms = new()
    {
        ["Dialogs"] = typeof(Decision<,>).Assembly,
        ["Cards"] = typeof(Message).Assembly,
        ["Records"] = typeof(HouseRules).Assembly,
        ["Storage"] = typeof(IDocumentStore).Assembly,
        ["commands"] = typeof(CommandLine).Assembly,
        ["playground"] = typeof(PlaygroundChair).Assembly,
        ["Bot"] = Bot,
    };

    private static readonly Architecture House = new ArchLoader().LoadAssemblies([.. Rooms.Values]).Build();

    [Theory]
    [InlineData("Dialogs")]
    [InlineData("Cards", "SamBot.Dialogs")]
    [InlineData("Records", "SamBot.Dialogs", "SamBot.Cards")]
    public void A_pure_room_knows_the_runtime_and_the_rooms_below(string room, params string[] below) => Assert.All(
        Rooms[room].GetReferencedAssemblies(),
        reference => Assert.True(below.Contains(reference.Name) || reference.Name!.StartsWith("System.", StringComparison.Ordinal), reference.Name));

    [Theory]
    [InlineData("Dialogs")]
    [InlineData("Cards")]
    [InlineData("Records")]
    public void A_pure_room_does_not_wait(string room) => Assert.Empty(
        from type in Rooms[room].GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith(nameof(ValueTask), StringComparison.Ordinal)
        select $"{type.Name}.{method.Name}");

    [Theory]
    [InlineData("Dialogs")]
    [InlineData("Cards")]
    [InlineData("Records")]
    public void A_pure_room_is_built_without_packages(string room)
    {
        var locked = File.ReadAllText(Path.Combine(Repository.Root, room, "packages.lock.json"));
        // It runs while building, and is not part of what is built.
        Assert.Equal(["Microsoft.CodeAnalysis.BannedApiAnalyzers"], PackageName().Matches(locked).Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Below_the_bot_nobody_knows_it() => Assert.All(
        Rooms.Where(room => room.Key != "Bot"),
        room => Assert.DoesNotContain("SamBot.Bot", room.Value.GetReferencedAssemblies().Select(reference => reference.Name)));

    [Fact]
    public void The_bot_and_the_playground_know_each_other_by_name_only()
    {
        Assert.DoesNotContain("SamBot.Playground", Bot.GetReferencedAssemblies().Select(reference => reference.Name));
        Assert.DoesNotContain(Rooms["playground"].GetReferencedAssemblies(), reference => reference.Name!.StartsWith("SamBot.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_folders_of_the_bot_know_each_other_in_no_circle()
    {
        var knows = (
            from type in House.Types
            // The generated binder of all settings is counted as part of whoever binds one.
            where type.Name != nameof(ChannelServices)
            from known in type.Dependencies.Select(d => d.Target)
            let pair = (From: Folder(type.Namespace?.FullName), To: Folder(known.Namespace?.FullName))
            where pair is { From: not null, To: not null } && pair.From != pair.To
            select pair).Distinct().ToLookup(pair => pair.From!, pair => pair.To!);
        Assert.Empty(
            from folder in knows.Select(k => k.Key)
            where Reached(folder).Contains(folder)
            select $"{folder} knows {string.Join(", ", knows[folder])}");

        HashSet<string> Reached(string folder)
        {
            HashSet<string> reached = [];
            var next = new Queue<string>(knows[folder]);
            while (next.TryDequeue(out var one))
            {
                if (reached.Add(one))
                {
                    foreach (var known in knows[one])
                    {
                        next.Enqueue(known);
                    }
                }
            }

            return reached;
        }

        static string? Folder(string? name) => name?.StartsWith("SamBot.Bot.", StringComparison.Ordinal) is true ? name!.Split('.')[2] : null;
    }

    [Fact]
    public void No_card_reads_an_answer_past_the_question_table() => Holds(Types().That().ResideInAssembly(Rooms["Cards"])
        .Should().NotDependOnAnyTypesThat().Are(typeof(Topic), typeof(Practical), typeof(Fit)));

    [Fact]
    public void Turns_know_no_delivery_and_a_delivery_no_turns()
    {
        Holds(Types().That().ResideInNamespaceMatching(@"^SamBot\.Bot\.Turns").Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^SamBot\.Bot\.Delivery"));
        Holds(Types().That().ResideInNamespaceMatching(@"^SamBot\.Bot\.Delivery").Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^SamBot\.Bot\.Turns"));
    }

    [Fact]
    public void Only_the_stores_know_what_they_are_built_on()
    {
        Holds(Types().That().ResideInNamespaceMatching(@"^SamBot\.").And().DoNotResideInNamespaceMatching(@"^SamBot\.(Storage\.Sqlite|Playground)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching("^Microsoft.Data.Sqlite"));
        Holds(Types().That().ResideInNamespaceMatching(@"^SamBot\.").And().DoNotResideInNamespaceMatching(@"^SamBot\.(Storage\.Blobs|Bot\.Settings)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching("^Azure.Storage"));
    }

    [Fact]
    public void A_namespace_is_its_folder() => Assert.Empty(
        from file in Repository.Sources()
        let match = Namespace().Match(File.ReadAllText(Path.Combine(Repository.Root, file)))
        where match.Success
        let folder = (Path.GetDirectoryName(file) ?? "").Replace(Path.DirectorySeparatorChar, '.')
        // Cards is one namespace: its folders sort the files, and a namespace Texts would hide the class of that name.
        where !folder.StartsWith("Cards", StringComparison.Ordinal)
            && !string.Equals(match.Groups[1].Value, $"SamBot.{folder}", StringComparison.OrdinalIgnoreCase)
            && !file.StartsWith("benchmarks", StringComparison.Ordinal)
        select $"{file}: {match.Groups[1].Value}");

    [Fact]
    public void Nothing_is_made_of_more_than_six_parts() => Assert.Empty(
        from room in Rooms.Values
        from type in room.GetTypes()
        // A record is data, and its parts are its members.
        where type.IsClass && type.GetMethod("<Clone>$") is null && !type.Name.Contains('<', StringComparison.Ordinal)
        from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        where constructor.GetParameters().Length > 6
        select $"{type.FullName}: {constructor.GetParameters().Length}");

    [Fact]
    public void No_line_of_code_is_longer_than_160() => Assert.Empty(
        from file in Repository.Sources()
        from line in File.ReadLines(Path.Combine(Repository.Root, file)).Select((text, i) => (Text: text, Number: i + 1))
        where line.Text.Length > 160 && !file.StartsWith("tests", StringComparison.Ordinal)
        select $"{file}({line.Number}): {line.Text.Length}");

    private static void Holds(IArchRule rule) =>
        Assert.True(rule.HasNoViolations(House), string.Join("\n", rule.Evaluate(House).Where(r => !r.Passed).Select(r => r.Description)));

    [GeneratedRegex("\"([A-Za-z0-9.]+)\": \\{\\s*\"type\": \"(?:Direct|Transitive|CentralTransitive)\"")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
