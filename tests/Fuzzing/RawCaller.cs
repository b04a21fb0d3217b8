using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SamBot.Tests.Fuzzing;

/// <summary>Speaks HTTP by hand on one connection at a time, since no client library sends what is not HTTP.</summary>
internal sealed class RawCaller(Uri to) : IDisposable
{
    // A response that holds the replies names the conversation as the request did, at whatever length.
    private readonly byte[] buffer = new byte[1024 * 1024];
    private TcpClient? connection;

    /// <summary>Sends the bytes. Null: the connection was closed without an answer.</summary>
    public async Task<(int Status, string Body)?> SendAsync(byte[] request, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            connection ??= await ConnectAsync(cancellationToken);
            var stream = connection.GetStream();
            await stream.WriteAsync(request, cancellationToken);
            if (isLast)
            {
                connection.Client.Shutdown(SocketShutdown.Send);
            }

            var answer = await ReadAsync(stream, cancellationToken);
            if (isLast || answer is null or { Closes: true })
            {
                Hang();
            }

            return answer is { } a ? (a.Status, a.Body) : null;
        }
        catch (IOException)
        {
            Hang();
            return null;
        }
    }

    public void Dispose() => Hang();

    private void Hang()
    {
        connection?.Dispose();
        connection = null;
    }

    private async Task<TcpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(IPAddress.Loopback, to.Port, cancellationToken);
        return client;
    }

    private async Task<(int Status, string Body, bool Closes)?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var read = length == buffer.Length ? 0 : await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return null;
            }

            length += read;
            var text = Encoding.Latin1.GetString(buffer, 0, length);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            var body = text[(end + 4)..];
            if (Header(text[..end], "Content-Length") is { } size ? body.Length >= int.Parse(size, CultureInfo.InvariantCulture) : body.EndsWith("0\r\n\r\n", StringComparison.Ordinal))
            {
                return (int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture), body, Header(text[..end], "Connection") is "close");
            }
        }
    }

    private static string? Header(string head, string name) => head.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
