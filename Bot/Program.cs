using SamBot.Bot;
using SamBot.Bot.Commands;
using SamBot.Bot.Playground;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;

if (CommandLine.IsMeant(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services
    .AddBotProtocol(builder.Configuration)
    .AddSamBot(builder.Configuration, builder.Environment)
    .AddPlayground(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<IDocumentStore>().PrepareAsync(app.Lifetime.ApplicationStopping);
app.MapBotMessages();
app.MapHealth();
if (app.Environment.IsDevelopment())
{
    app.MapPlayground();
}
else
{
    app.MapHome();
}

await app.RunAsync();
return ExitCodes.Ok;
