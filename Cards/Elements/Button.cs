namespace SamBot.Cards.Elements;

/// <summary>The product's buttons.</summary>
public static class Button
{
    /// <summary>
    /// A button that tells the bot something: an <c>Action.Execute</c> whose verb is its data's, and for clients that do not know that,
    /// an <c>Action.Submit</c> with the same title and data.
    /// </summary>
    /// <param name="title">What the button says. Not Markdown.</param>
    /// <param name="data">What it tells. A hint, never a proof: the server looks everything up.</param>
    /// <param name="style">What kind of step it is; null is an ordinary one.</param>
    /// <param name="associatedInputs">Which inputs it sends; null is all.</param>
    public static ExecuteAction Press(
        string title,
        ActionData data,
        ActionStyle? style = null,
        AssociatedInputs? associatedInputs = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var execute = new ExecuteAction
        {
            Title = title,
            Verb = data.Verb,
            Data = data,
            Style = style,
            AssociatedInputs = associatedInputs,
        };
        return execute with { Fallback = execute.ForSubmitOnly() };
    }
}
