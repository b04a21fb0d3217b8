using System.Collections.Immutable;
using SamBot.Dialogs;

namespace SamBot.Records;

/// <summary>Who decides: whoever has a vouched identity that the settings name. What a card or a message claims does not count.</summary>
/// <param name="tenantId">The tenant that the chair and the deputies belong to; empty where none is set.</param>
/// <param name="chairObjectId">The chair's Entra object id; empty where none is set.</param>
/// <param name="chairName">What the chair is called; may be empty.</param>
/// <param name="deputies">The Entra object ids of those who may stand in.</param>
public sealed class Deciders(string tenantId, string chairObjectId, string chairName, ImmutableArray<string> deputies)
{
    /// <summary>The tenant that the chair and the deputies belong to; empty where none is set.</summary>
    public string TenantId => tenantId;

    /// <summary>The chair's person id, to whom requests are shown.</summary>
    public string ChairId { get; } = PersonIds.OfEntra(tenantId, chairObjectId);

    /// <summary>What this person is to the foundation. Where no tenant or nobody is set, nobody decides.</summary>
    public Role RoleOf(string personId) =>
        Is(personId, chairObjectId) ? Role.Chair
        : deputies.Any(d => Is(personId, d)) ? Role.Deputy
        : Role.Contact;

    /// <summary>What a decider is called, as far as the settings say; a dash for whom they do not name.</summary>
    public string NameOf(string personId) => Is(personId, chairObjectId) && chairName.Length > 0 ? chairName : Person.NoName;

    private bool Is(string personId, string objectId) =>
        tenantId.Length > 0 && objectId.Length > 0 && personId == PersonIds.OfEntra(tenantId, objectId);
}
