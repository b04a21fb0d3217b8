using SamBot.Records;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Chair</c>.</summary>
public sealed class ChairOptions
{
    /// <summary>The chair's Entra object id.</summary>
    public string AadObjectId { get; set; } = "";

    /// <summary>The tenant that the chair and the deputies belong to.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>What the chair is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>Entra object ids of those who may stand in.</summary>
    public IList<string> Deputies { get; } = [];

    /// <summary>An IANA time zone, in which days and times are written.</summary>
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>Within how many working days a contact is promised an answer.</summary>
    public int AnswerWithinWorkingDays { get; set; } = 5;

    /// <summary>As the rules need it.</summary>
    public Deciders ToDeciders() => new(TenantId, AadObjectId, Name, [.. Deputies]);
}
