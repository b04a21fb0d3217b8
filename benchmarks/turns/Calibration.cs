using Microsoft.Data.Sqlite;
using SamBot.Turns.Limit;

namespace SamBot.Turns;

/// <summary>Measures on the bot how much a turn writes and says, so that the limit writes and says as much.</summary>
internal static class Calibration
{
    public static async Task<LimitSizes> OfAsync(Programs programs, ChannelServer channel, TimeProvider time)
    {
        channel.Clear();
        await using var program = programs.Start(isBot: true);
        List<int> documents = [], messages = [], updates = [], responses = [];
        foreach (var steps in new[] { Step.Typed, Step.Pressed })
        {
            var person = new Person(steps, channel.ServiceUrl);
            channel.Enter(person);
            while (!person.IsDone)
            {
                var answer = await program.DeliverFirstAsync(person.Activity(time));
                var isUpdate = person.Next.Type == "invoke" && answer.Length > 500;
                (isUpdate ? updates : messages).Add(person.MessageSize);
                if (isUpdate)
                {
                    responses.Add(answer.Length);
                }

                if (File.Exists(program.Database))
                {
                    documents.Add(Size(program.Database, person.PersonId));
                }

                if (person.Answered(answer, isBot: true) is { } wrong)
                {
                    throw new InvalidOperationException(wrong);
                }
            }
        }

        return new(documents.Count == 0 ? 1500 : Mean(documents), Mean(messages), Mean(updates), Mean(responses));
    }

    private static int Mean(List<int> sizes) => (int)sizes.Average();

    private static int Size(string database, string personId)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT length(content) FROM document WHERE id = @id";
        command.Parameters.AddWithValue("@id", personId);
        return (int)(long)command.ExecuteScalar()!;
    }
}
