namespace SamBot.Cards;

/// <content>The pages that are read in a browser. A text has paragraphs parted by empty lines; one that begins with "## " is a heading.</content>
public sealed partial class Texts
{
    /// <summary>The title of the page at the bot's own address.</summary>
    public string HomeTitle => Text();

    /// <summary>The page at the bot's own address: what the bot is.</summary>
    public string HomePage(string foundation) => Fill(Text(), (nameof(foundation), foundation));

    /// <summary>The link to Teams on each page.</summary>
    public string HomeLink => Text();

    /// <summary>The title of the privacy page.</summary>
    public string PrivacyTitle => Text();

    /// <summary>The privacy page: what is kept, why, how long, who sees it, and what people may ask (articles 13 and 14 of the GDPR).</summary>
    public string PrivacyPage(string foundation, string requestMonths, string conversationMonths, string privacyContact) => Fill(
        Text(),
        (nameof(foundation), foundation),
        (nameof(requestMonths), requestMonths),
        (nameof(conversationMonths), conversationMonths),
        (nameof(privacyContact), privacyContact));

    /// <summary>The title of the page with the terms of use.</summary>
    public string TermsTitle => Text();

    /// <summary>The terms of use.</summary>
    public string TermsPage(string foundation, string workingDays, string privacyContact) =>
        Fill(Text(), (nameof(foundation), foundation), (nameof(workingDays), workingDays), (nameof(privacyContact), privacyContact));

    /// <summary>One month in words.</summary>
    public string MonthsOne => Text();

    /// <summary>Several months in words.</summary>
    public string MonthsMany(string number) => Fill(Text(), (nameof(number), number));
}
