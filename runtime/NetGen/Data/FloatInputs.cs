using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Inputs stored as floats.</summary>
/// <param name="floats">[samples x size].</param>
/// <param name="size">The number of inputs of a sample.</param>
internal sealed class FloatInputs(float[] floats, int size) : SampleInputs
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyRows(ReadOnlySpan<int> rows, ReadOnlySpan<int> samples, ReadOnlySpan<int> next, Span<float> destination)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            if (i < next.Length)
            {
                CacheLine.Prefetch<float>(floats.AsSpan(rows[next[i]] * size, size));
            }

            floats.AsSpan(rows[samples[i]] * size, size).CopyTo(destination[(i * size)..]);
        }
    }

    /// <inheritdoc/>
    public override int IndexOfNotFinite(int row) => IndexOfNotFinite(floats.AsSpan(row * size, size));

    /// <summary>Returns the index of the first value that is NaN or infinite, or -1.</summary>
    public static int IndexOfNotFinite(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
