namespace SamBot.Commands;

/// <summary>One file of the Teams app package.</summary>
/// <param name="Name">Its name; the package has no folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PackageFile(string Name, byte[] Content);
