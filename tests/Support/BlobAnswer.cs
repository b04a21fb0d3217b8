using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace SamBot.Tests.Support;

/// <summary>A bare status, as the storage service or a proxy before it gives.</summary>
internal sealed class BlobAnswer(int status, string clientRequestId) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "as told";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
