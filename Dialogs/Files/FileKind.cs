namespace SamBot.Dialogs.Files;

/// <summary>The kinds of files that a contact may send. The names are stored, so never change one; only add.</summary>
public enum FileKind
{
    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A Word document (docx).</summary>
    Word,

    /// <summary>A PowerPoint presentation (pptx).</summary>
    PowerPoint,

    /// <summary>A PNG image.</summary>
    Png,

    /// <summary>A JPEG image.</summary>
    Jpeg,
}
