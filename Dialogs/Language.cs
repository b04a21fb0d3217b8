namespace SamBot.Dialogs;

/// <summary>A language that SamBot speaks. Dutch is the product's first.</summary>
public enum Language
{
    /// <summary>Nederlands.</summary>
    Dutch,

    /// <summary>English.</summary>
    English,
}
