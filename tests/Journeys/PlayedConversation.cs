using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace SamBot.Tests.Journeys;

/// <summary>A conversation that is played in the Playground and written down as people see it: what is said, filled in and pressed, and each card.</summary>
internal sealed partial class PlayedConversation : IAsyncDisposable
{
    // Reads a message from top to bottom, as far as it shows.
    private const string Read = """
        message => {
            const lines = [];
            let buttons = [];
            const flush = () => { if (buttons.length) lines.push(buttons.join(' ')); buttons = []; };
            const put = line => { flush(); if (line.trim()) lines.push(line.trim()); };
            const walk = node => {
                if (!node.checkVisibility()) return;
                const { tagName: tag, type } = node;
                if (tag === 'BUTTON') return void buttons.push(`[${node.innerText.trim()}]`);
                if (type === 'radio' || type === 'checkbox') return put(`${node.checked ? '●' : '○'} ${node.labels?.[0]?.innerText ?? node.getAttribute('aria-label') ?? ''}`);
                if (tag === 'SELECT') return put(`[ ${node.selectedOptions[0]?.innerText ?? ''} ▾ ]`);
                if (tag === 'TEXTAREA' || tag === 'INPUT') return put(node.value ? `[ ${node.value} ]` : `[ … ${node.placeholder} ]`);
                if (tag === 'LABEL') return node.control?.type === 'radio' || node.control?.type === 'checkbox' ? undefined : put(`*${node.innerText}*`);
                if (node.getAttribute('role') === 'heading') return put(`### ${node.innerText}`);
                if (node.matches('.ac-textBlock, .ac-richTextBlock, .bubble')) return put(node.innerText);
                for (const child of node.children) walk(child);
            };
            for (const part of message.querySelectorAll('.body, .notice')) walk(part);
            flush();
            return lines.join('\n\n');
        }
        """;

    private readonly StringBuilder written = new();
    private readonly List<string> filled = [];
    private readonly StoryPage story;
    private readonly StoryClock clock;
    private readonly string name;
    private readonly string playedBy;
    private readonly string path;
    private bool ended;

    private PlayedConversation(StoryPage story, StoryClock clock, string file, string name, string playedBy) =>
        (this.story, this.clock, path, this.name, this.playedBy) = (story, clock, $"docs/conversations/{file}.md", name, playedBy);

    private string Text => Times().Replace(References().Replace(written.ToString(), "K7F-3QD"), "$1")
        .Replace(playedBy, name, StringComparison.Ordinal)
        .Replace(Address(playedBy), Address(name), StringComparison.Ordinal);

    /// <summary>A new contact in a page of their own.</summary>
    public static async Task<PlayedConversation> BeginAsync(Browser browser, Uri address, StoryClock clock, string file, string title, string about, string name)
    {
        clock.Forward(TimeSpan.FromMinutes(10));
        var page = await browser.NewPageAsync(new() { Locale = "nl-NL", TimezoneId = "Europe/Amsterdam", ViewportSize = new() { Width = 1360, Height = 940 } });
        await page.GotoAsync(address.ToString());
        await Expect(page.Locator("body[data-connected]")).ToBeAttachedAsync();
        var story = new StoryPage(page, Language.Dutch);
        var before = await page.Locator("#contacts").InputValueAsync();
        await page.Locator("#another").ClickAsync();
        await Expect(page.Locator("#contacts")).Not.ToHaveValueAsync(before);
        await Expect(story.ContactCard).ToContainTextAsync(story.T.WelcomeTitle);
        var play = new PlayedConversation(story, clock, file, name, (await page.Locator("#name-contact").TextContentAsync())!);
        play.written.AppendLine($"# {title}").AppendLine().AppendLine(about).AppendLine();
        await play.WriteCardAsync("SamBot", story.ContactCard);
        return play;
    }

    /// <summary>The contact types, this many seconds after what was there before.</summary>
    public async Task SayAsync(string text, int after = 40)
    {
        clock.Forward(TimeSpan.FromSeconds(after));
        var own = story.Contact.Locator(".message.own");
        var before = await own.CountAsync();
        Write(name, text);
        await story.SayAsync(text);
        await Expect(own).ToHaveCountAsync(before + 1);
        await Expect(own.Last).ToHaveAttributeAsync("data-state", "delivered");
        await SettledAsync(story.Contact.Locator(".message").Last);
        await WriteCardAsync("SamBot", story.ContactCard);
    }

    /// <summary>The contact types what ends in this message, and the messages before it may be gone by then.</summary>
    public async Task SayAndReadAsync(string text, string title)
    {
        clock.Forward(TimeSpan.FromSeconds(40));
        Write(name, text);
        await story.SayAsync(text);
        await story.ContactReadsAsync(title);
        await WriteCardAsync("SamBot", story.ContactCard);
    }

    public async Task FillAsync(string label, string text)
    {
        await story.FillAsync(label, text);
        filled.Add($"{label} {text}");
    }

    public async Task ChooseAsync(string choice)
    {
        await story.ChooseAsync(choice);
        filled.Add($"● {choice}");
    }

    public async Task PressAsync(string button)
    {
        clock.Forward(TimeSpan.FromSeconds(40));
        Write(name, string.Join("\n\n", filled.Append($"*presses* [{button}]")));
        filled.Clear();
        var card = story.ContactCard;
        var before = await card.InnerHTMLAsync();
        await story.PressAsync(button);
        await ChangedAsync(card, before);
        await WriteCardAsync("SamBot", card);
    }

    /// <summary>The chair reads the whole card, and decides with a word to the contact, who reads the answer.</summary>
    public Task ApproveAsync(string note) => DecideAsync(note, null);

    public Task DeclineAsync(DeclineReason reason, string note) => DecideAsync(note, reason);

    /// <summary>Compares with what was approved.</summary>
    public void End()
    {
        Assert.Empty(filled);
        ended = true;
        Approved.Document(Text, path);
    }

    /// <summary>What was played up to a failure can be read as well, in a file that is not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await story.Page.Context.CloseAsync();
        if (!ended)
        {
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, path.Replace(".md", ".received.md", StringComparison.Ordinal)), Text);
        }
    }

    private async Task DecideAsync(string note, DeclineReason? reason)
    {
        clock.Forward(TimeSpan.FromMinutes(5));
        await Expect(story.ChairCard).ToContainTextAsync(playedBy);
        // Where all is in sight there is no such button.
        if (await story.ChairCard.GetByRole(AriaRole.Button, new() { Name = story.T.ReadAll, Exact = true }).IsVisibleAsync())
        {
            await story.PressAsChairAsync(story.T.ReadAll);
        }

        await WriteCardAsync("The chair reads", story.ChairCard);
        // A candidate's yes is a place on an agenda.
        var yes = await story.ChairCard.GetByRole(AriaRole.Button, new() { Name = story.T.CandidateApprove, Exact = true }).IsVisibleAsync()
            ? story.T.CandidateApprove
            : story.T.Approve;
        await story.PressAsChairAsync(reason is null ? yes : story.T.Decline);
        var label = reason is null ? story.T.AnswerTextLabel("x") : story.T.NoteLabel("x");
        var box = story.ChairCard.GetByLabel(new Regex("^" + label.Split('x')[0])).First;
        // The text that the contact will read is filled in, and the chair's own words come behind it.
        var text = reason is null ? $"{await box.InputValueAsync()} {note}" : note;
        await box.FillAsync(text);

        var button = reason is { } chosen ? story.T.Reason(chosen) : story.T.ApproveConfirm;
        Write("The chair", $"{text}\n\n*presses* [{button}]");
        var before = await story.Contact.Locator(".message").CountAsync();
        await story.PressAsChairAsync(button);
        await Expect(story.Contact.Locator(".message")).ToHaveCountAsync(before + 1);
        await WriteCardAsync("SamBot", story.ContactCard);
    }

    private async Task SettledAsync(ILocator last)
    {
        await Expect(last).Not.ToHaveClassAsync(new Regex(@"\bown\b"));
        await Expect(story.Page.Locator("#pane-contact .dots.on")).Not.ToBeAttachedAsync();
    }

    private async Task ChangedAsync(ILocator card, string before)
    {
        await Expect(card.Locator("[aria-busy]")).ToHaveCountAsync(0);
        await story.Page.WaitForFunctionAsync(
            "before => [...document.querySelectorAll('[data-transcript=contact] .message:not(.own)')].at(-1).innerHTML !== before", before);
        await Expect(story.Page.Locator("#pane-contact .dots.on")).Not.ToBeAttachedAsync();
    }

    private async Task WriteCardAsync(string who, ILocator message)
    {
        await Expect(message.Locator(".card, .bubble").First).ToBeVisibleAsync();
        Write(who, await message.EvaluateAsync<string>(Read));
    }

    private void Write(string who, string text)
    {
        written.AppendLine($"**{who}:**").AppendLine();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            written.AppendLine($"> {line}".TrimEnd());
        }

        written.AppendLine();
    }

    private static string Address(string person) => $"{person.Replace(" ", "", StringComparison.Ordinal)}@example.org";

    [GeneratedRegex("((?:november|November)), [0-9]{2}:[0-9]{2}")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b[34679A-Z]{3}-[34679A-Z]{3}\b")]
    private static partial Regex References();
}
