using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;
using SamBot.Bot.LanguageModel;

namespace SamBot.Bot.Channel.LanguageModel;

/// <summary>Registers the language model. It is made only where the settings name one.</summary>
public static class ModelServices
{
    private const string ClientName = "language model";

    /// <summary>Registers it.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services)
    {
        // A redirect would carry an answer to another host. The factory's loggers say nothing that is needed.
        services.AddHttpClient(ClientName).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        services.AddSingleton(Client);
        services.AddSingleton<ModelReader>();
        return services;
    }

    private static IChatClient Client(IServiceProvider services)
    {
        var model = services.GetRequiredService<IOptions<LanguageModelOptions>>().Value;
        var options = new OpenAIClientOptions
        {
            Endpoint = new Uri(model.Endpoint),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            Transport = new HttpClientPipelineTransport(services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName)),
            ClientLoggingOptions = new() { EnableLogging = false },
        };
        return new ChatClient(model.Model, new ApiKeyCredential(model.Key), options).AsIChatClient();
    }
}
