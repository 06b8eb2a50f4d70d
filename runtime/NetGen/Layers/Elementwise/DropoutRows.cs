using System.ComponentModel;

namespace NetGen.Layers.Elementwise;

/// <summary>The layout of several samples of a batch that dropout is applied to. Called by emitted code.</summary>
/// <param name="XStride">Floats from one sample of the source to the next, at least <paramref name="Length"/>.</param>
/// <param name="YStride">Floats from one sample of the destination to the next, at least <paramref name="Length"/>.</param>
/// <param name="Length">The number of floats in a sample, a multiple of 16.</param>
/// <param name="First">The index of the first sample in the batch.</param>
/// <param name="Count">The number of samples.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DropoutRows(int XStride, int YStride, int Length, int First, int Count);
