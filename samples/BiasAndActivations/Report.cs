using Spectre.Console;

namespace BiasAndActivations;

/// <summary>What is printed.</summary>
internal static class Report
{
    private static readonly float[] Places = [-2, 0, 2];

    /// <summary>What weight and bias do to a sigmoid.</summary>
    public static void Show(IAnsiConsole console, Sigmoids sigmoids)
    {
        console.WriteLine(
            "A neuron multiplies its input by its weight, adds its bias and applies its activation: f(w x + b). Here f is the sigmoid, which "
            + "goes from 0 to 1 and is 0.5 where w x + b is 0.");
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
            "The weight makes the curve steep, w/4 in the middle, and a negative one makes it fall; without a bias it stays at 0.5 where x is 0, "
            + "whatever the weight. The bias moves it: to the left if it has the sign of the weight, to the right if not, and the less the larger "
            + "the weight is.");
        console.WriteLine();
    }

    /// <summary>What every activation makes of three weighted sums.</summary>
    public static void Show(IAnsiConsole console, NeuronCurve[] activations)
    {
        console.WriteLine(
            "Now every activation, with weight 1 and bias 0, so that the weighted sum z is the input itself: its value f(z), and its slope f'(z), "
            + "which is what training multiplies the gradient by on its way back through the neuron.");
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
            "The sigmoid lets at most a quarter of a gradient through, and the further z is from 0, the less sigmoid and tanh let through: they "
            + "saturate. ReLU lets all of it through or none, and LeakyReLU a hundredth instead of none; in the corner at 0 both count as left "
            + "of it. Elu, Gelu, Softplus and Silu bend where ReLU has its corner; Gelu and Silu dip below 0 there, and left of the dip their "
            + "slopes are negative.");
    }

    /// <summary>The run in one sentence.</summary>
    public static string InShort(Sigmoids sigmoids, NeuronCurve[] activations)
    {
        NeuronCurve flat = sigmoids.Weights.MinBy(curve => Math.Abs(curve.Weight))!;
        NeuronCurve steep = sigmoids.Weights.MaxBy(curve => Math.Abs(curve.Weight))!;
        NeuronCurve first = sigmoids.Biases[0];
        NeuronCurve last = sigmoids.Biases[^1];
        string[] steepest = [.. activations.Select(curve => $"{curve.Activation} {curve.Steepest:0.00}")];
        return $"weights from {flat.Weight} to {steep.Weight} make a sigmoid's steepest slope {flat.Steepest:0.000} to {steep.Steepest:0.000}, "
            + $"biases from {first.Bias} to {last.Bias} with weight {first.Weight} move its 0.5 from x = {first.Crossing} to {last.Crossing}, and "
            + $"the largest slopes of the activations are {string.Join(", ", steepest)}.";
    }

    // Without the sign of what is rounded to 0.
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
