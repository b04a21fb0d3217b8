namespace SamBot.Dialogs.Desk;

/// <summary>What a message wants with a request besides a yes and a no.</summary>
/// <param name="Wish">What it wants.</param>
/// <param name="IsCertain">Whether it leaves no doubt. Otherwise the card is filled in.</param>
/// <param name="From">The word behind what names the request, with which the rest begins.</param>
internal sealed record HeardVerb(Leaning Wish, bool IsCertain, int From);
