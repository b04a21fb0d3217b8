using System.Globalization;
using System.Text;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Files;

/// <summary>Cleans the names of files: no folders, nothing invisible, nothing that turns the reading direction, and the extension of the content.</summary>
public static class FileNames
{
    /// <summary>The longest name, in UTF-16 units, with its extension.</summary>
    public const int Longest = 80;

    private const string Nameless = "file";
    private const string Forbidden = "<>:\"|?*";

    /// <summary>The name without what may mislead, and without an extension that the content does not have.</summary>
    /// <param name="name">As the channel gives it; null when it gives none.</param>
    /// <param name="kind">The kind by its content; null when it is none that is taken.</param>
    public static string Clean(string? name, FileKind? kind)
    {
        var shown = new StringBuilder();
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (rune.Value is '/' or '\\')
            {
                shown.Clear();
            }
            else if (!IsUnseen(rune))
            {
                var isForbidden = rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal);
                shown.Append(isForbidden ? "_" : Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            }
        }

        var clean = shown.ToString().Trim(' ', '.');
        var own = kind is { } k ? Extensions(k).FirstOrDefault(e => clean.EndsWith(e, StringComparison.OrdinalIgnoreCase)) : null;
        var extension = own is not null ? clean[^own.Length..] : kind is { } needed ? Extensions(needed)[0] : "";
        var stem = (own is null ? clean : clean[..^own.Length]).Trim(' ', '.');
        stem = stem.Length == 0 ? Nameless : stem;
        return (stem.Length + extension.Length <= Longest ? stem : TextLimit.Cut(stem, Longest - extension.Length).TrimEnd(' ', '.')) + extension;
    }

    private static string[] Extensions(FileKind kind) => kind switch
    {
        FileKind.Pdf => [".pdf"],
        FileKind.Word => [".docx"],
        FileKind.PowerPoint => [".pptx"],
        FileKind.Png => [".png"],
        _ => [".jpg", ".jpeg"],
    };

    // Format characters hide or turn text; half a pair is already U+FFFD here.
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
