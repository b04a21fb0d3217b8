namespace SamBot.Dialogs.Requests;

/// <summary>The purpose of a topic.</summary>
public enum TopicKind
{
    /// <summary>A talk at a meeting of the employers' network.</summary>
    NetworkMeeting,

    /// <summary>A new product that the foundation could bring out.</summary>
    NewProduct,

    /// <summary>A candidate's pitch to the network.</summary>
    CandidatePitch,
}
