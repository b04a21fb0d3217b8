namespace SamBot.Dialogs;

/// <summary>A command as typed: its keyword, and what stands behind it.</summary>
public readonly record struct Phrase(Keyword Keyword, string Rest);
