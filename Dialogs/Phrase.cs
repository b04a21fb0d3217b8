namespace SamBot.Dialogs;

/// <summary>A command as it was typed: its keyword, and the text behind it.</summary>
public readonly record struct Phrase(Keyword Keyword, string Rest);
