using System.Collections.Immutable;
using SamBot.Dialogs.Files;

namespace SamBot.Dialogs.Intake;

/// <summary>Words after sending, about which the contact was asked whether they go to the chair with the request.</summary>
/// <param name="Id">Names the offer. A button says it, so that an older button never confirms newer words.</param>
/// <param name="Text">The words. Messages in a row are taken together.</param>
/// <param name="Messages">The number of messages that they came in, from 1.</param>
public sealed record Offer(string Id, string Text, int Messages) : Extensible
{
    /// <summary>The messages, in their order, so that one that is edited changes the words.</summary>
    public ImmutableArray<Part> Parts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The files that came with the words; null when there are none. Without words, the text is empty.</summary>
    public ImmutableArray<SentFile>? Files { get; init; }

    /// <summary>The ids of the requests that the words may belong to, newest first. With several, the contact says which.</summary>
    public ImmutableArray<string> RequestIds { get => field.IsDefault ? [] : field; init; }
}
