using SamBot.Dialogs;

namespace SamBot.Bot.Settings;

/// <summary>Who decides: whose vouched identity equals the settings'. Nothing that a card or a message claims counts.</summary>
/// <param name="chair">The settings.</param>
public sealed class Deciders(ChairOptions chair)
{
    /// <summary>The chair's person id, to whom requests are shown.</summary>
    public string ChairId { get; } = PersonIds.OfEntra(chair.TenantId, chair.AadObjectId);

    /// <summary>What this person is to the foundation.</summary>
    public Role RoleOf(string personId) =>
        personId == ChairId ? Role.Chair
        : chair.Deputies.Any(d => personId == PersonIds.OfEntra(chair.TenantId, d)) ? Role.Deputy
        : Role.Contact;
}
