using Spectre.Console;

namespace GradientDescent;

/// <summary>The console output.</summary>
internal static class Report
{
    /// <summary>Writes all descents, with explanations.</summary>
    public static void Show(IAnsiConsole console, Landscape landscape, Journeys journeys)
    {
        Place best = landscape.Best;
        console.WriteLine(
            $"A network of one weight and one bias fits a line to {Landscape.Samples} noisy samples. Its cost has its minimum, "
            + $"{best.Cost:0.0000}, at w = {best.Weight:0.000} and b = {best.Bias:0.000}. Each step of gradient descent moves against the "
            + "gradient: the new w is w - rate * dC/dw.");
        console.WriteLine();
        Descent good = journeys.OneWeight[1];
        console.WriteLine($"First the weight alone, with the bias at its best value. The first steps with a learning rate of {good.Rate}:");
        console.Write(FirstSteps(good));
        console.WriteLine(
            "The slope decreases toward the minimum, so the steps become shorter by themselves. A learning rate that is too small converges "
            + "slowly; one that is too large overshoots the minimum and lands higher than before, so the descent diverges:");
        console.Write(Comparison(landscape, journeys.OneWeight));
        console.WriteLine(
            "Over weight and bias the cost forms a long valley, steep across and nearly flat along its floor. The steep direction limits the "
            + "learning rate, which makes progress along the flat one slow. The minimum counts as reached when the cost stays at most 1 % above "
            + "the lowest.");
        console.Write(Comparison(landscape, journeys.TwoWeights));
        console.WriteLine(
            "Momentum accumulates speed along the valley; Adagrad, RMSProp and Adam adapt the step size of each parameter to the gradients "
            + "that it has had so far:");
        console.Write(Comparison(landscape, journeys.Optimizers));
        console.WriteLine(
            "Which optimizer is fastest here says little about large networks, but the behavior is typical: SGD descends the steep side and "
            + "then creeps along the valley, momentum overshoots, and the adaptive optimizers move about as fast in both directions.");
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(Landscape landscape, Journeys journeys)
    {
        Descent[] ways = journeys.TwoWeights;
        string[] steps = [.. journeys.Optimizers.Select(way => $"{way.Name} {Steps(landscape, way)}")];
        return $"with a learning rate of {ways[0].Rate}, {ways[0].Places.Length - 1} steps end at a cost of {Cost(ways[0])}, with {ways[1].Rate} at "
            + $"{Cost(ways[1])} and with {ways[2].Rate} at {Cost(ways[2])}; steps to the minimum: {string.Join(", ", steps)}.";
    }

    private static Table FirstSteps(Descent descent)
    {
        Table table = New("step", "w", "cost", "slope dC/dw");
        for (int step = 0; step < 5; step++)
        {
            Place place = descent.Places[step];
            table.AddRow($"{step}", $"{place.Weight:0.0000}", $"{place.Cost:0.0000}", $"{place.Slope:0.0000}");
        }

        return table;
    }

    private static Table Comparison(Landscape landscape, Descent[] descents)
    {
        Table table = New("", "learning rate", "steps", "final cost", "steps to the minimum");
        foreach (Descent descent in descents)
        {
            table.AddRow(
                descent.Name, $"{descent.Rate}", $"{descent.Places.Length - 1}", Cost(descent), Steps(landscape, descent));
        }

        return table;
    }

    private static Table New(string first, params ReadOnlySpan<string> rest)
    {
        Table table = new Table().SimpleBorder().AddColumn(first);
        foreach (string name in rest)
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        return table;
    }

    private static string Cost(Descent descent) => descent.Places[^1].Cost is var cost && cost < 1000 ? $"{cost:0.0000}" : $"{cost:0}";

    private static string Steps(Landscape landscape, Descent descent) =>
        descent.StepsTo(landscape.Bottom)?.ToString() ?? $"over {descent.Places.Length - 1}";
}
