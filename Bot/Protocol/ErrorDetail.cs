namespace SamBot.Bot.Protocol;

/// <summary>What went wrong: a word for programs and a sentence for whoever reads logs.</summary>
internal sealed record ErrorDetail(string Code, string Message);
