using Microsoft.Extensions.Configuration;
using SamBot.Playground;
using SamBot.Playground.Channel;

namespace SamBot.Tests.Playground;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://localhost:3978/", "https://localhost:7001", "http://localhost:3978")]
    [InlineData("http://localhost:3978/", "http://[::]:3978")]
    [InlineData("http://localhost:3978/", "http://*:3978")]
    [InlineData("http://127.0.0.1:80/", "http://0.0.0.0:80")]
    [InlineData("https://localhost:7001/", "https://localhost:7001")]
    public void The_channel_calls_the_bot_on_loopback_over_http_where_it_can(string expected, params string[] addresses) =>
        Assert.Equal(new Uri(expected), LocalAddress.Choose(addresses));

    [Fact]
    public void The_chair_is_the_configured_one_and_each_value_falls_back_on_its_own()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Chair:Name", "Els"), new("Chair:TenantId", " ")]).Build();
        Assert.Equal(new PlaygroundChair(PlaygroundChair.DefaultAadObjectId, PlaygroundChair.DefaultTenantId, "Els"), PlaygroundChair.From(configuration));
    }
}
