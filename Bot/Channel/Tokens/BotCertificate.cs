using System.Security.Cryptography.X509Certificates;

namespace SamBot.Bot.Channel.Tokens;

/// <summary>Loads the certificate that may prove the bot's identity: PFX, or PEM with its key.</summary>
internal static class BotCertificate
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file is not a certificate, or the password is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static X509Certificate2 Load(string path, string password) =>
        Path.GetExtension(path).ToUpperInvariant() is not ".PEM" ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
        : password.Length == 0 ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    /// <summary>Whether the certificate can be loaded and has its private key.</summary>
    public static bool IsUsable(string path, string password)
    {
        try
        {
            using var certificate = Load(path, password);
            return certificate.HasPrivateKey;
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return false;
        }
    }

    /// <summary>Whether an exception means that the file cannot be read.</summary>
    public static bool IsUnreadable(Exception e) =>
        e is System.Security.Cryptography.CryptographicException or IOException or UnauthorizedAccessException or ArgumentException;
}
