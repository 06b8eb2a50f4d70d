using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>
/// The regions of the training workspace, in floats a sample: for each layer its activations, its weighted sums where backpropagation
/// needs them, what it keeps for backpropagation, and the gradient on the sums.
/// </summary>
internal sealed class Regions
{
    private readonly Dictionary<string, Region> _all = [];

    public Regions(NetworkModel network)
    {
        foreach (Layer layer in network.Layers)
        {
            Add(Activations(layer), layer.OutputStride);
            if (KeepsSums(network, layer))
            {
                Add(Sums(network, layer), layer.OutputStride);
            }

            foreach (KeptBuffer buffer in layer.Kept)
            {
                AddKept(buffer);
            }
        }

        foreach (Layer layer in network.Layers)
        {
            Add(Gradients(layer), layer.OutputStride);
        }
    }

    /// <summary>Floats of workspace a sample.</summary>
    public int Stride { get; private set; }

    /// <summary>Floats of workspace a chunk of samples.</summary>
    public int ChunkStride { get; private set; }

    public Region this[string name] => _all[name];

    /// <summary>The workspace in words: its regions in order, with their floats a sample.</summary>
    public string Describe()
    {
        IEnumerable<string> ofSamples = _all.Values.Where(region => !region.IsOfChunk).Select(region => $"{region.Name} [{region.Stride}] at {region.Offset}");
        string[] ofChunks = [.. _all.Values.Where(region => region.IsOfChunk).Select(region => $"{region.Name} [{region.Stride}]")];
        return "The training workspace: region by region, each with room for <paramref name=\"capacity\"/> samples. Floats a sample, padding included, and "
            + $"the offset to be multiplied by the capacity: {string.Join(", ", ofSamples)}"
            + (ofChunks.Length == 0 ? "." : $"; then, for every chunk of 16 samples, {string.Join(", ", ofChunks)}.");
    }

    public static string Activations(Layer layer) => "a" + layer.Index;

    /// <summary>
    /// Where a layer's weighted sums are found after the forward pass: in a separate region, or overwritten by the activations.
    /// </summary>
    public static string Sums(NetworkModel network, Layer layer) => KeepsSums(network, layer) ? "z" + layer.Index : Activations(layer);

    public static string Gradients(Layer layer) => "dz" + layer.Index;

    /// <summary>
    /// The derivative of some activations is computed from z, of the others from a; and losses on logits read the last layer's z.
    /// </summary>
    public static bool KeepsSums(NetworkModel network, Layer layer) =>
        ActivationTraits.Of(layer.Activation).DerivativeNeedsSums
        || (layer == network.Last && layer.Activation != Activation.Identity);

    private void AddKept(KeptBuffer buffer)
    {
        if (!buffer.IsOfChunk)
        {
            Add(buffer.Name, buffer.Stride);
            return;
        }

        _all.Add(buffer.Name, new Region(buffer.Name, ChunkStride, buffer.Stride, IsOfChunk: true));
        ChunkStride += buffer.Stride;
    }

    private void Add(string name, int stride)
    {
        _all.Add(name, new Region(name, Stride, stride, IsOfChunk: false));
        Stride += stride;
    }
}

/// <summary>A region.</summary>
/// <param name="Name">The name of its local.</param>
/// <param name="Offset">Where it starts, times the capacity; among the sums of a chunk, where it starts there.</param>
/// <param name="Stride">Floats a sample, or a chunk.</param>
/// <param name="IsOfChunk">Whether each chunk of samples has one, instead of each sample.</param>
internal readonly record struct Region(string Name, int Offset, int Stride, bool IsOfChunk);
