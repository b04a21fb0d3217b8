namespace SamBot.Tests.Support;

/// <summary>
/// An Azurite for the tests that keep many documents. Azurite sorts its whole table of blobs anew for a list after a write, so that the
/// others would wait for minutes beside them.
/// </summary>
public sealed class CrowdedAzurite : Azurite;
