using Microsoft.Data.Sqlite;

namespace SamBot.Storage.Sqlite;

/// <summary>Creates and fills the commands that a connection keeps.</summary>
internal static class SqliteCommands
{
    /// <summary>A compiled command with its parameters, in the order in which they will be given.</summary>
    public static SqliteCommand Prepared(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // SqliteStatements only; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        command.Prepare();
        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
