using SamBot.Bot;
using SamBot.Bot.Channel;
using SamBot.Bot.Pages;
using SamBot.Bot.Settings;
using SamBot.Commands;

if (CommandLine.IsMeant(args))
{
    return await CommandLine.RunAsync(args, CommandDoor.Open);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddDevelopmentTools();
// With a socket that systemd holds, callers wait while the bot restarts instead of being refused.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.UseSystemd());
// Turns and deliveries in progress are finished before the process ends.
builder.Services.Configure<HostOptions>(host => (host.ShutdownTimeout, host.ServicesStopConcurrently) = (TimeSpan.FromSeconds(10), true));
builder.Services
    .AddBotChannel(builder.Configuration)
    .AddSamBot(builder.Configuration)
    .AddSettingsChecks();

var app = builder.Build();
if (!await Startup.IsReadyAsync(app, app.Lifetime.ApplicationStopping))
{
    return ExitCodes.WrongSettings;
}

app.MapBotMessages();
app.MapHealth();
app.MapPages();
app.MapFiles();

await app.RunAsync();
return ExitCodes.Ok;
