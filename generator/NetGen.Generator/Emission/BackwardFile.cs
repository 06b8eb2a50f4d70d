using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>X.Backward.g.cs: backpropagation through the layers, then the gradients of the parameters.</summary>
internal static class BackwardFile
{
    public static string Write(NetworkModel network, Regions regions, TileAnnex tiles) =>
        TypeScope.Write(network, "backpropagation", [], "", code =>
        {
            using (TypeScope.Passes(code))
            {
                BackwardMethod.Write(code, network, regions);
                code.Line();
                WriteGradients(code, network, regions);
                if (network.NeedsBatch)
                {
                    code.Line();
                    CombineMethod.Write(code, network, regions);
                    code.Line();
                    StatisticsMethods.Write(code, network, regions);
                }

                if (FusedStep.Exists(network))
                {
                    code.Line();
                    FusedStep.Write(code, network);
                }

                foreach (Layer layer in network.Layers.Reverse())
                {
                    code.Line();
                    layer.WriteInputGradient(code, tiles);
                    if (layer is IGradientLayer gradients)
                    {
                        code.Line();
                        gradients.WriteGradient(code, tiles);
                    }
                }
            }
        });

    /// <summary>The tensors with their numbers: <c>0 is W1, 1 is b1</c>.</summary>
    private static string Tensors(NetworkModel network) => string.Join(
        ", ", network.Layers.SelectMany(layer => layer.Parameters).Select((tensor, i) => i == 0 ? $"0 is {tensor.Name}" : $"{i} {tensor.Name}"));

    private static void WriteGradients(CodeWriter code, NetworkModel network, Regions regions)
    {
        PassesInterface.Gradients.WriteDocs(
            code, "The gradients of the loss on all weights and biases, each handed to its optimizer as soon as it is known.",
            "Runs after Backward has gone through all samples, so that no weight changes while a gradient still needs it. A weight multiplies an input in a sum z of "
            + "every sample: by the chain rule its gradient is dz times that input, summed over the samples. A bias is multiplied by 1, so its gradient is the sum of dz.",
            PassMaths.Gradients(network),
            "The optimizer then changes the parameters. With plain gradient descent (Sgd), <c>Update</c> is W -= learningRate * dW.", regions);
        using (PassesInterface.Gradients.Open(code))
        {
            if (network.Layers.OfType<ITrainedLayer>().Any())
            {
                code.Comment($"plan.Trains(i) tells whether tensor i is trained or frozen; tensors in order: {Tensors(network)}.");
                code.Comment("Shares run on different threads. The first share does what is too small to split; weights in one tile are the last share's.");
            }

            RegionRefs refs = new(code, network, regions, null);
            foreach (Layer layer in network.Layers)
            {
                if (layer is not ITrainedLayer trained)
                {
                    continue;
                }

                code.Line();
                foreach (string maths in trained.GradientMaths)
                {
                    code.Comment(maths);
                }

                refs.Use(trained.GradientReads);
                trained.WriteGradientCalls(code, new GradientCall(network.FirstTensor(layer)));
            }
        }
    }
}
