using System.CommandLine;
using SamBot.Turns;

Option<int> turns = new("--turns") { Description = "Turns in each measurement.", DefaultValueFactory = _ => 1000 };
Option<int> rounds = new("--rounds") { Description = "Measurements of each kind; the median counts.", DefaultValueFactory = _ => 5 };
Option<int[]> atOnce = new("--at-once") { Description = "Conversations at once.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1, 16, 64] };
Option<int> warmUp = new("--warm-up") { Description = "Turns before the first measurement.", DefaultValueFactory = _ => 1000 };
Option<string> file = new("--file") { Description = "The limit's database.", Required = true };

var limit = new Command("limit", "Serves the limit: parse, check a remembered token, one durable write, one answer.") { file };
limit.SetAction((line, cancellation) => LimitServer.RunAsync(line.GetValue(file)!, cancellation));

var root = new RootCommand("Measures what a turn of the bot costs, beside the least that such a turn can cost.") { turns, rounds, atOnce, warmUp, limit };
root.SetAction(async (line, cancellation) =>
{
    await using var run = await Measurement.StartAsync(cancellation);
    return await run.RunAsync(line.GetValue(turns), line.GetValue(rounds), line.GetValue(atOnce)!, line.GetValue(warmUp), cancellation);
});
return await root.Parse(args).InvokeAsync();
