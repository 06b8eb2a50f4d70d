using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>
/// The regions of the training workspace, in floats a sample: for each layer its activations, its weighted sums where backpropagation
/// needs them, and the gradient on them.
/// </summary>
internal sealed class Regions
{
    private readonly Dictionary<string, int> _offsets = [];

    public Regions(NetworkModel network)
    {
        foreach (Layer layer in network.Layers)
        {
            Add(Activations(layer), layer);
            if (KeepsSums(network, layer))
            {
                Add(Sums(network, layer), layer);
            }
        }

        foreach (Layer layer in network.Layers)
        {
            Add(Gradients(layer), layer);
        }
    }

    /// <summary>All regions in order: name and offset.</summary>
    public IEnumerable<KeyValuePair<string, int>> All => _offsets.OrderBy(region => region.Value);

    /// <summary>Floats of workspace a sample.</summary>
    public int Stride { get; private set; }

    public int Offset(string region) => _offsets[region];

    public static string Activations(Layer layer) => "a" + layer.Index;

    /// <summary>
    /// Where a layer's weighted sums are found after the forward pass: in a region of their own, or overwritten by the activations.
    /// </summary>
    public static string Sums(NetworkModel network, Layer layer) => KeepsSums(network, layer) ? "z" + layer.Index : Activations(layer);

    public static string Gradients(Layer layer) => "dz" + layer.Index;

    /// <summary>
    /// The derivative of these activations is computed from z, of the others from a; and losses on logits read the last layer's z.
    /// </summary>
    private static bool KeepsSums(NetworkModel network, Layer layer) =>
        layer.Activation is Activation.Gelu or Activation.Softplus or Activation.Silu
        || (layer.Index == network.Layers.Count && layer.Activation != Activation.Identity);

    private void Add(string name, Layer layer)
    {
        _offsets.Add(name, Stride);
        Stride += layer.OutputStride;
    }
}
