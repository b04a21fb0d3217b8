namespace SamBot.Bot.Protocol;

/// <summary>What the sender's client says about itself, in an entity of type <c>clientInfo</c>.</summary>
/// <param name="Locale">The client's language, a BCP 47 tag.</param>
/// <param name="Country">The country, two letters.</param>
/// <param name="Platform">For instance <c>Web</c>, <c>Windows</c>, <c>iOS</c>.</param>
/// <param name="Timezone">The IANA time zone.</param>
public sealed record ClientInfo(string? Locale, string? Country, string? Platform, string? Timezone);
