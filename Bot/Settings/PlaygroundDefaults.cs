namespace SamBot.Bot.Settings;

/// <summary>The chair of the Playground, where none is set.</summary>
public static class PlaygroundDefaults
{
    /// <summary>The chair's Entra object id there.</summary>
    public const string ChairObjectId = "00000000-0000-0000-0000-00000000c0a1";

    /// <summary>The tenant there.</summary>
    public const string TenantId = "00000000-0000-0000-0000-000000000001";

    /// <summary>Makes this one the chair.</summary>
    public static void Fill(ChairOptions chair)
    {
        chair.AadObjectId = ChairObjectId;
        chair.TenantId = chair.TenantId is { Length: > 0 } tenant ? tenant : TenantId;
        chair.Name = chair.Name is { Length: > 0 } name ? name : "Jan de Voorzitter";
    }
}
