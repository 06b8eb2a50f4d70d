using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>X.Backward.g.cs: backpropagation through the layers, then the gradients of the parameters.</summary>
internal static class BackwardFile
{
    public static string Write(NetworkModel network, Regions regions) =>
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
                    layer.WriteInputGradient(code);
                    if (layer is ITrainedLayer trained)
                    {
                        code.Line();
                        trained.WriteGradient(code);
                    }
                }
            }
        });

    private static void WriteGradients(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block(PassesInterface.Method(PassesInterface.Gradients)))
        {
            bool isFirst = true;
            RegionRefs refs = new(code, network, regions, null);
            foreach (Layer layer in network.Layers)
            {
                if (layer is not ITrainedLayer trained)
                {
                    continue;
                }

                if (!isFirst)
                {
                    code.Line();
                }

                isFirst = false;
                refs.Use(trained.GradientReads);
                trained.WriteGradientCalls(code, new GradientCall(network.FirstTensor(layer)));
            }
        }
    }
}
