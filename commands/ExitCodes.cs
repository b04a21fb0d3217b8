namespace SamBot.Commands;

/// <summary>The process's exit codes, by the names of BSD's <c>sysexits.h</c>.</summary>
public static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Ok = 0;

    /// <summary>EX_USAGE: the command line is wrong. Each fault is a line on standard error.</summary>
    public const int Usage = 64;

    /// <summary>EX_DATAERR: the input is damaged or wrong. Each finding is a line.</summary>
    public const int WrongData = 65;

    /// <summary>EX_NOINPUT: the input does not exist.</summary>
    public const int NoInput = 66;

    /// <summary>EX_UNAVAILABLE: the store cannot work now.</summary>
    public const int Unavailable = 69;

    /// <summary>EX_CANTCREAT: a file or document could not be written, because access was refused or something else is in its place.</summary>
    public const int CannotCreate = 73;

    /// <summary>EX_IOERR: reading or writing a file failed.</summary>
    public const int InputOutput = 74;

    /// <summary>EX_TEMPFAIL: the command was interrupted. Run it again.</summary>
    public const int Interrupted = 75;

    /// <summary>EX_CONFIG: settings are wrong. Each is a line on standard error.</summary>
    public const int WrongSettings = 78;
}
