using System.Text.RegularExpressions;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>
/// How the chair reaches a contact: links in a sentence of ours. Teams lets a button open no mail or telephone address, and a sentence may
/// (microsoft/AdaptiveCards and MicrosoftDocs/msteams-docs, issue 3677). The chat's address takes the name with which somebody signs in, as a rule the
/// mail address (msteams-docs, "Deep link to start a new chat").
/// </summary>
internal static partial class ContactLine
{
    /// <summary>The line; none where nothing is known.</summary>
    public static IEnumerable<CardElement> Of(MeetingRequest.Submitted request, Texts t)
    {
        var email = request.Contact.Email;
        var mail = email is not null && MailAddress().Match(email) is { Success: true } parts ? Address(parts) : null;
        string[] links =
        [
            .. mail is null ? [] : new[] { Link(email!, $"mailto:{mail}") },
            .. Numbers(request.Pitch).Select(number => Link(number, $"tel:{Dialled(number)}")),
            .. mail is null ? [] : new[] { Link(t.ChatInTeams, $"https://teams.microsoft.com/l/chat/0/0?users={mail}") },
        ];
        return
        [
            .. email is not null && mail is null ? [PersonText.Block(email, isSubtle: true, spacing: Spacing.None, maxLines: 1)] : Array.Empty<CardElement>(),
            .. links.Length == 0 ? [] : new CardElement[] { Layout.Quiet(string.Join(" · ", links)) with { Spacing = Spacing.None } },
        ];
    }

    /// <summary>Whether an answer stands in the line.</summary>
    public static bool Shows(QuestionDefinition question, Pitch pitch) =>
        question is QuestionDefinition.OpenText { IsNumber: true } && question.In(pitch) is { } number && Number().IsMatch(number);

    private static IEnumerable<string> Numbers(Pitch pitch) => Questions.Shown(pitch).Where(q => Shows(q, pitch)).Select(q => q.In(pitch)!.Trim());

    private static string Link(string shown, string address) => $"[{PersonText.Escape(shown)}]({address})";

    private static string Address(Match parts) => $"{Uri.EscapeDataString(parts.Groups["local"].Value)}@{parts.Groups["domain"].Value}";

    private static string Dialled(string number) => string.Concat(number.Where((c, at) => char.IsAsciiDigit(c) || (c == '+' && at == 0)));

    [GeneratedRegex(@"^(?<local>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(?<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)\z")]
    private static partial Regex MailAddress();

    // Digits with what people put between them. Words beside a number make it no link, and it stands among the answers.
    [GeneratedRegex(@"^\s*\+?[0-9(][0-9 ()./-]{7,38}\s*\z")]
    private static partial Regex Number();
}
