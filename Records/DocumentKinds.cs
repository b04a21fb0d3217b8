namespace SamBot.Records;

/// <summary>The words for the kinds of documents in names of blobs and files. They are stored, so never change one; only add.</summary>
public static class DocumentKinds
{
    /// <summary>The word for a kind.</summary>
    public static string Word(this DocumentKind kind) => kind switch
    {
        DocumentKind.Conversation => "conversation",
        DocumentKind.Request => "request",
        DocumentKind.File => "file",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of document without a name of its own."),
    };

    /// <summary>The kind of a word; null for any other word.</summary>
    public static DocumentKind? Of(string word) => Enum.GetValues<DocumentKind>().Cast<DocumentKind?>().FirstOrDefault(kind => kind!.Value.Word() == word);
}
