using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SamBot.Commands;

/// <summary>The Teams app package: the files of <c>teams/</c>, filled in.</summary>
public static partial class AppPackage
{
    /// <summary>The names of the files, in the package's order.</summary>
    public static ImmutableArray<string> Names { get; } = ["manifest.json", "color.png", "outline.png", "en.json"];

    /// <summary>The files with the values filled in. The values must have no <see cref="PackageRules.Faults"/>.</summary>
    public static ImmutableArray<PackageFile> Of(PackageValues values) => [.. Names.Select(name => new PackageFile(name, Filled(name, values)))];

    private static byte[] Filled(string name, PackageValues values)
    {
        var content = Template(name);
        return name.EndsWith(".json", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(Placeholder.Replace(
                Encoding.UTF8.GetString(content),
                hole => JsonEncodedText.Encode(Value(hole.Groups[1].Value, values), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()))
            : content;
    }

    private static string Value(string name, PackageValues values) => name switch
    {
        "appId" => values.AppId!.ToLowerInvariant(),
        "domain" => values.Domain!.ToLowerInvariant(),
        "name" => values.Name!.Trim(),
        "version" => values.Version!,
        "foundation" => values.Foundation!.Trim(),
        "website" => values.Website!,
        "privacy" => values.Privacy!,
        "terms" => values.Terms!,
        _ => throw new InvalidOperationException($"The template asks for {{{{{name}}}}}, which nobody gives."),
    };

    private static byte[] Template(string name)
    {
        using var resource = typeof(AppPackage).Assembly.GetManifestResourceStream($"teams/{name}")
            ?? throw new InvalidOperationException($"teams/{name} is not part of this program.");
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder { get; }
}
