using SamBot.Bot;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services
    .AddBotProtocol(builder.Configuration)
    .AddSamBot(builder.Configuration, builder.Environment);

var app = builder.Build();
await app.Services.GetRequiredService<IDocumentStore>().PrepareAsync(app.Lifetime.ApplicationStopping);
app.UseAuthentication();
app.UseAuthorization();
app.MapBotMessages();
app.MapHealth();
app.MapHome();
await app.RunAsync();
