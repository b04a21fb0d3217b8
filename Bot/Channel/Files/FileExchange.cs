namespace SamBot.Bot.Channel.Files;

/// <summary>The parts by which files come from people and go to them.</summary>
/// <param name="Fetcher">Fetches what a message brings.</param>
/// <param name="Uploader">Puts a file where a person consented to have it.</param>
/// <param name="Site">The address below which a decider gets a file by a link.</param>
public sealed record FileExchange(FileFetcher Fetcher, FileUploader Uploader, BotAddress Site);
