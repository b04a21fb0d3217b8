namespace SamBot.Playground.Store;

/// <content>The files that people send. They go with the transcript of their conversation.</content>
internal sealed partial class ChannelStore
{
    public void KeepFile(string id, string conversationId, byte[] bytes) => With(db => db.Run(
        "INSERT INTO files (id, conversation, bytes) VALUES ($id, $conversation, $bytes)",
        ("$id", id), ("$conversation", conversationId), ("$bytes", bytes)));

    /// <summary>The bytes of a file; null when it is not kept.</summary>
    public byte[]? FindFile(string id) =>
        With(db => db.Read("SELECT bytes FROM files WHERE id = $id", r => (byte[])r.GetValue(0), ("$id", id)).FirstOrDefault());
}
