namespace SamBot.Dialogs.Requests;

/// <summary>What a topic is for.</summary>
public enum TopicKind
{
    /// <summary>To be presented at a meeting of the employers' network.</summary>
    NetworkMeeting,

    /// <summary>A new product that the foundation could bring out.</summary>
    NewProduct,

    /// <summary>A candidate's pitch to the network.</summary>
    CandidatePitch,
}
