using SamBot.Records;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Chair</c>.</summary>
public sealed class ChairOptions
{
    /// <summary>The chair's Entra object id.</summary>
    public string AadObjectId { get; set; } = "";

    /// <summary>The tenant that the chair and the deputies belong to.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>The chair's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The Entra object ids of the deputies.</summary>
    public IList<string> Deputies { get; } = [];

    /// <summary>The IANA name of the time zone in which days and times are written.</summary>
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>Within how many working days a contact is promised an answer.</summary>
    public int AnswerWithinWorkingDays { get; set; } = 5;

    /// <summary>Whether Dutch public holidays are no working days.</summary>
    public bool DutchHolidays { get; set; } = true;

    /// <summary>The settings as the rules need them.</summary>
    public Deciders ToDeciders() => new(TenantId, AadObjectId, Name, [.. Deputies]);
}
