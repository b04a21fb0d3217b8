namespace SamBot.Commands;

/// <summary>What the Teams app package is filled in with, as given on the command line: not yet checked.</summary>
/// <param name="AppId">The bot's Microsoft app id; the app's own id as well.</param>
/// <param name="Domain">The host name on which the bot is reached.</param>
/// <param name="Name">What the app is called in Teams.</param>
/// <param name="Version">The app's version; Teams offers an update when it rises.</param>
/// <param name="Foundation">What the foundation is called: the developer's name, and part of the descriptions.</param>
/// <param name="Website">Where to read more.</param>
/// <param name="Privacy">Where to read what is kept of people.</param>
/// <param name="Terms">Where to read the terms of use.</param>
public sealed record PackageValues(
    string? AppId, string? Domain, string? Name, string? Version, string? Foundation, string? Website, string? Privacy, string? Terms);
