using Microsoft.Extensions.Time.Testing;
using SamBot.Bot.Delivery;
using SamBot.Records;

namespace SamBot.Tests.Delivery;

/// <summary>A claim of another instance, whose clock may be another.</summary>
public sealed class ClaimsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(2)]
    public void A_claim_holds_for_its_whole_length_whatever_the_other_clock_says(int minutesAhead)
    {
        var claims = new Claims(time, Claims.BetweenMachines);
        var until = time.GetUtcNow().AddMinutes(minutesAhead) + Notice.LongestClaim;
        Assert.True(claims.Holds("a", until));
        time.Advance(Notice.LongestClaim - TimeSpan.FromSeconds(1));
        Assert.True(claims.Holds("a", until));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(claims.Holds("a", until));
    }

    [Fact]
    public void A_new_claim_of_the_same_is_waited_for_anew()
    {
        var claims = new Claims(time, Claims.BetweenMachines);
        Assert.True(claims.Holds("a", time.GetUtcNow()));
        time.Advance(Notice.LongestClaim);
        Assert.True(claims.Holds("a", time.GetUtcNow()));
    }

    [Fact]
    public void A_claim_from_before_a_long_stop_is_not_waited_for() =>
        Assert.False(new Claims(time, Claims.BetweenMachines).Holds("a", time.GetUtcNow() - Claims.BetweenMachines));

    [Fact]
    public void On_one_machine_the_end_of_a_claim_is_its_end()
    {
        var claims = new Claims(time, TimeSpan.Zero);
        var until = time.GetUtcNow() + Notice.LongestClaim;
        Assert.True(claims.Holds("a", until));
        time.Advance(Notice.LongestClaim);
        Assert.False(claims.Holds("a", until));
        Assert.False(new Claims(time, TimeSpan.Zero).Holds("a", until));
    }

    [Fact]
    public void What_nobody_claimed_is_free() => Assert.False(new Claims(time, Claims.BetweenMachines).Holds("a", null));

    [Fact]
    public void A_delivery_ends_before_its_claim_does_also_when_the_claim_took_long_to_save()
    {
        var claims = new Claims(time, TimeSpan.Zero);
        var until = time.GetUtcNow() + Notice.LongestClaim;
        Assert.Equal(TimeSpan.FromSeconds(25), claims.Left(until));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(15), claims.Left(until));
        Assert.Equal(TimeSpan.FromSeconds(25), claims.Left(until + TimeSpan.FromMinutes(1)));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(claims.Left(until) < TimeSpan.Zero);
    }
}
