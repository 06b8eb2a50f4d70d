using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Parsing;

/// <summary>Checks that only the last layer uses softmax, which couples the outputs of a layer and turns them into probabilities.</summary>
internal static class SoftmaxCheck
{
    /// <summary>Checks all layers.</summary>
    /// <param name="form">The declared layers.</param>
    /// <param name="outputs">The number of outputs of each layer; 0 if unknown.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Run(NetworkForm form, IReadOnlyList<int> outputs, ParseProblems problems)
    {
        int count = form.Layers.Length;
        bool hasSingleOutput = outputs[count - 1] == 1;
        for (int i = 0; i < count; i++)
        {
            LayerDeclaration layer = form.Layers[i];
            if (!layer.Arguments.TryGetValue("activation", out WrittenArgument activation) || activation.Value is not (int)Activation.Softmax)
            {
                continue;
            }

            if (i < count - 1)
            {
                problems.Report(
                    Rules.SoftmaxInside, activation.Location, SingleOutput.Of(hasSingleOutput), [i + 1, count, Advice(form, layer, hasSingleOutput)]);
            }
            else if (hasSingleOutput)
            {
                problems.Report(Rules.SoftmaxOnOne, activation.Location);
            }
        }
    }

    private static string Advice(NetworkForm form, LayerDeclaration layer, bool hasSingleOutput) =>
        !form.IsShorthand ? "give it another activation, such as Activation.ReLU"
        : layer.Attribute.Has("Output") ? "give the hidden layers another activation, such as Activation.ReLU"
        : "give the hidden layers another activation and write Output = Activation."
            + (hasSingleOutput ? nameof(Activation.Sigmoid) : nameof(Activation.Softmax));
}
