using SamBot.Records;

namespace SamBot.Tests.Pure.Records;

/// <summary>Which chats are personal, by channel, type and id.</summary>
public sealed class ChannelsTests
{
    [Theory]
    [InlineData("msteams", "personal", "a:1x", null)]
    [InlineData("msteams", "PERSONAL", "a:1x", false)]
    [InlineData("msteams", null, "a:1x", null)]
    [InlineData("msteams", " ", "a:1x", null)]
    [InlineData("msteams", "personal", "personal-chat-id", null)]
    [InlineData("directline", null, "abc", null)]
    [InlineData("webchat", null, "19:abc", null)]
    [InlineData("emulator", "Personal", "abc", null)]
    public void A_chat_is_personal(string channelId, string? type, string id, bool? isGroup) => Assert.True(IsPersonal(channelId, type, id, isGroup));

    [Theory]
    [InlineData("msteams", null, "19:meeting_A@thread.v2", null)]
    [InlineData("msteams", "personal", "19:meeting_A@thread.v2", null)]
    [InlineData("msteams", "personal", "19:abc@thread.tacv2;messageid=1", null)]
    [InlineData("msteams", "personal", "19:a_b@unq.gbl.spaces", null)]
    [InlineData("msteams", null, "8:orgid:x", null)]
    [InlineData("msteams", null, "A:1x", null)]
    [InlineData("msteams", "groupChat", "a:1x", null)]
    [InlineData("msteams", "channel", "a:1x", null)]
    [InlineData("msteams", "personal", "a:1x", true)]
    [InlineData("msteams", "personal chat", "a:1x", null)]
    [InlineData("webchat", null, "abc", true)]
    [InlineData("slack", "channel", "abc", null)]
    public void A_chat_is_not_personal(string channelId, string? type, string id, bool? isGroup) => Assert.False(IsPersonal(channelId, type, id, isGroup));

    private static bool IsPersonal(string channelId, string? type, string id, bool? isGroup) =>
        Channels.IsPersonal(channelId, new Chat { Id = id, ConversationType = type, IsGroup = isGroup });
}
