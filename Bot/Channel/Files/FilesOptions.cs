namespace SamBot.Bot.Channel.Files;

/// <summary>The settings under <c>Files</c>.</summary>
public sealed class FilesOptions
{
    /// <summary>The hosts from which files are fetched, besides the connector's own: a name, or <c>*.example.org</c> for all below it.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>
    /// The https address under which the chair's browser reaches the bot, for the links to files. Empty: there are no such links. In Development the
    /// address on which the bot listens counts.
    /// </summary>
    public string Address { get; set; } = "";
}
