using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>The people of the panes: the chair, and any number of invented contacts.</summary>
internal sealed class People(PlaygroundSettings settings, ChannelStore store)
{
    // Eleven and twelve have no common divisor, so there are 132 names before one is used again.
    private static readonly string[] FirstNames =
        ["Sanne", "Daan", "Fatima", "Pieter", "Anouk", "Ruben", "Ingrid", "Youssef", "Marloes", "Thijs", "Ellen", "Bram"];

    private static readonly string[] LastNames =
        ["de Vries", "Jansen", "el Amrani", "van den Berg", "Bakker", "Visser", "Smit", "Mulder", "de Boer", "Dekker", "van Leeuwen"];

    /// <summary>The configured chair. Their ids are computed from their identity, so that they stay the same when the file is lost.</summary>
    public Person Chair()
    {
        var (aadObjectId, tenantId, name) = settings.Chair;
        if (store.Find(aadObjectId) is { IsChair: true } known && known.Name == name && known.TenantId == tenantId)
        {
            return known;
        }

        store.Keep(Account(name, aadObjectId, isChair: true));
        return store.Find(aadObjectId)!;
    }

    /// <summary>A new contact.</summary>
    public Person NewContact()
    {
        var number = store.CountContacts();
        var name = $"{FirstNames[number % FirstNames.Length]} {LastNames[number % LastNames.Length]}";
        var person = Account(name, Guid.NewGuid().ToString(), isChair: false);
        store.Keep(person);
        return person;
    }

    private Person Account(string name, string aadObjectId, bool isChair)
    {
        var tenant = settings.Chair.TenantId;
        return new("29:1" + Opaque("user", aadObjectId), name, aadObjectId, tenant, "a:1" + Opaque("conversation", aadObjectId), isChair, Installed: false);

        string Opaque(string what, string who) =>
            Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}/{tenant}/{who}/{settings.BotId}")));
    }
}
