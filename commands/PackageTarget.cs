namespace SamBot.Commands;

/// <summary>Checks the place where the Teams app package is to be written.</summary>
internal static class PackageTarget
{
    /// <summary>The faults of the place; none when a package may be written there.</summary>
    public static IEnumerable<string> Faults(string? path)
    {
        if (Fault(path) is { } fault)
        {
            yield return fault;
        }
    }

    private static string? Fault(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return "--out is missing: give the zip to write, such as SamBot.zip.";
        }

        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || path.Contains('\0', StringComparison.Ordinal))
        {
            return $"--out '{PackageRules.Line(path)}' is not the name of a zip: Teams takes files that end in .zip.";
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            return $"--out '{PackageRules.Line(path)}' is in a folder that does not exist: make the folder first.";
        }

        try
        {
            return AppPackageZip.MayReplace(path)
                ? null
                : $"--out '{PackageRules.Line(path)}' exists and is no package of SamBot: give another name, or remove it first.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"--out '{PackageRules.Line(path)}' exists and cannot be read: {e.Message}";
        }
    }
}
