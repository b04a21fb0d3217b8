using SamBot.Dialogs.Intake;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Dialogs;

/// <summary>
/// The bytes that hearing a message takes. They do not depend on the machine, so a bound holds everywhere; it stands well above what was measured.
/// </summary>
public sealed class AllocationTests
{
    private const int Rounds = 20;
    private const long Most = 200_000;

    public static TheoryData<Question> Asked() => [.. Questions.All.Select(q => q.Question)];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Hearing_an_answer_takes_few_bytes(Question question)
    {
        var state = new IntakeState.Asking(Draft.Empty("r"), question, Changing: false);
        var said = new Input.Say(Some.Typed[question], "m");
        Decide();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Decide();
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Rounds, 1, Most);

        void Decide() => Conversation.Decide(state, said, Some.FollowingUp, Some.Moment());
    }
}
