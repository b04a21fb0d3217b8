using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.Files;
using SamBot.Bot.Channel.LanguageModel;
using SamBot.Bot.Channel.Tokens;
using SamBot.Storage;

namespace SamBot.Bot.Settings;

/// <summary>Registers checks of all settings. They run when the bot starts, before any setting is used.</summary>
public static class SettingsChecks
{
    /// <summary>Registers the validators of every group of settings.</summary>
    public static IServiceCollection AddSettingsChecks(this IServiceCollection services) => services
        .Check<BotOptions, BotOptionsValidator>()
        .Check<BotFrameworkOptions, BotFrameworkOptionsValidator>()
        .Check<ChairOptions, ChairOptionsValidator>()
        .Check<DeskOptions, DeskOptionsValidator>()
        .Check<FilesOptions, FilesOptionsValidator>()
        .Check<FoundationOptions, FoundationOptionsValidator>()
        .Check<LanguageModelOptions, LanguageModelOptionsValidator>()
        .Check<LanguageOptions, LanguageOptionsValidator>()
        .Check<RetentionOptions, RetentionOptionsValidator>()
        .Check<StorageOptions, StorageOptionsValidator>();

    private static IServiceCollection Check<TOptions, TValidator>(this IServiceCollection services)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
        services.AddOptions<TOptions>().ValidateOnStart();
        services.AddSingleton(new SettingsCheck(s => _ = s.GetRequiredService<IOptions<TOptions>>().Value));
        return services;
    }
}
