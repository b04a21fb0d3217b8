using Microsoft.Data.Sqlite;

namespace SamBot.Playground.Store;

/// <summary>The one connection to the channel's file. It is not safe for several threads at once, so its owner holds a lock.</summary>
internal sealed class ChannelDatabase : IDisposable
{
    private readonly SqliteConnection connection;

    public ChannelDatabase(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "playground.db"), Pooling = false };
        connection = new SqliteConnection(file.ToString());
        connection.Open();
        Run(ChannelSchema.Sql);
    }

    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Prepare(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>Runs the body in a transaction: it writes everything or nothing.</summary>
    public T Atomically<T>(Func<T> body)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            var result = body();
            Run("COMMIT");
            return result;
        }
        catch
        {
            Run("ROLLBACK");
            throw;
        }
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        // The statements are constants of this folder; every value is a parameter.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
