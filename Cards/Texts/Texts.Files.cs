using SamBot.Dialogs.Files;

namespace SamBot.Cards;

/// <content>Files.</content>
public sealed partial class Texts
{
    /// <summary>Says that a file goes along.</summary>
    public string FileTaken(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says that a file was taken off.</summary>
    public string FileDropped(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says why a file does not go along.</summary>
    public string FileRefused(FileRefusal reason, string name) => Fill(Text($"{nameof(FileRefused)}_{reason}"), (nameof(name), name));

    /// <summary>Stands above the names of files.</summary>
    public string FilesLabel => Text();

    /// <summary>Stands above the files on the chair's card.</summary>
    public string ChairFiles => Text();

    /// <summary>Says which files go along with the request.</summary>
    public string FilesGoAlong(string names) => Fill(Text(), (nameof(names), names));

    /// <summary>A file's name with its size.</summary>
    public string FileNamed(string name, string size) => Fill(Text(), (nameof(name), name), (nameof(size), size));

    /// <summary>The button that takes a file off the request.</summary>
    public string FileTakeOff(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says that a file is ready for the chair.</summary>
    public string FileReady(string name) => Fill(Text(), (nameof(name), name));

    /// <summary>Says that the link works once, and for how long.</summary>
    public string FileReadyOnce => Text();

    /// <summary>The button that fetches the file.</summary>
    public string FileOpen => Text();

    /// <summary>Says that a file is no longer kept.</summary>
    public string FileGone => Text();

    /// <summary>Tells the chair that files cannot be fetched, and who can help.</summary>
    public string FileNoLinks => Text();

    /// <summary>The page of a link that was used or ended.</summary>
    public string FileLinkOver => Text();

    /// <summary>Asks whether a file goes to the chair with the request.</summary>
    public string OfferFiles(string title) => Fill(Text(), (nameof(title), title));
}
