namespace SamBot.Commands;

/// <summary>What the process ends with, by the names of BSD's <c>sysexits.h</c>.</summary>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>EX_USAGE: the command line is wrong; each fault stands on a line of standard error.</summary>
    public const int Usage = 64;

    /// <summary>EX_DATAERR: what was read is damaged or wrong; each finding stands on a line.</summary>
    public const int WrongData = 65;

    /// <summary>EX_NOINPUT: what was to be read is not there.</summary>
    public const int NoInput = 66;

    /// <summary>EX_UNAVAILABLE: the store cannot do its work now.</summary>
    public const int Unavailable = 69;

    /// <summary>EX_CANTCREAT: a file or document could not be written, since it may not or something else stands there.</summary>
    public const int CannotCreate = 73;

    /// <summary>EX_IOERR: reading or writing a file failed.</summary>
    public const int InputOutput = 74;

    /// <summary>EX_TEMPFAIL: it was interrupted; run it again.</summary>
    public const int Interrupted = 75;

    /// <summary>EX_CONFIG: settings are wrong; each stands on a line of standard error.</summary>
    public const int WrongSettings = 78;
}
