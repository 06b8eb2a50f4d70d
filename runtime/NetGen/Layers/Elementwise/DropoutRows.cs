using System.ComponentModel;

namespace NetGen.Layers.Elementwise;

/// <summary>Some samples of a batch that a dropout goes over. Called by emitted code.</summary>
/// <param name="XStride">Floats from one sample to the next of what is read, at least <paramref name="Length"/>.</param>
/// <param name="YStride">Floats from one sample to the next of what is written, at least <paramref name="Length"/>.</param>
/// <param name="Length">Floats in a sample, a multiple of 16.</param>
/// <param name="First">The place of the first sample in the batch.</param>
/// <param name="Count">The number of samples.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct DropoutRows(int XStride, int YStride, int Length, int First, int Count);
