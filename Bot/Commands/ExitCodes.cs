namespace SamBot.Bot.Commands;

/// <summary>What the process ends with, by the names of BSD's <c>sysexits.h</c>.</summary>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>EX_USAGE: the command line is wrong; each fault stands on a line of standard error.</summary>
    public const int Usage = 64;

    /// <summary>EX_CANTCREAT: a file could not be written.</summary>
    public const int CannotCreate = 73;

    /// <summary>EX_CONFIG: settings are wrong; each stands on a line of standard error.</summary>
    public const int WrongSettings = 78;
}
