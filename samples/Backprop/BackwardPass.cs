namespace Backprop;

/// <summary>The backward pass, from the error to the weights: the chain rule, factor by factor.</summary>
internal static class BackwardPass
{
    /// <summary>Writes the calculation.</summary>
    public static void Write(Sheet sheet, Step step)
    {
        sheet.Heading("The backward pass, output neurons");
        sheet.Text("How does the error change with w5? By the chain rule, dE/dw5 = dE/dout_o1 * dout_o1/dnet_o1 * dnet_o1/dw5:");
        for (int o = 0; o < 2; o++)
        {
            sheet.Row(
                $"dE/dout_o{o + 1}", $"out_o{o + 1} - target_o{o + 1}",
                $"{Sheet.Number(step.Outputs[o])} - {Sheet.Number(Example.Targets[o])}", step.OutputGradients[o]);
            WriteSigmoid(sheet, $"o{o + 1}", step.Outputs[o], step.OutputGradients[o], step.SumGradients[o]);
        }

        WriteWeights(sheet, "o", "out_h", firstWeight: 4, step.SumGradients, step.HiddenOutputs, step.WeightGradients);

        sheet.Heading("The backward pass, hidden neurons");
        sheet.Text("A hidden neuron affects the error through both output neurons, so its gradient is the sum of the contributions of both.");
        for (int h = 0; h < 2; h++)
        {
            string numbers = $"{Sheet.Number(step.SumGradients[0])} * {step.Weights[4 + h]:F2} + {Sheet.Number(step.SumGradients[1])} * {step.Weights[6 + h]:F2}";
            sheet.Row($"dE/dout_h{h + 1}", $"dE/dnet_o1 w{5 + h} + dE/dnet_o2 w{7 + h}", numbers, step.HiddenOutputGradients[h]);
            WriteSigmoid(sheet, $"h{h + 1}", step.HiddenOutputs[h], step.HiddenOutputGradients[h], step.HiddenSumGradients[h]);
        }

        WriteWeights(sheet, "h", "i", firstWeight: 0, step.HiddenSumGradients, Example.Inputs, step.WeightGradients);

        sheet.Heading("The step");
        sheet.Text($"Each weight decreases by the learning rate, {Example.LearningRate}, times its gradient; all weights are updated together.");
        for (int w = 0; w < step.Weights.Length; w++)
        {
            sheet.Row(
                $"new w{w + 1}", $"w{w + 1} - {Example.LearningRate} dE/dw{w + 1}",
                $"{step.Weights[w]:F2} - {Example.LearningRate} * {Sheet.Number(step.WeightGradients[w])}", step.NewWeights[w]);
        }

        sheet.Row("new E", "E with the new weights", "", step.ErrorAfter);
    }

    /// <summary>Writes the derivative of a sigmoid and the gradient of its net input.</summary>
    private static void WriteSigmoid(Sheet sheet, string id, float output, float outputGradient, float sumGradient)
    {
        float slope = output * (1 - output);
        sheet.Row($"dout_{id}/dnet_{id}", $"out_{id} (1 - out_{id})", $"{Sheet.Number(output)} * (1 - {Sheet.Number(output)})", slope);
        sheet.Row(
            $"dE/dnet_{id}", $"dE/dout_{id} * dout_{id}/dnet_{id}", $"{Sheet.Number(outputGradient)} * {Sheet.Number(slope)}", sumGradient);
    }

    /// <summary>Writes the gradients of a layer's weights: dnet/dw is the input of the weight.</summary>
    private static void WriteWeights(
        Sheet sheet, string name, string from, int firstWeight, float[] sumGradients, float[] inputs, float[] gradients)
    {
        for (int weight = firstWeight; weight < firstWeight + 4; weight++)
        {
            int neuron = (weight - firstWeight) / 2;
            int input = weight % 2;
            sheet.Row(
                $"dE/dw{weight + 1}", $"dE/dnet_{name}{neuron + 1} * {from}{input + 1}",
                $"{Sheet.Number(sumGradients[neuron])} * {Sheet.Number(inputs[input])}", gradients[weight]);
        }
    }
}
