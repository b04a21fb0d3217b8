namespace SamBot.Cards;

/// <summary>The commands of a card's buttons. They are part of the contract, since cards that were sent long ago still send these words.</summary>
public static class Verbs
{
    /// <summary>The contact answers a card's questions. Without answers they begin or go on.</summary>
    public const string Answer = "answer";

    /// <summary>The contact wants to change the answer that <see cref="Fields.Question"/> names, or to go back.</summary>
    public const string Edit = "edit";

    /// <summary>The contact sends the request.</summary>
    public const string Send = "send";

    /// <summary>The contact withdraws the request.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>The contact answers whether words after sending go to the chair with the request.</summary>
    public const string Add = "add";

    /// <summary>The chair approves.</summary>
    public const string Approve = "approve";

    /// <summary>The chair declines.</summary>
    public const string Decline = "decline";

    /// <summary>The chair puts the request off, for <see cref="Fields.For"/> or else until <see cref="Fields.Until"/>.</summary>
    public const string Postpone = "postpone";

    /// <summary>
    /// The chair gives something else than a talk: <see cref="Fields.Kind"/>, with <see cref="Fields.Text"/>, <see cref="Fields.To"/> and
    /// <see cref="Fields.Reach"/>. Without a kind, what there is is shown.
    /// </summary>
    public const string Arrange = "arrange";

    /// <summary>The chair writes another text for a decision that the contact does not know yet.</summary>
    public const string Reword = "reword";

    /// <summary>The chair invites a contact to come sooner with a new proposal.</summary>
    public const string Invite = "invite";

    /// <summary>The chair undoes a decision that the contact does not know yet.</summary>
    public const string Undo = "undo";

    /// <summary>The chair opens a decided request again.</summary>
    public const string Reopen = "reopen";

    /// <summary>The chair asks the contact something: <see cref="Fields.Query"/>.</summary>
    public const string Ask = "ask";

    /// <summary>The contact answers what the chair asked: <see cref="Fields.Reply"/>, to the question that <see cref="Fields.Asked"/> names.</summary>
    public const string Reply = "reply";

    /// <summary>The contact takes a file off the request: <see cref="Fields.File"/>.</summary>
    public const string DropFile = "dropFile";

    /// <summary>The chair wants to have a file of the request: <see cref="Fields.File"/>.</summary>
    public const string FetchFile = "fetchFile";

    /// <summary>The contact wants to see everything that is kept about them.</summary>
    public const string MyData = "myData";

    /// <summary>The contact wants everything about them erased, or answers whether they are sure: <see cref="Fields.Sure"/>.</summary>
    public const string Forget = "forget";

    /// <summary>The contact lets a language model read their answers, or does so no more: <see cref="Fields.Sure"/>.</summary>
    public const string AllowModel = "allowModel";

    /// <summary>The chair opens a request from a list. <see cref="Fields.Decide"/> says with which decision it is filled in.</summary>
    public const string Show = "show";

    /// <summary>The chair wants the page of open requests that <see cref="Fields.Page"/> names.</summary>
    public const string List = "list";

    /// <summary>The chair looks for requests: <see cref="Fields.Search"/>.</summary>
    public const string Search = "search";

    /// <summary>The chair wants to see everything that the contact of a request asked before.</summary>
    public const string History = "history";

    /// <summary>A decider is to be sent nothing until <see cref="Fields.Until"/>. Without a day it is asked for.</summary>
    public const string Rest = "rest";

    /// <summary>A decider is back.</summary>
    public const string Back = "back";

    /// <summary>Show the card as it is now.</summary>
    public const string Refresh = "refresh";
}
