using SamBot.Bot.Channel.Tokens;

namespace SamBot.Bot.Settings;

/// <summary>Checks that the bot's identity is complete. In Development all of it may be missing.</summary>
/// <remarks>No line repeats a value of the identity: somebody may have put the secret in the wrong setting.</remarks>
public sealed class BotOptionsValidator(IHostEnvironment environment) : SettingsValidator<BotOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(BotOptions bot)
    {
        var (hasSecret, hasCertificate) = (Has(bot.MicrosoftAppPassword), Has(bot.MicrosoftAppCertificatePath));
        var type = bot.AppType;
        if (type is null)
        {
            yield return "MicrosoftAppType: is none of SingleTenant, UserAssignedMSI and MultiTenant. "
                + "Set the one that the Azure Bot shows under Configuration.";
        }

        if (!Has(bot.MicrosoftAppId))
        {
            if (hasSecret || hasCertificate || Has(bot.MicrosoftAppTenantId))
            {
                yield return "MicrosoftAppId: is missing, while other parts of the identity are set. "
                    + "Set it to the app id of the Azure Bot, or take the others away.";
            }
            else if (!environment.IsDevelopment())
            {
                yield return "MicrosoftAppId: is missing, so the bot would answer this machine only. "
                    + "Set it to the app id of the Azure Bot; to try the bot without one, set ASPNETCORE_ENVIRONMENT to Development.";
            }
        }
        else if (!environment.IsDevelopment() && !Guid.TryParseExact(bot.MicrosoftAppId.Trim(), "D", out _))
        {
            yield return "MicrosoftAppId: is no GUID. Set it to the application (client) id of the app registration, or the client id of the managed identity.";
        }

        if (hasSecret && hasCertificate)
        {
            yield return "MicrosoftAppPassword, MicrosoftAppCertificatePath: both are set. Keep one of them.";
        }

        if (hasCertificate && !File.Exists(bot.MicrosoftAppCertificatePath))
        {
            yield return $"MicrosoftAppCertificatePath: there is no file {Checked.Shown(bot.MicrosoftAppCertificatePath)}. "
                + "Put the certificate there, readable for the bot's account, or correct the path.";
        }
        else if (hasCertificate && !BotCertificate.IsUsable(bot.MicrosoftAppCertificatePath, bot.MicrosoftAppCertificatePassword))
        {
            yield return $"MicrosoftAppCertificatePath: {Checked.Shown(bot.MicrosoftAppCertificatePath)} cannot be used. "
                + "Set a PFX or PEM file that holds the private key, readable for the bot's account, and its MicrosoftAppCertificatePassword.";
        }

        if (Has(bot.MicrosoftAppCertificatePassword) && !hasCertificate)
        {
            yield return "MicrosoftAppCertificatePassword: is set without a certificate. Set MicrosoftAppCertificatePath, or take the password away.";
        }

        if (!Has(bot.MicrosoftAppId))
        {
            yield break;
        }

        if (type is BotAppType.SingleTenant or BotAppType.MultiTenant && !hasSecret && !hasCertificate)
        {
            yield return $"MicrosoftAppPassword: is missing for {type}. "
                + "Set the client secret (or MicrosoftAppCertificatePath) by an environment variable, or by user secrets in Development.";
        }

        if (type is BotAppType.SingleTenant or BotAppType.UserAssignedMSI && !Has(bot.MicrosoftAppTenantId))
        {
            yield return $"MicrosoftAppTenantId: is missing for {type}. Set it to the id of the tenant that the app is registered in.";
        }

        if (Has(bot.MicrosoftAppTenantId) && !environment.IsDevelopment() && !IsTenant(bot.MicrosoftAppTenantId.Trim()))
        {
            yield return "MicrosoftAppTenantId: is no tenant. Set the tenant's id, or one of its domain names.";
        }

        if (type is BotAppType.UserAssignedMSI && (hasSecret || hasCertificate))
        {
            yield return "MicrosoftAppPassword, MicrosoftAppCertificatePath: a managed identity has neither. "
                + "Take them away, or set MicrosoftAppType to SingleTenant.";
        }
    }

    private static bool IsTenant(string tenant) => Guid.TryParseExact(tenant, "D", out _)
        || (tenant.Contains('.', StringComparison.Ordinal) && !tenant.StartsWith('.') && Uri.CheckHostName(tenant) is UriHostNameType.Dns);

    private static bool Has(string value) => !string.IsNullOrWhiteSpace(value);
}
