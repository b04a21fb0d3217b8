namespace SamBot.Commands;

/// <summary>The values of the Teams app package as the command line gives them, not yet checked.</summary>
/// <param name="AppId">The bot's Microsoft app id, which is the app's own id as well.</param>
/// <param name="Domain">The host name on which the bot is reached.</param>
/// <param name="Name">The app's name in Teams.</param>
/// <param name="Version">The app's version. Teams offers an update when it rises.</param>
/// <param name="Foundation">The foundation's name: the developer's name, and part of the descriptions.</param>
/// <param name="Website">The address of the page about the app.</param>
/// <param name="Privacy">The address of the page about privacy.</param>
/// <param name="Terms">The address of the terms of use.</param>
public sealed record PackageValues(
    string? AppId, string? Domain, string? Name, string? Version, string? Foundation, string? Website, string? Privacy, string? Terms);
