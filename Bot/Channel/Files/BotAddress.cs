using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Channel.Files;

/// <summary>The address under which a browser reaches the bot.</summary>
public sealed class BotAddress(IOptions<FilesOptions> options, IServer server, IHostEnvironment environment)
{
    /// <summary>The address; null when none is set. In Development the bot's own address on this machine counts.</summary>
    public Uri? Find() => Uri.TryCreate(options.Value.Address, UriKind.Absolute, out var set) ? set
        : !environment.IsDevelopment() ? null
        : (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(a => Uri.TryCreate(a, UriKind.Absolute, out var own) ? own : null)
            .FirstOrDefault(own => own is not null && Loopback.IsHost(own.Host));
}
