using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SamBot.Dialogs.Files;
using SamBot.Records;
using SamBot.Storage;

namespace SamBot.Commands;

/// <summary><c>people export --person … --to FILE</c>: writes everything that is kept of a person into a file, as it is kept.</summary>
internal static class PeopleExport
{
    private static readonly Option<string> To = new("--to")
    {
        Description = "The file to write, as JSON. A file that is there is left alone.", Required = true,
    };

    /// <summary>The command.</summary>
    public static Command Create(CommandHost host)
    {
        var export = new Command(
            "export",
            "Writes a person's conversation and requests into a file that only you can read. In the chat a contact reads the same with 'mijn gegevens'.")
        {
            PeopleCommand.Person, To,
        };
        export.SetAction((line, cancellation) => host.RunAsync(
            isThere: true, services => RunAsync(services, line.GetValue(PeopleCommand.Person)!, line.GetValue(To)!, cancellation), cancellation));
        return export;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string person, string path, CancellationToken cancellationToken)
    {
        if (PeopleCommand.IdOf(services, person) is not { } personId)
        {
            return await PeopleCommand.NamesNobodyAsync();
        }

        if (File.Exists(path))
        {
            return await CommandHost.EndAsync(ExitCodes.CannotCreate, $"--to '{path}' exists: give another name, or remove it first.");
        }

        var conversation = await services.GetRequiredService<IDocumentStore>().LoadAsync(new(DocumentKind.Conversation, personId), cancellationToken);
        var own = await services.GetRequiredService<Documents>().AllOfAsync(personId, cancellationToken);
        await using (var file = new FileStream(path, Options()))
        {
            await using var json = new Utf8JsonWriter(file, new() { Indented = true });
            json.WriteStartObject();
            json.WritePropertyName("conversation");
            json.WriteRawValue(conversation is null ? "null"u8 : conversation.Content.Span);
            json.WriteStartArray("requests");
            foreach (var request in own.Requests)
            {
                JsonSerializer.Serialize(json, request, DocumentJson.Stored.RequestDocument);
            }

            json.WriteEndArray();
            var theirs = NamedFiles.In((await services.GetRequiredService<Documents>().ConversationAsync(personId, fresh: true, cancellationToken)).Document);
            await WriteFilesAsync(json, services, [.. theirs, .. own.Requests.SelectMany(r => NamedFiles.In(r))], cancellationToken);
            json.WriteEndObject();
        }

        Console.WriteLine($"{personId}: requests {own.Requests.Length}, conversation {(conversation is null ? "no" : "yes")}, in {path}.");
        return own.NotShown == 0
            ? ExitCodes.Ok
            : await CommandHost.EndAsync(
                ExitCodes.WrongData,
                $"There are {own.NotShown} more that cannot be read, or are too many. 'people erase' without --yes names those that cannot be read.");
    }

    // The bytes stand in base64, so that everything is in one file.
    private static async Task WriteFilesAsync(
        Utf8JsonWriter json, IServiceProvider services, IReadOnlyCollection<SentFile> files, CancellationToken cancellationToken)
    {
        json.WriteStartArray("files");
        foreach (var file in files.DistinctBy(f => f.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", file.Id);
            json.WriteString("name", file.Name);
            if (await services.GetRequiredService<Documents>().Files.LoadAsync(file.Id, cancellationToken) is { } stored)
            {
                json.WriteBase64String("content", stored.Content.Span);
            }
            else
            {
                json.WriteNull("content");
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }

    // The file holds what somebody said.
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
