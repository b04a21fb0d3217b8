using SamBot.Dialogs;

namespace SamBot.Bot.Settings;

/// <summary>Who decides: whose vouched identity equals the settings'. Nothing that a card or a message claims counts.</summary>
/// <param name="chair">The settings.</param>
public sealed class Deciders(ChairOptions chair)
{
    /// <summary>The chair's person id, to whom requests are shown.</summary>
    public string ChairId { get; } = PersonIds.OfEntra(chair.TenantId, chair.AadObjectId);

    /// <summary>What this person is to the foundation. Where no tenant or nobody is set, nobody decides.</summary>
    public Role RoleOf(string personId) =>
        Is(personId, chair.AadObjectId) ? Role.Chair
        : chair.Deputies.Any(d => Is(personId, d)) ? Role.Deputy
        : Role.Contact;

    /// <summary>What a decider is called, as far as the settings say; a dash for whom they do not name.</summary>
    public string NameOf(string personId) => Is(personId, chair.AadObjectId) && chair.Name.Length > 0 ? chair.Name : "–";

    private bool Is(string personId, string objectId) =>
        chair.TenantId.Length > 0 && objectId.Length > 0 && personId == PersonIds.OfEntra(chair.TenantId, objectId);
}
