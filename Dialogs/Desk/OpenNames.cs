using System.Collections.Immutable;
using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>The names of the contacts whose requests are open, by which the chair may name a request.</summary>
/// <param name="Names">The requests with their contacts' names, the longest waiting first.</param>
/// <param name="IsAll">Whether there are no further open ones, whose contacts may have the same name.</param>
public sealed record OpenNames(ImmutableArray<(Reference Reference, string Name)> Names, bool IsAll = true)
{
    /// <summary>No names.</summary>
    public static OpenNames None { get; } = new([]);

    /// <summary>The requests whose contact's name fits the text best, and the place of the name in it. None fits: no requests.</summary>
    /// <param name="said">What was typed.</param>
    /// <param name="isSmall">Whether a word says nothing about who is meant.</param>
    internal (ImmutableArray<Reference> Requests, Range Place) In(DeskSentence said, Func<string, bool> isSmall)
    {
        List<(Reference Reference, int At, int Length)> fits = [];
        foreach (var (reference, name) in Names)
        {
            var parts = DeskSentence.Of(name).Words;
            var best = (At: 0, Length: 0);
            for (var at = 0; at < said.Words.Length; at++)
            {
                for (var part = 0; part < parts.Length; part++)
                {
                    var length = 0;
                    while (at + length < said.Words.Length && part + length < parts.Length && said.Words[at + length] == parts[part + length])
                    {
                        length++;
                    }

                    // "De" of "de Vries" names nobody.
                    if (length > best.Length && Enumerable.Range(at, length).Any(i => said.Words[i].Length > 1 && !isSmall(said.Words[i])))
                    {
                        best = (at, length);
                    }
                }
            }

            if (best.Length > 0)
            {
                fits.Add((reference, best.At, best.Length));
            }
        }

        if (fits.Count == 0)
        {
            return ([], default);
        }

        var longest = fits.Max(f => f.Length);
        var first = fits.First(f => f.Length == longest);
        return ([.. fits.Where(f => f.Length == longest).Select(f => f.Reference)], said[first.At].Start..said[first.At + first.Length - 1].End);
    }
}
