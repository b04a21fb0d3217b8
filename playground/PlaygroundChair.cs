namespace SamBot.Playground;

/// <summary>The person of the chair's pane: the configured chair, or a fixed one where nothing is configured.</summary>
/// <param name="AadObjectId">The Entra object id that the pane's activities carry.</param>
/// <param name="TenantId">The tenant that every person of the Playground belongs to.</param>
/// <param name="Name">The chair's name.</param>
public sealed record PlaygroundChair(string AadObjectId, string TenantId, string Name)
{
    /// <summary>The chair's Entra object id where <c>Chair:AadObjectId</c> is not set.</summary>
    public const string DefaultAadObjectId = "00000000-0000-0000-0000-00000000c0a1";

    /// <summary>The tenant where <c>Chair:TenantId</c> is not set.</summary>
    public const string DefaultTenantId = "00000000-0000-0000-0000-000000000001";

    /// <summary>The chair's name where <c>Chair:Name</c> is not set.</summary>
    public const string DefaultName = "Jan de Voorzitter";

    /// <summary>Reads the chair from the configuration. Each missing value is replaced by a fixed one.</summary>
    public static PlaygroundChair From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(
            OrElse(configuration["Chair:AadObjectId"], DefaultAadObjectId),
            OrElse(configuration["Chair:TenantId"], DefaultTenantId),
            OrElse(configuration["Chair:Name"], DefaultName));
    }

    /// <summary>The chair as settings under <c>Chair</c>, for the bot.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToSettings() =>
        [new("Chair:AadObjectId", AadObjectId), new("Chair:TenantId", TenantId), new("Chair:Name", Name)];

    private static string OrElse(string? value, string otherwise) => string.IsNullOrWhiteSpace(value) ? otherwise : value.Trim();
}
