using System.Collections.Immutable;

namespace SamBot.Dialogs;

/// <summary>One of a question's choices: its id, and the words that people may type for it, in all languages.</summary>
public sealed record Choice(string Id, ImmutableArray<string> Words);
