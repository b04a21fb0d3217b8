using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>
/// Closes the SDK's own ways to check a token, to send and to sign people in: SamBot checks tokens before the body, and sends by its own client.
/// Code that uses one of them is a mistake and fails. The SDK makes a connector client and a token client for every turn; here all turns share empty ones.
/// </summary>
internal sealed class ClosedSdk : BotFrameworkAuthentication
{
    public static ConnectorFactory Connectors { get; } = new ClosedFactory();

    /// <summary><c>CloudAdapter.ProcessAsync</c> calls this, and answers the exception with 401.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Activities come in by SamBot's own endpoint.");

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Activities come in by SamBot's own endpoint.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => Connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        ClosedTokens.Kept;

    private static NotSupportedException Closed() => new("SamBot does not use this part of the SDK.");

    private sealed class ClosedFactory : ConnectorFactory
    {
        private readonly Task<IConnectorClient> kept = Task.FromResult<IConnectorClient>(new ClosedConnector());

        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) => kept;
    }

    private sealed class ClosedConnector : IConnectorClient
    {
        public Uri BaseUri { get => throw Closed(); set => throw Closed(); }

        public JsonSerializerSettings SerializationSettings => throw Closed();

        public JsonSerializerSettings DeserializationSettings => throw Closed();

        public ServiceClientCredentials Credentials => throw Closed();

        public IAttachments Attachments => throw Closed();

        public IConversations Conversations => throw Closed();

        public void Dispose()
        {
        }
    }

    private sealed class ClosedTokens : UserTokenClient
    {
        public static Task<UserTokenClient> Kept { get; } = Task.FromResult<UserTokenClient>(new ClosedTokens());

        public override Task<TokenResponse> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw Closed();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw Closed();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw Closed();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw Closed();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw Closed();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
            throw Closed();
    }
}
