using SamBot.Dialogs.Intake;

namespace SamBot.Turns;

/// <summary>Ordinary answers, as they are typed and as a card gives them.</summary>
internal static class Answers
{
    public static string Typed(Question question) => question switch
    {
        Question.Bring => "Een aanpak waarmee we bij Zorggroep Zuid veertig zij-instromers hebben behouden, met de cijfers en een draaiboek voor iedereen.",
        Question.FitGoals => "1 en 2",
        Question.FitWhy => "Werkgevers nemen het draaiboek over en houden zo hun mensen gezond aan het werk.",
        Question.TopicTitle => "Zij-instromers die blijven",
        Question.TopicDescription => "In een half uur drie ingrepen die bij ons werkten, en twee die we beter hadden gelaten.",
        Question.Organisation => "Zorggroep Zuid",
        Question.Acquaintance => "Van de bijeenkomst in mei",
        Question.Availability => "Dinsdagmiddag, of een ochtend in de week daarna",
        _ => "1",
    };

    public static string Filled(Question question) => Questions.Of(question) switch
    {
        QuestionDefinition.OneOf one => one.Choices[0],
        QuestionDefinition.Goals => "vitality,knowledge",
        _ => Typed(question),
    };
}
