using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SamBot.Records;

namespace SamBot.Storage.Blobs;

/// <summary>
/// The names of blobs. They sort as the listings need: times are ticks with all their digits, and in a contact's list they count down.
/// <list type="bullet">
/// <item><c>documents/{kind}/{id}</c>: the document itself;</item>
/// <item><c>open/{since}/{id}/{mark}</c>, <c>contact/{contact}/{created}/{id}/{mark}</c>, <c>due/{at}/{kind}/{id}/{mark}</c>,
/// <c>reference/{reference}/{id}/{mark}</c>, <c>word/{word}/{created}/{id}/{mark}</c>: empty, hints only.</item>
/// </list>
/// </summary>
internal static class BlobNames
{
    /// <summary>The folder of the open requests' hints.</summary>
    public const string OpenFolder = "open/";

    /// <summary>The folder of the duties' hints.</summary>
    public const string DueFolder = "due/";

    /// <summary>The folder of the hints of each contact's requests.</summary>
    public const string ContactsFolder = "contact/";

    /// <summary>The folder of the hints by references.</summary>
    public const string ReferencesFolder = "reference/";

    /// <summary>The folder of the hints by words.</summary>
    public const string WordsFolder = "word/";

    /// <summary>The folder of all documents.</summary>
    public const string DocumentsFolder = "documents/";

    // A name with two ids, two times and a mark then has less than the 1,024 characters that Azure allows.
    private const int LongestId = 400;
    private const char Hashed = '~';

    /// <summary>The folder of the documents of a kind.</summary>
    public static string DocumentFolder(DocumentKind kind) => $"{DocumentsFolder}{kind.Word()}/";

    /// <summary>The document's blob.</summary>
    public static string Document(DocumentKey key) => DocumentFolder(key.Kind) + Encode(key.Id);

    /// <summary>The place among the open requests; a mark goes behind it.</summary>
    public static string Open(DocumentKey key, DateTimeOffset since) => $"{OpenFolder}{Ticks(since.UtcTicks)}/{Encode(key.Id)}/";

    /// <summary>The folder of the hints of one contact's requests.</summary>
    public static string ContactFolder(string contactId) => $"{ContactsFolder}{Encode(contactId)}/";

    /// <summary>The place among a contact's requests, the newest first.</summary>
    public static string Contact(DocumentKey key, string contactId, DateTimeOffset? created) =>
        $"{ContactFolder(contactId)}{Ticks(DateTimeOffset.MaxValue.UtcTicks - (created?.UtcTicks ?? 0))}/{Encode(key.Id)}/";

    /// <summary>The folder of the hints of the requests with one reference.</summary>
    public static string ReferenceFolder(string reference) => $"{ReferencesFolder}{Encode(reference)}/";

    /// <summary>The place among the requests with one reference.</summary>
    public static string Reference(DocumentKey key, string reference) => $"{ReferenceFolder(reference)}{Encode(key.Id)}/";

    /// <summary>The beginning of the names of all hints by words that begin like this.</summary>
    public static string Words(string beginning) => WordsFolder + Encode(beginning);

    /// <summary>The place among the requests with a word, the newest first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="id">The request's id.</param>
    /// <param name="created">The time that sorts the request, in ticks.</param>
    public static string Word(string word, string id, long created) =>
        $"{Words(word)}/{Ticks(DateTimeOffset.MaxValue.UtcTicks - created)}/{Encode(id)}/";

    /// <summary>The place among the duties.</summary>
    public static string Due(DocumentKey key, DateTimeOffset at) => $"{DueFolder}{Ticks(at.UtcTicks)}/{key.Kind.Word()}/{Encode(key.Id)}/";

    /// <summary>The duty that a hint is about.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="id">The id from the blob's metadata, for an id that is too long for a name.</param>
    /// <returns>Null for a name that is none of ours.</returns>
    public static DueDuty? DutyOf(string name, string? id) =>
        name.Split('/') is [_, var ticks, var word, var encoded, _]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && DocumentKinds.Of(word) is { } kind && Decode(encoded, id) is { } known
            ? new(new(kind, known), new(at, TimeSpan.Zero))
            : null;

    /// <summary>The request that a hint is about; null for a name that is none of ours.</summary>
    public static DocumentKey? RequestOf(string name, string? id) =>
        name.Split('/') is [.., var encoded, _] && Decode(encoded, id) is { } known ? new(DocumentKind.Request, known) : null;

    /// <summary>The document and the listing that a hint is about; null for a name that is none of ours.</summary>
    public static (DocumentKey Key, HintKind Hint)? HintOf(string name, string? id) => name.Split('/') switch
    {
        ["open", _, _, _] => RequestOf(name, id) is { } key ? (key, HintKind.Open) : null,
        ["contact", _, _, _, _] => RequestOf(name, id) is { } key ? (key, HintKind.Contact) : null,
        ["word", _, _, _, _] => RequestOf(name, id) is { } key ? (key, HintKind.Word) : null,
        ["reference", _, _, _] => RequestOf(name, id) is { } key ? (key, HintKind.Reference) : null,
        ["due", ..] => DutyOf(name, id) is { } duty ? (duty.Key, HintKind.Due) : null,
        _ => null,
    };

    /// <summary>The document that a blob holds; null for a name that is none of ours.</summary>
    public static DocumentKey? KeyOf(string name, string? id) =>
        name.Split('/') is [_, var word, var encoded] && DocumentKinds.Of(word) is { } kind && Decode(encoded, id) is { } known ? new(kind, known) : null;

    /// <summary>Whether an id is too long for a name, so that the metadata must hold it.</summary>
    public static bool IsTooLong(string id) => Encode(id)[0] == Hashed;

    /// <summary>Any text, written in the characters that metadata allows.</summary>
    public static string Ascii(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a text that <see cref="Ascii"/> wrote.</summary>
    public static string? Text(
        string? ascii) => ascii is not null && Base64Url.IsValid(ascii) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(ascii)) : null;

    // Letters and digits stay; every other byte becomes _XX. So a name never holds a slash, dot or percent sign of an id.
    private static string Encode(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        var name = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b == (byte)'-')
            {
                name.Append((char)b);
            }
            else
            {
                name.Append('_').Append(b.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return name.Length == 0 ? "_" : name.Length <= LongestId ? name.ToString() : Hashed + Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static string? Decode(string encoded, string? id)
    {
        if (encoded is [] or "_" || encoded[0] == Hashed)
        {
            return id;
        }

        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '_')
            {
                bytes.Add((byte)encoded[i]);
                continue;
            }

            if (i + 2 >= encoded.Length || !byte.TryParse(encoded.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var b))
            {
                return null;
            }

            bytes.Add(b);
            i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Ticks(long ticks) => ticks.ToString("D19", CultureInfo.InvariantCulture);
}
