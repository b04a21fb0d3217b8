namespace SamBot.Bot.Settings;

/// <summary>Checks that the chair and the deputies can be recognised, and that the promised days make sense.</summary>
public sealed class ChairOptionsValidator(IHostEnvironment environment) : SettingsValidator<ChairOptions>
{
    private const int LongestPromise = 30;

    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(ChairOptions chair)
    {
        if (!IsId(chair.AadObjectId))
        {
            yield return
                "Chair:AadObjectId: is not the chair's Entra object id, a GUID. Look it up under Users in the Entra admin centre, or with: " +
                "az ad user show --id <e-mail> --query id";
        }

        if (!IsId(chair.TenantId))
        {
            yield return "Chair:TenantId: is not the id of the chair's tenant, a GUID. Look it up with: az account show --query tenantId";
        }

        for (var i = 0; i < chair.Deputies.Count; i++)
        {
            var deputy = chair.Deputies[i];
            if (!IsId(deputy))
            {
                yield return $"Chair:Deputies:{i}: is not a deputy's Entra object id, a GUID. Correct it, or take it away.";
            }
            else if (Same(deputy, chair.AadObjectId))
            {
                yield return $"Chair:Deputies:{i}: is the chair. Take it away: the chair decides already.";
            }
            else if (chair.Deputies.Take(i).Any(earlier => Same(earlier, deputy)))
            {
                yield return $"Chair:Deputies:{i}: is there already. Take it away.";
            }
        }

        if (chair.TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(chair.TimeZone, out _))
        {
            yield return $"Chair:TimeZone: '{Checked.Shown(chair.TimeZone)}' is no time zone. Set an IANA name such as Europe/Amsterdam.";
        }

        if (chair.AnswerWithinWorkingDays is < 1 or > LongestPromise)
        {
            yield return $"Chair:AnswerWithinWorkingDays: {chair.AnswerWithinWorkingDays} is out of bounds. Set 1 to {LongestPromise}.";
        }
    }

    // Ids are compared as text, so their form matters. In Development local channels make up ids of another form.
    private bool IsId(string id) => environment.IsDevelopment()
        ? !string.IsNullOrWhiteSpace(id)
        : id == id?.Trim() && Guid.TryParseExact(id, "D", out var guid) && guid != Guid.Empty;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
