extern alias runtime;

using runtime::NetGen.Layers.Elementwise;

namespace NetGen.Generator.Tests.Twins.Checking;

/// <summary>Which values dropout keeps, by the runtime's own mask.</summary>
/// <param name="length">The number of values in a sample, with padding.</param>
/// <param name="rate">The fraction of the values that is dropped.</param>
/// <param name="key">The random bits of the training step.</param>
/// <param name="layer">The layer.</param>
internal sealed class DropoutTwin(int length, double rate, ulong key, int layer)
{
    private readonly Dictionary<int, float[]> _masks = [];

    /// <summary>Returns whether a value is kept.</summary>
    /// <param name="sample">The place of the sample in the batch.</param>
    /// <param name="value">The offset of the value in the sample.</param>
    public bool Keeps(int sample, int value)
    {
        if (!_masks.TryGetValue(sample, out float[]? mask))
        {
            mask = new float[length];
            mask.AsSpan().Fill(1);
            DropoutMask.Apply(ref mask[0], ref mask[0], new DropoutRows(length, length, length, sample, 1), rate, key, layer);
            _masks.Add(sample, mask);
        }

        return mask[value] != 0;
    }
}
