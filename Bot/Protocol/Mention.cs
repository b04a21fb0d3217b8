namespace SamBot.Bot.Protocol;

/// <summary>A mention, in an entity of type <c>mention</c>.</summary>
/// <param name="Mentioned">Who is mentioned; has an id.</param>
/// <param name="Text">Exactly the part of the message's text that is the mention, for instance <c>&lt;at&gt;SamBot&lt;/at&gt;</c>.</param>
public sealed record Mention(ChannelAccount Mentioned, string Text);
