namespace SamBot.Bot.Settings;

/// <summary>Checks that the foundation has a name, and that its goals can be shown and stored.</summary>
public sealed class FoundationOptionsValidator : SettingsValidator<FoundationOptions>
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(FoundationOptions foundation)
    {
        if (string.IsNullOrWhiteSpace(foundation.Name))
        {
            yield return "Foundation:Name: is missing. Set what the foundation is called.";
        }

        if (string.IsNullOrWhiteSpace(foundation.PrivacyContact))
        {
            yield return "Foundation:PrivacyContact: is missing. Set whom contacts may ask about their data: an address, or a sentence.";
        }

        if (foundation.Goals.Count == 0)
        {
            yield return $"Foundation:Goals: there is none. Set at least one goal with Id, {string.Join(", ", GoalOptions.Names)}.";
        }

        foreach (var problem in foundation.Texts.SelectMany(t => t.Value.Problems(t.Key)))
        {
            yield return problem;
        }

        for (var i = 0; i < foundation.Goals.Count; i++)
        {
            var goal = foundation.Goals[i];
            foreach (var part in GoalOptions.Names.Prepend(nameof(goal.Id)).Where(part => string.IsNullOrWhiteSpace(goal.GetValueOrDefault(part))))
            {
                yield return
                    $"Foundation:Goals:{i}:{part}: is missing. A goal needs an Id that stays, and its wording in each language: " +
                    $"{string.Join(", ", GoalOptions.Names)}. All goals come from one place: the environment if it names any, or else the file.";
            }

            if (goal.Link.Length > 0 && !(Uri.TryCreate(goal.Link, UriKind.Absolute, out var link) && link.Scheme is "https"))
            {
                yield return $"Foundation:Goals:{i}:Link: '{Checked.Shown(goal.Link)}' is no https address. Correct it, or leave it out.";
            }

            // Teams joins the ids of chosen goals with commas.
            if (goal.Id.Contains(',', StringComparison.Ordinal))
            {
                yield return $"Foundation:Goals:{i}:Id: '{Checked.Shown(goal.Id)}' holds a comma. Use letters, digits and hyphens.";
            }

            if (!string.IsNullOrWhiteSpace(goal.Id)
                && foundation.Goals.Take(i).Any(earlier => string.Equals(earlier.Id, goal.Id, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"Foundation:Goals:{i}:Id: '{Checked.Shown(goal.Id)}' is another goal's already. Give each goal its own.";
            }
        }
    }
}
