using Spectre.Console;

namespace BiasAndActivations;

/// <summary>The console output.</summary>
internal static class Report
{
    private static readonly float[] Places = [-2, 0, 2];

    /// <summary>Writes the effect of weight and bias on a sigmoid.</summary>
    public static void Show(IAnsiConsole console, Sigmoids sigmoids)
    {
        console.WriteLine(
            "A neuron multiplies its input by its weight, adds its bias and applies its activation: f(w x + b). Here f is the sigmoid, which "
            + "rises from 0 to 1 and is 0.5 where w x + b is 0.");
        Table table = New("w", "b", "-b/w", "0.5 at x =", "steepest slope", "w/4");
        foreach (NeuronCurve[] group in (NeuronCurve[][])[sigmoids.Weights, sigmoids.Biases, sigmoids.Both])
        {
            if (table.Rows.Count > 0)
            {
                table.AddEmptyRow();
            }

            foreach (NeuronCurve curve in group)
            {
                table.AddRow(
                    $"{curve.Weight}", $"{curve.Bias}", Number(curve.ExpectedCrossing), Number(curve.Crossing), Number(curve.Steepest),
                    Number(curve.Weight / 4));
            }
        }

        console.Write(table);
        console.WriteLine(
            "The weight sets the steepness: the slope in the middle is w/4, and a negative weight makes the curve fall. Without a bias the output "
            + "is 0.5 at x = 0, whatever the weight. The bias shifts the curve to x = -b/w: to the left if it has the sign of the weight, else to "
            + "the right, and the larger the weight, the smaller the shift.");
        console.WriteLine();
    }

    /// <summary>Writes the value and the derivative of every activation at three weighted sums.</summary>
    public static void Show(IAnsiConsole console, NeuronCurve[] activations)
    {
        console.WriteLine(
            "Now every activation, with weight 1 and bias 0, so that the weighted sum z is the input itself: its value f(z) and its derivative "
            + "f'(z), the factor by which backpropagation multiplies the gradient when it passes through the neuron.");
        Table table = New(
            [
                "activation", .. Places.Select(place => $"f({place})"), .. Places.Select(place => $"f'({place})"), "max f'",
            ]);
        foreach (NeuronCurve curve in activations)
        {
            table.AddRow(
                [
                    $"{curve.Activation}", .. Places.Select(place => Number(curve.At(place).Output)),
                    .. Places.Select(place => Number(curve.At(place).Slope)), Number(curve.Steepest),
                ]);
        }

        console.Write(table);
        console.WriteLine(
            "The sigmoid passes on at most a quarter of a gradient. The farther z is from 0, the less sigmoid and tanh pass on: they "
            + "saturate. ReLU passes on either all of the gradient (z > 0) or none, and LeakyReLU a hundredth instead of none; at z = 0, where "
            + "neither has a derivative, the one for negative z is used. Elu, Gelu, Softplus and Silu replace ReLU's corner by a bend. Gelu and "
            + "Silu dip below 0, and left of the dip their derivatives are negative.");
    }

    /// <summary>Summarizes the run in one sentence.</summary>
    public static string InShort(Sigmoids sigmoids, NeuronCurve[] activations)
    {
        NeuronCurve flat = sigmoids.Weights.MinBy(curve => Math.Abs(curve.Weight))!;
        NeuronCurve steep = sigmoids.Weights.MaxBy(curve => Math.Abs(curve.Weight))!;
        NeuronCurve first = sigmoids.Biases[0];
        NeuronCurve last = sigmoids.Biases[^1];
        string[] steepest = [.. activations.Select(curve => $"{curve.Activation} {curve.Steepest:0.00}")];
        return $"weights from {flat.Weight} to {steep.Weight} give a sigmoid neuron a steepest slope of {flat.Steepest:0.000} to "
            + $"{steep.Steepest:0.000}; with weight {first.Weight}, biases from {first.Bias} to {last.Bias} move its crossing of 0.5 from "
            + $"x = {first.Crossing} to {last.Crossing}; the largest derivatives of the activations are {string.Join(", ", steepest)}.";
    }

    // Numbers that round to 0 have no minus sign.
    private static string Number(float value) => $"{value:0.000;-0.000;0.000}";

    private static Table New(params ReadOnlySpan<string> names)
    {
        Table table = new Table().SimpleBorder();
        foreach (string name in names)
        {
            TableColumn column = new(name);
            table.AddColumn(name == "activation" ? column : column.RightAligned());
        }

        return table;
    }
}
