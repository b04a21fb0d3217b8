namespace SamBot.Dialogs.Desk;

/// <summary>Something that the chair says to SamBot itself, and that gets a short answer.</summary>
public enum DeskQuestion
{
    /// <summary>Thanks, or "ok".</summary>
    Thanks,

    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>Who asks, without a request that is named.</summary>
    Who,

    /// <summary>Somebody else is to take it over.</summary>
    Refer,

    /// <summary>It is to wait.</summary>
    Later,

    /// <summary>A question that SamBot cannot answer.</summary>
    Other,
}
