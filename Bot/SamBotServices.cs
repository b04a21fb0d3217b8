using Microsoft.Extensions.Options;
using SamBot.Bot.Notices;
using SamBot.Bot.Retention;
using SamBot.Bot.Settings;
using SamBot.Bot.Storage;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;

namespace SamBot.Bot;

/// <summary>Puts the rooms of the house together.</summary>
public static class SamBotServices
{
    /// <summary>Registers settings, store, turns and notices.</summary>
    public static IServiceCollection AddSamBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ChairOptions>(configuration.GetSection("Chair"));
        services.Configure<FoundationOptions>(configuration.GetSection("Foundation"));
        services.Configure<LanguageOptions>(configuration.GetSection("Languages"));
        services.Configure<RetentionOptions>(configuration.GetSection("Retention"));
        services.Configure<StorageOptions>(configuration.GetSection("Storage"));

        services.AddSingleton(s => new Deciders(Value<ChairOptions>(s)));
        services.AddSingleton(s => Value<FoundationOptions>(s).ToFoundation(Value<ChairOptions>(s)));
        services.AddSingleton(s => new IntakeRules(Vocabularies.Of(s.GetRequiredService<Foundation>())));
        services.AddSingleton(s => new Heard(Value<LanguageOptions>(s)));
        services.AddSingleton<IDocumentStore>(s => Value<StorageOptions>(s).OpenStore());

        services.AddSingleton(s => new RetentionPolicy(Value<RetentionOptions>(s), s.GetRequiredService<Deciders>()));
        services.AddSingleton<Documents>();
        services.AddSingleton<Sequencer>();
        services.AddSingleton<AnsweredTurns>();
        services.AddSingleton<Speaker>();
        services.AddSingleton<ReplyDeadline>();
        services.AddSingleton<ConversationOpener>();
        services.AddSingleton<Absences>();
        services.AddSingleton<Replies>();
        services.AddSingleton<Requests>();
        services.AddSingleton<InputReader>();
        services.AddSingleton<Roster>();
        services.AddHostedService(s => s.GetRequiredService<Roster>());
        services.AddSingleton<ContactTurns>();
        services.AddSingleton<DeskTurns>();
        services.AddSingleton<PressTurns>();
        services.AddSingleton<PublicTurns>();
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<TurnRunner>();
        // A turn that was begun is finished, also when the channel hangs up: what was said must not be half done.
        services.AddSingleton(s => s.GetRequiredService<InputReader>().HandleWith(turn => s.GetRequiredService<TurnRunner>().RunAsync(turn, CancellationToken.None)));

        services.AddSingleton<Readiness>();
        services.AddSingleton<NoticeSignal>();
        services.AddSingleton<NoticeSpeaker>();
        // SQLite is for one machine.
        services.AddSingleton(s => new Claims(s.GetRequiredService<TimeProvider>(), Value<StorageOptions>(s).Provider is StorageOptions.OnSqlite ? TimeSpan.Zero : Claims.BetweenMachines));
        services.AddSingleton<NoticeDelivery>();
        services.AddSingleton<Erasure>();
        services.AddHostedService<NoticeWorker>();
        return services;
    }

    private static T Value<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;
}
