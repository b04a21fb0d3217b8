using System.Buffers;

namespace SamBot.Bot.Protocol;

/// <summary>A request's whole body in a rented buffer, bounded while it is read: a chunked body announces no length.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstBuffer = 4 * 1024;
    private byte[] buffer;
    private int length;

    private RequestBody(int expected) => buffer = ArrayPool<byte>.Shared.Rent(expected);

    /// <summary>The bytes read; valid until disposed.</summary>
    public Span<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>Reads the body; null if it is longer than <paramref name="limit"/> bytes.</summary>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
            return null;
        // One byte more than announced, so that the end is seen without growing.
        var body = new RequestBody((int)(request.ContentLength ?? FirstBuffer) + 1);
        try
        {
            while (await request.Body.ReadAsync(body.buffer.AsMemory(body.length), cancellationToken) is var read and > 0)
            {
                body.length += read;
                if (body.length > limit)
                {
                    body.Dispose();
                    return null;
                }

                if (body.length == body.buffer.Length)
                    body.Grow();
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        length = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
