using System.Collections.Immutable;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Records;

/// <summary>The files that a document names. Bytes that no document names are removed.</summary>
public static class NamedFiles
{
    /// <summary>The files of a conversation: those of its draft, and those that are offered.</summary>
    public static ImmutableArray<SentFile> In(ConversationDocument? conversation) =>
    [
        .. (conversation?.Intake as IntakeState.Drafting)?.Draft.Brought ?? [],
        .. conversation?.Intake.Offer?.Files ?? [],
        .. conversation?.Farewell?.Files ?? [],
    ];

    /// <summary>The files of a request.</summary>
    public static ImmutableArray<SentFile> In(RequestDocument? request) => (request?.Request as MeetingRequest.Submitted)?.Files() ?? [];
}
