using System.Text.Json;
using SamBot.Dialogs.Intake;
using SamBot.Records;
using SamBot.Tests.Support;

namespace SamBot.Tests.Pure.Records;

/// <summary>Whatever a conversation may come to can be kept and read again.</summary>
public sealed class IntakeStateTests
{
    [Fact]
    public void Every_state_is_read_as_it_was_written()
    {
        IntakeState[] states =
        [
            IntakeState.Initial,
            new Talk().Do(new Input.Arrive()).State,
            Talk.UpTo(Question.FitWhy).Say("kort", "m1").State,
            Talk.Reviewing().Say("wijzig onderwerp").State,
            Talk.Reviewing().State,
            Talk.UpTo(Question.FitWhy).Say("stop").State,
            Talk.UpTo(Question.FitWhy).Say("opnieuw").State,
            Talk.UpTo(Question.FitWhy).Say("stop").Say("opnieuw").State,
            Talk.Reviewing().Say("opnieuw").State,
            Talk.Reviewing().Say("verstuur").State,
        ];
        var all = typeof(IntakeState).GetNestedTypes().Where(t => !t.IsAbstract).Except(states.Select(s => s.GetType()));
        Assert.Empty(all);
        Assert.All(states, state =>
        {
            var written = Written(state);
            Assert.Equal(written, Written(JsonSerializer.Deserialize(written, DocumentJson.Stored.IntakeState)!));
        });

        static string Written(IntakeState state) => JsonSerializer.Serialize(state, DocumentJson.Stored.IntakeState);
    }
}
