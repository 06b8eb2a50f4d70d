using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>
/// How a training pass walks layers and samples. Layers over images and sequences take a few samples at a time, so that what they leave for the
/// next stays in the cache; and where a layer needs statistics of the whole batch, the pass is cut into stages.
/// </summary>
internal static class PassPlan
{
    /// <summary>Floats of activations that a block of samples may take: half of a second-level cache of 1 MB.</summary>
    private const int BlockFloats = 128 * 1024;

    private const int MaxBlock = 64;

    /// <summary>Neighboring layers that are walked together.</summary>
    public static IEnumerable<LayerRun> Runs(NetworkModel network)
    {
        int stage = 0;
        List<Layer> run = [];
        foreach (Layer layer in network.Layers)
        {
            if (run.Count > 0 && (layer is IBatchLayer || IsLarge(layer) != IsLarge(run[0])))
            {
                yield return Run(stage, run);
                run = [];
            }

            stage += layer is IBatchLayer ? 1 : 0;
            run.Add(layer);
        }

        yield return Run(stage, run);
    }

    /// <summary>The smallest number of samples that all of the layers want to process together.</summary>
    public static int LeastSamples(IEnumerable<Layer> layers) => layers.OfType<IBlockedLayer>().Select(layer => layer.LeastSamples).DefaultIfEmpty(1).Max();

    private static bool IsLarge(Layer layer) => layer.Input.Format != SampleFormat.Row || layer.Output.Format != SampleFormat.Row;

    private static LayerRun Run(int stage, List<Layer> layers)
    {
        if (!IsLarge(layers[0]))
        {
            return new LayerRun(stage, 0, layers);
        }

        long floats = layers.Sum(layer => (long)layer.OutputStride + layer.Kept.Sum(buffer => (long)buffer.Stride));
        int block = (int)Math.Min(MaxBlock, Math.Max(1, BlockFloats / floats));
        return new LayerRun(stage, Math.Max(block, LeastSamples(layers)), layers);
    }
}

/// <summary>Neighboring layers of a pass.</summary>
/// <param name="Stage">The stage of the pass: how many layers before, the first of these included, need the whole batch.</param>
/// <param name="Block">The samples taken at a time; 0 for all.</param>
/// <param name="Layers">The layers in order.</param>
internal sealed record LayerRun(int Stage, int Block, IReadOnlyList<Layer> Layers);
