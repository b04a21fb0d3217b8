using System.Collections.Immutable;

namespace SamBot.Storage;

/// <summary>The counts of an erasure of a person.</summary>
/// <param name="Requests">The number of erased requests.</param>
/// <param name="Conversation">Whether there was a conversation.</param>
/// <param name="Unreadable">The ids of requests that are found as theirs, cannot be read by this program, and were left.</param>
public sealed record ErasedPerson(int Requests, bool Conversation, ImmutableArray<string> Unreadable);
