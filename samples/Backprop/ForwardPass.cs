namespace Backprop;

/// <summary>The forward pass, from the inputs to the error.</summary>
internal static class ForwardPass
{
    /// <summary>Writes the calculation.</summary>
    public static void Write(Sheet sheet, Step step)
    {
        sheet.Text("The number at the end of each line is read from a buffer of the emitted code, except for E_o1, E_o2 and the derivatives");
        sheet.Text("dout/dnet: the emitted code never stores those, so they are computed here from the stored numbers.");
        sheet.Heading("The forward pass");
        sheet.Text("The net input of a neuron is the weighted sum of its inputs plus its bias. Its output is the sigmoid of the net input.");
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

    /// <summary>Writes the calculation of one layer.</summary>
    /// <param name="sheet">The sheet to write to.</param>
    /// <param name="name">The letter of its neurons' names.</param>
    /// <param name="from">The prefix of its inputs' names.</param>
    /// <param name="firstWeight">The index of its first weight.</param>
    /// <param name="weights">The weights w1 to w8 of the network.</param>
    /// <param name="inputs">The two inputs of the layer.</param>
    /// <param name="bias">The bias that both neurons share.</param>
    /// <param name="sums">The net inputs of the two neurons.</param>
    /// <param name="outputs">The outputs of the two neurons.</param>
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
