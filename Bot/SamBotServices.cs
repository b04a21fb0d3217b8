using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.LanguageModel;
using SamBot.Bot.Dates;
using SamBot.Bot.Delivery;
using SamBot.Bot.LanguageModel;
using SamBot.Bot.Settings;
using SamBot.Bot.Speaking;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Bot;

/// <summary>Registers the bot's own parts.</summary>
public static class SamBotServices
{
    /// <summary>Registers settings, store, turns and notices.</summary>
    public static IServiceCollection AddSamBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ChairOptions>(configuration.GetSection("Chair"));
        services.Configure<DeskOptions>(configuration.GetSection("Desk"));
        services.Configure<FoundationOptions>(configuration.GetSection("Foundation"));
        services.PostConfigure<FoundationOptions>(foundation => GoalSettings.Replace(foundation.Goals, configuration));
        services.Configure<LanguageModelOptions>(configuration.GetSection("LanguageModel"));
        services.Configure<LanguageOptions>(configuration.GetSection("Languages"));
        services.Configure<RetentionOptions>(configuration.GetSection("Retention"));
        services.Configure<StorageOptions>(configuration.GetSection("Storage"));

        services.AddSingleton(s => Value<ChairOptions>(s).ToDeciders());
        services.AddSingleton(s => Value<FoundationOptions>(s).ToFoundation(Value<ChairOptions>(s), Value<RetentionOptions>(s)) with
        {
            Reasons = Value<DeskOptions>(s).ToReasons(),
            Silence = Value<DeskOptions>(s).ToSilence(),
            RemindsChair = Value<DeskOptions>(s).Remind,
            ModelHost = Value<LanguageModelOptions>(s).Host,
            IsHoliday = Value<ChairOptions>(s).DutchHolidays ? DutchHolidays.Has : null,
        });
        services.AddSingleton(s => new HouseRules(
            s.GetRequiredService<Foundation>(),
            new IntakeRules(
                Vocabularies.Of(s.GetRequiredService<Foundation>()),
                Value<FoundationOptions>(s).FollowUps ? PitchLists.Check : null,
                Value<LanguageOptions>(s).DefaultLanguage)
            {
                MayReadWithModel = Value<LanguageModelOptions>(s).IsOn,
            },
            s.GetRequiredService<Deciders>(),
            Value<LanguageOptions>(s).DefaultLanguage)
        {
            Desk = Value<DeskOptions>(s).ToRules() with { Clock = s.GetRequiredService<Foundation>().Clock },
        });
        services.AddSingleton<IDocumentStore>(s => Value<StorageOptions>(s).OpenStore());
        services.AddSingleton(s => Value<RetentionOptions>(s).ToPolicy(s.GetRequiredService<Deciders>()));
        services.AddSingleton(s => new DocumentIndexes(
            s.GetRequiredService<RetentionPolicy>(), s.GetRequiredService<HouseRules>().Duties, drafts: s.GetRequiredService<HouseRules>().Drafts));
        services.AddSingleton<Documents>();
        services.AddSingleton<DueDocuments>();
        services.AddSingleton<Erasure>();

        services.AddSingleton<Speaker>();
        services.AddSingleton<TypingIndicator>();
        services.AddLanguageModel();
        services.AddSingleton<IDateReader, DateReader>();
        services.AddSingleton(s => new Readers(
            s.GetRequiredService<IDateReader>(), Value<LanguageModelOptions>(s).IsOn ? s.GetRequiredService<ModelReader>() : null));
        services.AddSingleton<TurnRunner>();

        // SQLite means one machine, so there is only one clock.
        services.AddSingleton(s => new Claims(
            s.GetRequiredService<TimeProvider>(),
            Value<StorageOptions>(s).Provider is StorageOptions.OnSqlite ? TimeSpan.Zero : Claims.BetweenMachines));
        services.AddSingleton<ConversationOpener>();
        services.AddSingleton<Messenger>();
        services.AddSingleton<NoticeDelivery>();
        services.AddSingleton<ReplyDelivery>();
        services.AddHostedService<LateTurns>();
        services.AddHostedService<Roster>();
        services.AddHostedService<NoticeWorker>();
        services.AddHostedService<HintUpkeep>();
        services.AddSingleton<Readiness>();
        return services;
    }

    private static T Value<T>(IServiceProvider services)
        where T : class => services.GetRequiredService<IOptions<T>>().Value;
}
