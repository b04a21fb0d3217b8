using System.Collections.Immutable;

namespace SamBot.Records;

/// <summary>All requests of a contact, as they are kept.</summary>
/// <param name="Requests">The requests, the newest first.</param>
/// <param name="NotShown">How many more there are that cannot be read, or were not looked at.</param>
public sealed record OwnRequests(ImmutableArray<RequestDocument> Requests, int NotShown);
