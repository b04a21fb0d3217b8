namespace SamBot.Cards.Elements;

/// <summary>The product's buttons.</summary>
public static class Button
{
    /// <summary>
    /// A button that sends data to the bot: an <c>Action.Execute</c> with the data's verb. Clients that do not know it take its fallback, an
    /// <c>Action.Submit</c> with the same title and data.
    /// </summary>
    /// <param name="title">The button's title. It is not Markdown.</param>
    /// <param name="data">The data that it sends. The data proves nothing: the server looks everything up.</param>
    /// <param name="style">The kind of step; null is an ordinary one.</param>
    /// <param name="associatedInputs">The inputs that it sends; null is all.</param>
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
