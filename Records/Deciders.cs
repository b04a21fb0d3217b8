using System.Collections.Immutable;
using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>
/// Knows who decides: the people whom the settings name and whose identity the channel vouches for. Claims in a card or message do not count.
/// </summary>
/// <param name="tenantId">The tenant that the chair and the deputies belong to; empty where none is set.</param>
/// <param name="chairObjectId">The chair's Entra object id; empty where none is set.</param>
/// <param name="chairName">The chair's name; may be empty.</param>
/// <param name="deputies">The Entra object ids of the deputies.</param>
public sealed class Deciders(string tenantId, string chairObjectId, string chairName, ImmutableArray<string> deputies)
{
    /// <summary>The tenant that the chair and the deputies belong to; empty where none is set.</summary>
    public string TenantId => tenantId;

    /// <summary>The person id of the chair, to whom requests are shown.</summary>
    public string ChairId { get; } = PersonIds.OfEntra(tenantId, chairObjectId);

    /// <summary>The role of a person. Where the settings name no tenant or no chair, nobody decides.</summary>
    public Role RoleOf(string personId) =>
        Is(personId, chairObjectId) ? Role.Chair
        : deputies.Any(d => Is(personId, d)) ? Role.Deputy
        : Role.Contact;

    /// <summary>The name of a decider in the settings; a dash when they give none.</summary>
    public string NameOf(string personId) => Is(personId, chairObjectId) && chairName.Length > 0 ? chairName : Person.NoName;

    private bool Is(string personId, string objectId) =>
        tenantId.Length > 0 && objectId.Length > 0 && personId == PersonIds.OfEntra(tenantId, objectId);
}
