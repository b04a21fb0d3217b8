using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Tests.Pure.Records;

public sealed class DecidersTests
{
    private const string Tenant = "11111111-0000-0000-0000-000000000001";
    private const string Jan = "AAAAAAAA-0000-0000-0000-00000000000c";

    [Theory]
    [InlineData(Tenant, Jan, Role.Chair)]
    [InlineData(Tenant, "aaaaaaaa-0000-0000-0000-00000000000C", Role.Chair)]
    [InlineData(Tenant, "deputy", Role.Deputy)]
    [InlineData("another-tenant", Jan, Role.Contact)]
    [InlineData(Tenant, "somebody", Role.Contact)]
    public void The_chair_is_who_the_settings_say_in_their_tenant(string tenant, string objectId, Role role)
    {
        Assert.Equal(role, new Deciders(Tenant, Jan, "", ["deputy"]).RoleOf(PersonIds.OfEntra(tenant, objectId)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", Jan)]
    [InlineData(Tenant, "")]
    public void Where_nobody_is_set_nobody_decides(string tenant, string objectId) =>
        Assert.Equal(Role.Contact, new Deciders(tenant, objectId, "", []).RoleOf(PersonIds.OfEntra(tenant, objectId)));

    [Fact]
    public void On_a_channel_that_vouches_for_nobody_an_id_is_never_an_Entra_identity() =>
        Assert.DoesNotContain("entra/", PersonIds.OfConversation("webchat", "c", "u"), StringComparison.Ordinal);
}
