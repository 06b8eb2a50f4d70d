namespace NetGen.Generator.Model;

/// <summary>What a layer keeps from the forward pass for backpropagation besides its weighted sums and activations.</summary>
/// <param name="Name">The name of the region in the workspace: u1.</param>
/// <param name="Stride">Floats a sample, a multiple of 16.</param>
internal sealed record KeptBuffer(string Name, int Stride);
