namespace NetGen.Generator.Model;

/// <summary>A buffer that a layer keeps from the forward pass for backpropagation, in addition to its weighted sums and activations.</summary>
/// <param name="Name">The name of the region in the workspace: u1.</param>
/// <param name="Stride">Floats a sample, or a chunk, a multiple of 16.</param>
internal sealed record KeptBuffer(string Name, int Stride)
{
    /// <summary>Whether each chunk of samples has one, instead of each sample: the sums of a batch. A prediction does without.</summary>
    public bool IsOfChunk { get; init; }
}
