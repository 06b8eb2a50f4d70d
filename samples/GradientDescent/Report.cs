using Spectre.Console;

namespace GradientDescent;

/// <summary>What is printed.</summary>
internal static class Report
{
    /// <summary>All descents, with what they show.</summary>
    public static void Show(IAnsiConsole console, Landscape landscape, Journeys journeys)
    {
        Place best = landscape.Best;
        console.WriteLine(
            $"A network of one weight and one bias learns the line behind {Landscape.Samples} noisy samples. Its cost is lowest, "
            + $"{best.Cost:0.0000}, at w = {best.Weight:0.000} and b = {best.Bias:0.000}. Every step goes against the gradient: w - rate "
            + "dC/dw.");
        console.WriteLine();
        Descent good = journeys.OneWeight[1];
        console.WriteLine($"One weight, the bias being right already. The first steps with a learning rate of {good.Rate}:");
        console.Write(FirstSteps(good));
        console.WriteLine(
            "The slope gets flatter towards the bottom, so the steps get shorter by themselves. A rate that is too small takes ages, and "
            + "one that is too large jumps across the valley and lands higher than it was:");
        console.Write(Comparison(landscape, journeys.OneWeight));
        console.WriteLine(
            "Weight and bias together: a long valley, steep across and nearly flat along. The steep direction forbids large rates, the flat one asks "
            + "for them. The bottom is reached where the cost stays within 1 % of the lowest.");
        console.Write(Comparison(landscape, journeys.TwoWeights));
        console.WriteLine(
            "Momentum gathers speed along the valley; Adagrad, RMSProp and Adam give each weight a rate of its own, by the gradients that "
            + "it has seen:");
        console.Write(Comparison(landscape, journeys.Optimizers));
        console.WriteLine(
            "Who wins here says little about large networks, but the manners are the same: SGD goes straight down the steep side and creeps "
            + "along the valley, momentum overshoots, and the others go about as fast in either direction.");
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(Landscape landscape, Journeys journeys)
    {
        Descent[] ways = journeys.TwoWeights;
        string[] steps = [.. journeys.Optimizers.Select(way => $"{way.Name} {Steps(landscape, way)}")];
        return $"with a learning rate of {ways[0].Rate}, {ways[0].Places.Length - 1} steps end at a cost of {Cost(ways[0])}, with {ways[1].Rate} at "
            + $"{Cost(ways[1])} and with {ways[2].Rate} at {Cost(ways[2])}; to the bottom it takes {string.Join(", ", steps)} steps.";
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
        Table table = New("", "learning rate", "steps", "cost at the end", "steps to the bottom");
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
