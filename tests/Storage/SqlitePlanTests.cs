using Microsoft.Data.Sqlite;
using SQLitePCL;
using SamBot.Storage.Sqlite;

namespace SamBot.Tests.Storage;

/// <summary>Costs follow what is returned, not what exists.</summary>
public sealed class SqlitePlanTests : IDisposable
{
    private readonly SqliteFolder _folder = new();

    public static TheoryData<string> Statements =>
    [
        SqliteStatements.Load, SqliteStatements.Open, SqliteStatements.OfContact, SqliteStatements.ByReference, SqliteStatements.Due, SqliteStatements.All, SqliteStatements.Hints,
        SqliteStatements.Update, SqliteStatements.Delete, SqliteStatements.DropDue,
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_statement_takes_as_many_steps_among_10000_documents_as_among_10(string sql)
    {
        await using (var store = _folder.Store())
        {
            await store.PrepareAsync(TestContext.Current.CancellationToken);
        }

        using var connection = _folder.Connect();
        Fill(connection, 0, 10);
        var (plan, few) = (Plan(connection, sql), Steps(connection, sql));
        Fill(connection, 10, 10_000);

        Assert.All(plan, step => Assert.StartsWith("SEARCH document USING ", step, StringComparison.Ordinal));
        Assert.Equal(plan, Plan(connection, sql));
        Assert.InRange(Steps(connection, sql), 1, few);
    }

    [Fact]
    public async Task A_word_is_looked_up_in_as_many_steps_among_100000_requests_as_among_10()
    {
        await using (var store = _folder.Store())
        {
            await store.PrepareAsync(TestContext.Current.CancellationToken);
        }

        using var connection = _folder.Connect();
        Words(connection, 0, 10);
        var few = Steps(connection, SqliteStatements.ByWord);
        Words(connection, 10, 100_000);

        var step = Assert.Single(Plan(connection, SqliteStatements.ByWord));
        Assert.StartsWith("SEARCH word USING PRIMARY KEY", step, StringComparison.Ordinal);
        Assert.InRange(Steps(connection, SqliteStatements.ByWord), 1, few);
    }

    private static void Words(SqliteConnection connection, int from, int to) => connection.Ask(
        $"""
        WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {to})
        INSERT INTO document (kind, id, version, created, words, content)
        SELECT 1, 'r' || i, 1, i, 'f4 zorg n' || i, x'7b7d' FROM n
        """);

    private static void Fill(SqliteConnection connection, int from, int to) => connection.Ask(
        $"""
        WITH RECURSIVE n(i) AS (SELECT {from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {to})
        INSERT INTO document (kind, id, version, contact, created, open_since, due, reference, content)
        SELECT 1, 'r' || i, 1, 'c' || (i % 2), i, i, i, 'f' || i, x'7b7d' FROM n
        """);

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The store's own statements.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var (name, value) in Values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        using var row = command.ExecuteReader();
        var plan = new List<string>();
        while (row.Read())
        {
            plan.Add(row.GetString(3));
        }

        return plan;
    }

    /// <summary>How many instructions SQLite's machine ran, undone afterwards.</summary>
    private static int Steps(SqliteConnection connection, string sql)
    {
        connection.Ask("SAVEPOINT counting");
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement));
        using (statement)
        {
            foreach (var (name, value) in Values)
            {
                if (raw.sqlite3_bind_parameter_index(statement, name) is var index and > 0)
                {
                    Bind(statement, index, value);
                }
            }
            int answer;
            do
            {
                answer = raw.sqlite3_step(statement);
            } while (answer == raw.SQLITE_ROW);
            Assert.Equal(raw.SQLITE_DONE, answer);
            var steps = raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 0);
            raw.sqlite3_reset(statement);
            connection.Ask("ROLLBACK TO counting; RELEASE counting");
            return steps;
        }
    }

    private static int Bind(sqlite3_stmt statement, int index, object value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        byte[] blob => raw.sqlite3_bind_blob(statement, index, blob),
        _ => raw.sqlite3_bind_int64(statement, index, (int)value),
    };

    private static IEnumerable<(string Name, object Value)> Values =>
    [
        ("@kind", 1), ("@id", "r4"), ("@ticks", 6), ("@limit", 3), ("@contact", "c0"), ("@until", 8), ("@last", 1), ("@expected", 1),
        ("@version", 2), ("@created", 4), ("@open", 4), ("@due", 4), ("@reference", "f4"), ("@words", null!), ("@word", "f"), ("@end", "g"), ("@content", "{}"u8.ToArray()),
    ];
}
