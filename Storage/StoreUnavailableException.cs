namespace SamBot.Storage;

/// <summary>The store cannot work now: it is locked, full, read-only, damaged or out of reach. The message tells operators what to do.</summary>
/// <param name="message">Says what is wrong and what to do about it, without any content of documents.</param>
/// <param name="cause">The underlying fault, if any.</param>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
}
