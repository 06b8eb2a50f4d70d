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

    private static void WriteGradients(CodeWriter code, NetworkModel network, Regions regions)
    {
        PassesInterface.Gradients.WriteDocs(
            code, "The gradients of the loss on all weights and biases, each handed to its optimizer as soon as it is known.",
            "A weight is part of a sum z of every sample, multiplied by an input: by the chain rule its gradient is the sum over the samples of the "
            + "gradient on z times that input. That of a bias, which is multiplied by 1, is the sum of the gradients on z alone.",
            PassMaths.Gradients(network), regions: regions);
        using (PassesInterface.Gradients.Open(code))
        {
            if (network.Layers.OfType<ITrainedLayer>().Any())
            {
                code.Comment("A frozen tensor gets no gradient. What is too small to be divided is done by the first share alone.");
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
