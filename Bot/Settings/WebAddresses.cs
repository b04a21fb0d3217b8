namespace SamBot.Bot.Settings;

/// <summary>
/// Checks the addresses on which the bot listens: <c>ASPNETCORE_URLS</c>, or <c>--urls</c>. The server itself takes some wrong addresses for
/// "listen everywhere".
/// </summary>
public static class WebAddresses
{
    /// <summary>One line for each text that is no address.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        where !IsAddress(address)
        select $"ASPNETCORE_URLS: '{Checked.Shown(address)}' is no address to listen on. Set http://host:port, several separated by semicolons.";

    private static bool IsAddress(string address) =>
        address.StartsWith("http://unix:/", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(Named(address), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" && uri.Host.Length > 0);

    // The server takes * and + for every name, and a URI cannot hold them.
    private static string Named(string address) =>
        address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
}
