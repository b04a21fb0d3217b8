using SamBot.Playground.Store;

namespace SamBot.Playground.Channel;

/// <summary>The channel's parts, for its endpoints.</summary>
internal sealed record ChannelServices(
    ChannelStore Store, LiveEvents Live, ActivityIds Ids, DeliveryLanes Lanes, BotCaller Bot, TeamsActivities Activities, People People,
    LocalAddress Address, PlaygroundSettings Settings, TimeProvider Clock);
