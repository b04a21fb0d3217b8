namespace SamBot.Storage;

/// <summary>The listings that hints make.</summary>
public enum HintKind
{
    /// <summary><see cref="IDocumentStore.OpenRequestsAsync"/>.</summary>
    Open,

    /// <summary><see cref="IDocumentStore.RequestsOfAsync"/>.</summary>
    Contact,

    /// <summary><see cref="IDocumentStore.DueAsync"/>.</summary>
    Due,

    /// <summary><see cref="IDocumentStore.RequestsByReferenceAsync"/>.</summary>
    Reference,

    /// <summary><see cref="IDocumentStore.RequestsByWordAsync"/>.</summary>
    Word,
}
