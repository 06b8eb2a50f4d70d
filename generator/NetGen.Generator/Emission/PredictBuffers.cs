using NetGen.Generator.Model;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>
/// The scratch of a prediction: two buffers that layers write in turns. What a layer keeps while it works follows its outputs, where a
/// layer with larger outputs needs room anyway.
/// </summary>
internal sealed class PredictBuffers
{
    /// <summary>Floats of scratch that a block of samples may take, so that it stays in the cache.</summary>
    private const int BlockFloats = 64 * 1024;

    /// <summary>The largest block, in samples; for narrow layers larger ones gain nothing.</summary>
    private const int MaxBlock = 48;

    /// <summary>
    /// The largest block of a network whose weights are far more than its activations: every block reads them all. Measured on Zen 5 in batches of 256:
    /// 2048-2048 at 148 GFLOP/s with blocks of 31 samples, at 180 with 120; 4096-4096 at 98 with 15, at 180 with 192.
    /// </summary>
    private const int MaxBlockOfLargeWeights = 192;

    /// <summary>Such a network may take a scratch of this fraction of its weights.</summary>
    private const int WeightsOfScratch = 16;

    /// <summary>Blocks of large weights are whole tiles of 4, 6 or 12 samples: a tile of one would read as many weights as a whole one.</summary>
    private const int TileRows = 12;

    private readonly HashSet<int> _odd = [];

    public PredictBuffers(NetworkModel network)
    {
        bool isOdd = false;
        foreach (Layer layer in network.PredictedLayers)
        {
            isOdd = layer.WorksInPlace ? isOdd : !isOdd;
            int stride = layer.OutputStride + layer.Kept.Where(buffer => !buffer.IsOfChunk).Sum(buffer => buffer.Stride);
            if (isOdd)
            {
                _odd.Add(layer.Index);
                Odd = Math.Max(Odd, stride);
            }
            else
            {
                Even = Math.Max(Even, stride);
            }
        }

        int least = PassPlan.LeastSamples(network.Layers);
        int block = Math.Min(MaxBlock, BlockFloats / (Odd + Even));
        Block = Math.Max(least, Math.Max(block, BlockOfLargeWeights(network)));
    }

    /// <summary>Floats a sample of the buffer that the first layer writes, and every second after it.</summary>
    public int Odd { get; }

    /// <summary>Floats a sample of the other.</summary>
    public int Even { get; }

    /// <summary>Samples that a prediction takes through all layers at a time, so that what they leave for the next stays in the cache.</summary>
    public int Block { get; }

    /// <summary>
    /// The block for which reading the weights takes less time than the arithmetic, if all samples are vectors; 0 if the weights are few.
    /// </summary>
    private int BlockOfLargeWeights(NetworkModel network)
    {
        if (network.Layers.Any(layer => layer.Input.Format != SampleFormat.Row))
        {
            return 0;
        }

        long weights = network.Layers.SelectMany(layer => layer.Parameters).Sum(tensor => tensor.Length);
        int samples = (int)Math.Min(MaxBlockOfLargeWeights, weights / WeightsOfScratch / (Odd + Even));
        return samples / TileRows * TileRows;
    }

    /// <summary>The buffer that a layer writes.</summary>
    public string Output(Layer layer) => _odd.Contains(layer.Index) ? "odd" : "even";

    /// <summary>Where one of a layer's kept buffers lies.</summary>
    public string OfKept(Layer layer, KeptBuffer buffer)
    {
        int before = layer.OutputStride + layer.Kept.TakeWhile(other => other != buffer).Sum(other => other.Stride);
        return $"{Unsafe}.Add(ref {Output(layer)}, block * {before})";
    }
}
