using System.Text.Json.Nodes;
using SamBot.Playground.Channel;
using SamBot.Playground.Store;

namespace SamBot.Playground.Connector;

/// <summary>The Connector REST operations that the bot calls below the <c>serviceUrl</c>.</summary>
internal static class ConnectorEndpoints
{
    public static void Map(RouteGroupBuilder conversations)
    {
        conversations.MapPost("", CreateAsync);
        conversations.MapPost("{conversation}/activities", SendAsync);
        conversations.MapPost("{conversation}/activities/{activity}", SendAsync);
        conversations.MapPut("{conversation}/activities/{activity}", UpdateAsync);
        conversations.MapDelete("{conversation}/activities/{activity}", Delete);
        conversations.MapGet("{conversation}/members", Members);
        conversations.MapGet("{conversation}/pagedmembers", PagedMembers);
        conversations.MapGet("{conversation}/members/{member}", Member);
    }

    private static async Task<JsonReply> CreateAsync(HttpContext http, ChannelServices channel)
    {
        if (await JsonBody.ReadAsync(http.Request) is not { } body)
        {
            return BotMessages.BadSyntax("The body is not a JSON object.");
        }

        if (body.Flag("isGroup") || body["members"] is not JsonArray { Count: 1 } members || (members[0] as JsonObject).Word("id") is not { } wanted)
        {
            return BotMessages.BadSyntax("A personal conversation has exactly one member.");
        }

        // As in Teams, the bot can only write first to a person for whom the app is installed.
        if (channel.Store.Find(wanted) is not { Installed: true } person)
        {
            return new(StatusCodes.Status403Forbidden, JsonReply.Error("BotNotInConversationRoster", "The bot is not part of the conversation roster."));
        }

        var created = new JsonObject { ["id"] = person.ConversationId };
        if (body.Node("activity") is { } first)
        {
            var sent = BotMessages.Send(person, first, null, channel);
            if (sent.Status >= 400)
            {
                return sent;
            }

            created["activityId"] = (sent.Body as JsonObject).Word("id");
        }
        return new(StatusCodes.Status201Created, created);
    }

    private static async Task<JsonReply> SendAsync(HttpContext http, string conversation, string? activity, ChannelServices channel) =>
        channel.Store.InConversation(conversation) is not { } person ? NoSuchConversation()
        : await JsonBody.ReadAsync(http.Request) is not { } body ? BotMessages.BadSyntax("The body is not a JSON object.")
        : BotMessages.Send(person, body, activity, channel);

    private static async Task<JsonReply> UpdateAsync(HttpContext http, string conversation, string activity, ChannelServices channel) =>
        channel.Store.InConversation(conversation) is not { } person ? NoSuchConversation()
        : await JsonBody.ReadAsync(http.Request) is not { } body ? BotMessages.BadSyntax("The body is not a JSON object.")
        : BotMessages.Update(person, body, activity, channel);

    private static JsonReply Delete(string conversation, string activity, ChannelServices channel) =>
        channel.Store.InConversation(conversation) is { } person ? BotMessages.Delete(person, activity, channel) : NoSuchConversation();

    private static JsonReply Members(string conversation, ChannelServices channel) =>
        channel.Store.InConversation(conversation) is { } person ? JsonReply.Ok(new JsonArray(Account(person))) : NoSuchConversation();

    private static JsonReply PagedMembers(string conversation, ChannelServices channel) =>
        channel.Store.InConversation(conversation) is { } person
            ? JsonReply.Ok(new JsonObject { ["members"] = new JsonArray(Account(person)) })
            : NoSuchConversation();

    private static JsonReply Member(string conversation, string member, ChannelServices channel)
    {
        if (channel.Store.InConversation(conversation) is not { } person)
        {
            return NoSuchConversation();
        }

        var known = member == person.Id || string.Equals(member, person.AadObjectId, StringComparison.OrdinalIgnoreCase);
        return known
            ? JsonReply.Ok(Account(person))
            : new(StatusCodes.Status404NotFound, JsonReply.Error("MemberNotFoundInConversation", "The member is not found in the conversation."));
    }

    private static JsonObject Account(Person person)
    {
        if (person.IsAnonymous)
        {
            return new() { ["id"] = person.Id, ["name"] = person.Name };
        }

        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        var address = string.Concat(person.Name.Where(char.IsAsciiLetter)) + "@example.org";
        return new()
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["objectId"] = person.AadObjectId,
            ["aadObjectId"] = person.AadObjectId,
            ["givenName"] = space < 0 ? person.Name : person.Name[..space],
            ["surname"] = space < 0 ? "" : person.Name[(space + 1)..],
            ["email"] = address,
            ["userPrincipalName"] = address,
            ["tenantId"] = person.TenantId,
            ["userRole"] = "user",
        };
    }

    private static JsonReply NoSuchConversation() =>
        new(StatusCodes.Status404NotFound, JsonReply.Error("ConversationNotFound", "The conversation is not found."));
}
