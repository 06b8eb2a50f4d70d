namespace Backprop;

/// <summary>From the inputs to the error.</summary>
internal static class ForwardPass
{
    /// <summary>Writes the numbers.</summary>
    public static void Write(Sheet sheet, Step step)
    {
        sheet.Text("Each number at the end of a line is read from a buffer of the emitted code. Only E_o1, E_o2 and the slopes dout/dnet are");
        sheet.Text("never stored there; they are worked out here from those that are.");
        sheet.Heading("The forward pass");
        sheet.Text("Each neuron adds up what comes in, weighted, and a bias: its net input. The sigmoid of that is what goes out.");
        WriteLayer(sheet, "h", "i", firstWeight: 0, step.Weights, Example.Inputs, Example.Parameters[4], step.HiddenSums, step.HiddenOutputs);
        WriteLayer(sheet, "o", "out_h", firstWeight: 4, step.Weights, step.HiddenOutputs, Example.Parameters[10], step.Sums, step.Outputs);

        sheet.Heading("The error");
        for (int o = 0; o < 2; o++)
        {
            string half = $"1/2 ({Sheet.Number(Example.Targets[o])} - {Sheet.Number(step.Outputs[o])})^2";
            float miss = Example.Targets[o] - step.Outputs[o];
            sheet.Row($"E_o{o + 1}", $"1/2 (target_o{o + 1} - out_o{o + 1})^2", half, miss * miss / 2);
        }

        sheet.Row("E", "E_o1 + E_o2", "", step.Error);
    }

    /// <summary>One layer.</summary>
    /// <param name="sheet">Takes the lines.</param>
    /// <param name="name">What its neurons are called.</param>
    /// <param name="from">What its inputs are called.</param>
    /// <param name="firstWeight">The place of its first weight.</param>
    /// <param name="weights">[8].</param>
    /// <param name="inputs">[2].</param>
    /// <param name="bias">Of both neurons.</param>
    /// <param name="sums">[2].</param>
    /// <param name="outputs">[2].</param>
    private static void WriteLayer(
        Sheet sheet, string name, string from, int firstWeight, float[] weights, float[] inputs, float bias, float[] sums, float[] outputs)
    {
        for (int neuron = 0; neuron < 2; neuron++)
        {
            int weight = firstWeight + 2 * neuron;
            string id = $"{name}{neuron + 1}";
            sheet.Row(
                $"net_{id}", $"w{weight + 1} {from}1 + w{weight + 2} {from}2 + b{firstWeight / 4 + 1}",
                FormattableString.Invariant($"{weights[weight]:F2} * {inputs[0]:F7} + {weights[weight + 1]:F2} * {inputs[1]:F7} + {bias:F2}"),
                sums[neuron]);
            sheet.Row($"out_{id}", $"1 / (1 + e^-net_{id})", $"1 / (1 + e^-{Sheet.Number(sums[neuron])})", outputs[neuron]);
        }
    }
}
