using System.Net;
using System.Text.Json.Nodes;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Tests.Support;

namespace SamBot.Tests.Journeys;

/// <summary>Whatever comes in gets a clear answer, and the conversation and the request stay as they were.</summary>
public sealed class BadInputTests
{
    private static readonly string RightToLeft = "\u202Egnaal neborhcs ew \u2066taw\u2069";

    /// <summary>What a contact may send with a draft under way, and what they read then; empty: nothing is said.</summary>
    public static TheoryData<string, string, string> Contacts() => new()
    {
        { "unknown verb", """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"explode","data":{"verb":"explode"}}}}""", "Die knop ken ik niet" },
        { "no verb", """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":{}}}}""", "Die knop kan ik niet lezen" },
        { "no value", """{"type":"invoke","name":"adaptiveCard/action"}""", "Die knop kan ik niet lezen" },
        { "value is text", """{"type":"invoke","name":"adaptiveCard/action","value":"x"}""", "Die knop kan ik niet lezen" },
        { "value is a list", """{"type":"invoke","name":"adaptiveCard/action","value":[{"action":1}]}""", "Die knop kan ik niet lezen" },
        { "data is a number", """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":"answer","data":7}}}""", "Welk onderwerp stel je voor?" },
        { "verb is a number", """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"verb":7,"data":{"verb":7}}}}""", "Die knop kan ik niet lezen" },
        { "an action of another type", """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Submit","verb":"answer"}}}""", "Die knop kan ik niet lezen" },
        { "an unknown verb", """{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"explode"}}}""", "Die knop ken ik niet" },
        { "submit with an unknown verb", """{"type":"message","value":{"verb":"explode"}}""", "Die knop ken ik niet" },
        { "submit with a verb that is a list", """{"type":"message","value":{"verb":["approve"]}}""", "Die knop ken ik niet" },
        { "answer for another draft", """{"type":"message","value":{"verb":"answer","requestId":"another","topicTitle":"Een titel"}}""", "hoort bij een eerder verzoek" },
        { "answer with inputs of the wrong kind", """{"type":"message","value":{"verb":"answer","topicKind":5,"topicTitle":{"x":1}}}""", "Welk onderwerp stel je voor?" },
        { "answer with a choice that is none", """{"type":"message","value":{"verb":"answer","topicKind":"Explode"}}""", "Ik begrijp nog niet wat je bedoelt" },
        { "answer with empty inputs", """{"type":"message","value":{"verb":"answer","topicKind":"","topicTitle":"  "}}""", "nog niet ingevuld" },
        { "answer over its limit", "{\"type\":\"message\",\"value\":{\"verb\":\"answer\",\"topicTitle\":\"" + new string('x', 5000) + "\"}}", "5.000 tekens" },
        { "edit of a question that is none", """{"type":"message","value":{"verb":"edit","question":"explode"}}""", "Die knop ken ik niet" },
        { "edit without a question", """{"type":"message","value":{"verb":"edit"}}""", "Kies eerst welk antwoord" },
        { "a card that leaves out its empty inputs", """{"type":"message","value":{"verb":"answer","question":"topicKind,topicTitle,topicDescription"}}""", "nog niet ingevuld.\n\n*Waar is je onderwerp voor?*" },
        { "a card that leaves out one empty input", """{"type":"message","value":{"verb":"answer","question":"topicKind,topicDescription","topicKind":"NewProduct"}}""", "nog niet ingevuld.\n\n*Waar gaat het over, en wat neemt iemand ervan mee naar huis?*" },
        { "an answer to questions that are none", """{"type":"message","value":{"verb":"answer","question":"explode,,"}}""", "Welk onderwerp stel je voor?" },
        { "send before it is complete", """{"type":"message","value":{"verb":"send"}}""", "nog een antwoord van je nodig" },
        { "withdraw without a request", """{"type":"message","value":{"verb":"withdraw"}}""", "Dat verzoek ken ik niet" },
        { "withdraw with a malformed request", """{"type":"message","value":{"verb":"withdraw","requestId":"../../etc/passwd"}}""", "Dat verzoek ken ik niet" },
        { "withdraw a request that is not there", """{"type":"message","value":{"verb":"withdraw","requestId":"00000000000000000000000000000000"}}""", "Dat verzoek ken ik niet" },
        { "withdraw with a very long id", "{\"type\":\"message\",\"value\":{\"verb\":\"withdraw\",\"requestId\":\"" + new string('a', 100_000) + "\"}}", "Dat verzoek ken ik niet" },
        { "no text", """{"type":"message"}""", "geen woorden die ik kan lezen" },
        { "an empty text", """{"type":"message","text":""}""", "geen woorden die ik kan lezen" },
        { "only a file", """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://x/y.png"}]}""", "kon ik niet ophalen" },
        { "only control characters", """{"type":"message","text":"\u0000\u0001\u001b"}""", "nog niet ingevuld" },
        { "a sign that no text has", """{"type":"message","text":"\ufffe"}""", "Daar lees ik geen woorden in" },
        { "a lone surrogate", """{"type":"message","text":"\ud800"}""", "Daar lees ik geen woorden in" },
        { "an emoji", """{"type":"message","text":"🙃"}""", "Daar lees ik geen woorden in" },
        { "right to left", $$"""{"type":"message","text":"{{RightToLeft}}"}""", "Ik begrijp nog niet wat je bedoelt" },
        { "200 KB of text", $$"""{"type":"message","text":"{{new string('y', 200_000)}}"}""", "Ik begrijp nog niet wat je bedoelt" },
        { "a value without a verb", """{"type":"message","value":{"x":1}}""", "geen woorden die ik kan lezen" },
        { "an unknown type", """{"type":"somethingNew"}""", "" },
        { "typing", """{"type":"typing"}""", "" },
        { "a reaction", """{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""", "" },
        { "an event", """{"type":"event","name":"x","value":1}""", "" },
        { "in a channel", """{"type":"message","text":"hallo","conversation":{"id":"19:x@thread.tacv2","conversationType":"channel","tenantId":"t"}}""", "" },
    };

    [Theory]
    [MemberData(nameof(Contacts), DisableDiscoveryEnumeration = true)]
    public async Task A_contact_reads_a_clear_answer_and_loses_nothing(string what, string members, string read)
    {
        Assert.NotEmpty(what);
        await using var stage = await Stage.SetAsync();
        var contact = stage.Contact;
        await contact.SayAsync("Goedendag");
        foreach (var question in new[] { Question.Bring, Question.FitGoals, Question.FitWhy })
        {
            await contact.SayAsync(Some.Typed[question]);
        }

        var before = contact.Said.Count;
        using var response = await contact.PostAsync(Merged(contact, members), HttpStatusCode.OK);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = body.Length > 0 ? JsonNode.Parse(body)!.AsObject().AnswerText() : "";
        var said = answer + string.Concat(contact.Said.Skip(before).Select(a => a.Text()));
        if (read.Length == 0)
        {
            Assert.Equal("", said);
        }
        else
        {
            Assert.Contains(read, said, StringComparison.Ordinal);
        }

        // Nothing is lost: the draft goes on, and becomes the request that was meant.
        foreach (var question in Enum.GetValues<Question>().Where(q => q >= Question.TopicKind))
        {
            await contact.SayAsync(Some.Typed[question]);
        }

        await contact.SayAsync("verstuur");
        Assert.Contains("Je verzoek ligt bij de voorzitter", contact.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Chair.InstallAsync();
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Any(a => a.Says("[Akkoord]")));
        foreach (var question in new[] { Question.Bring, Question.FitWhy, Question.TopicTitle, Question.TopicDescription, Question.Availability })
        {
            Assert.Contains(shown, a => a.Says(Some.Typed[question]));
        }
    }

    [Theory]
    [InlineData("a\0b", "a:1")]
    [InlineData("../../x", "a:1")]
    [InlineData("long", "a:1")]
    [InlineData(null, "a\0b")]
    [InlineData(null, "long")]
    public async Task Whoever_has_ids_that_no_channel_gives_is_somebody_all_the_same(string? objectId, string conversation)
    {
        await using var stage = await Stage.SetAsync();
        var id = conversation == "long" ? new string('c', 70_000) : conversation;
        foreach (var text in new[] { "Goedendag", Some.Typed[Question.Bring] })
        {
            await stage.Contact.PostAsync(stage.Contact.Activity("message", a =>
            {
                a["text"] = text;
                a["from"]!["aadObjectId"] = objectId == "long" ? new string('x', 100_000) : objectId;
                a["conversation"]!["id"] = id;
            }));
        }

        // No server takes an address with such a conversation's id; the turn is kept all the same.
        Assert.True(objectId is null || stage.Channel.In(id)[^1].Says("Hoe past het bij de stichting?"));
    }

    /// <summary>What somebody may press on an open request, and what they read then.</summary>
    public static TheoryData<string, bool, string, string> Deciders() => new()
    {
        { "a contact approves", false, """{"verb":"approve"}""", "Alleen de voorzitter" },
        { "a contact declines", false, """{"verb":"decline","reason":"NoTimeNow"}""", "Alleen de voorzitter" },
        { "a contact claims to be the chair", false, """{"verb":"approve","role":"Chair","by":"chair"}""", "Alleen de voorzitter" },
        { "decline without a reason", true, """{"verb":"decline"}""", "Kies een reden" },
        { "decline with a reason that is none", true, """{"verb":"decline","reason":"Explode"}""", "Kies een reden" },
        { "decline with a number", true, """{"verb":"decline","reason":"99"}""", "Kies een reden" },
        { "another reason without words", true, """{"verb":"decline","reason":"Other"}""", "Schrijf erbij wat de reden is" },
        { "a note over its limit", true, $$"""{"verb":"approve","note":"{{new string('x', 5000)}}"}""", "Je persoonlijke woord is te lang" },
        { "the chair withdraws", true, """{"verb":"withdraw"}""", "Dat verzoek ken ik niet" },
    };

    [Theory]
    [MemberData(nameof(Deciders), DisableDiscoveryEnumeration = true)]
    public async Task Nobody_decides_by_mistake_or_by_forgery(string what, bool asChair, string data, string read)
    {
        Assert.NotEmpty(what);
        await using var stage = await Stage.SetAsync();
        var (requestId, cardId) = await stage.ShownToChairAsync();
        var other = stage.Person("Piet Puk", 0xbad);
        var who = asChair ? stage.Chair : other;
        var inputs = JsonNode.Parse(data)!.AsObject();
        var answer = await who.PressAsync((string)inputs["verb"]!, requestId, cardId, [.. inputs.Where(i => i.Key != "verb").Select(i => (i.Key, (string)i.Value!))]);
        Assert.Contains(read, answer.AnswerText(), StringComparison.Ordinal);
        if (!asChair)
        {
            Assert.DoesNotContain(Some.Typed[Question.TopicTitle], answer.ToJsonString(), StringComparison.Ordinal);
        }

        // It is still open: the chair can decide as they meant to.
        var decided = await stage.Chair.PressAsync("approve", requestId, cardId);
        Assert.Contains("Goedgekeurd door Jan Bos", decided.AnswerText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_sees_and_withdraws_no_request_of_another()
    {
        await using var stage = await Stage.SetAsync();
        var requestId = await Stage.SendRequestAsync(stage.Contact);
        var other = stage.Person("Piet Puk", 0xbad);
        foreach (var verb in new[] { "withdraw", "refresh" })
        {
            var answer = await other.PressAsync(verb, requestId);
            Assert.Contains("Dat verzoek ken ik niet", answer.AnswerText(), StringComparison.Ordinal);
            Assert.DoesNotContain("Carla", answer.ToJsonString(), StringComparison.Ordinal);
        }

        await other.SayAsync($"trek in {Reference.Of(requestId)}");
        Assert.Contains("Dat verzoek ken ik niet", other.Said[^1].Text(), StringComparison.Ordinal);
        await stage.Contact.SayAsync("status");
        Assert.Contains("bij de voorzitter", stage.Contact.Said[^1].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using var stage = await Stage.SetAsync();
        using var response = await stage.Contact.PostAsync(stage.Contact.Activity("invoke", a => a["name"] = "task/fetch").ToJsonString(), HttpStatusCode.NotImplemented);
        Assert.Equal("NotImplemented", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["error"]!["code"]);
    }

    [Fact]
    public async Task A_name_that_is_code_stays_a_name()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Chair.InstallAsync();
        var contact = stage.Person("<at>Jan</at> **[x](http://x)**", 0xbad);
        await Stage.SendRequestAsync(contact);
        var shown = await stage.Channel.UntilAsync(stage.Chair.ConversationId, c => c.Count == 2);
        Assert.Contains(@"\<at>Jan\</at> \*\*\[x\](http://x)\*\*", shown[1].Text(), StringComparison.Ordinal);
    }

    private static string Merged(Chatter contact, string members)
    {
        var given = JsonNode.Parse(Unescaped(members))!.AsObject();
        var activity = contact.Activity((string)given["type"]!);
        foreach (var (name, value) in given)
        {
            activity[name] = value?.DeepClone();
        }

        return activity.ToJsonString().Replace("LONE", @"\ud800", StringComparison.Ordinal);
    }

    // A JsonNode cannot hold half a surrogate pair: it is put in afterwards.
    private static string Unescaped(string json) => json.Replace(@"\ud800", "LONE", StringComparison.Ordinal);
}
