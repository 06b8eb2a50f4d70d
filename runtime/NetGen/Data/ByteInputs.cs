using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Inputs stored as bytes and converted to floats when they are copied: a quarter of the memory, so that a shuffled epoch has fewer cache
/// misses.
/// </summary>
/// <param name="bytes">[samples x size].</param>
/// <param name="size">The number of inputs of a sample.</param>
/// <param name="scale">The factor on each byte.</param>
internal sealed class ByteInputs(byte[] bytes, int size, float scale) : SampleInputs
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyRows(ReadOnlySpan<int> rows, ReadOnlySpan<int> samples, ReadOnlySpan<int> next, Span<float> destination)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            if (i < next.Length)
            {
                CacheLine.Prefetch<byte>(bytes.AsSpan(rows[next[i]] * size, size));
            }

            ByteConversion.Scale(bytes.AsSpan(rows[samples[i]] * size, size), scale, destination[(i * size)..]);
        }
    }

    /// <inheritdoc/>
    public override int IndexOfNotFinite(int row) => -1;
}
