namespace SamBot.Storage;

/// <summary>The store cannot do its work now: locked, full, read-only, damaged or out of reach. The message tells operators what to do.</summary>
/// <param name="message">What is wrong and what to do about it; holds no content of documents.</param>
/// <param name="cause">The underlying fault, if any.</param>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause)
{
}
