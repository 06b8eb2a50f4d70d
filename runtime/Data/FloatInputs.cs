namespace NetGen;

/// <summary>Inputs kept as floats.</summary>
/// <param name="floats">[samples x size].</param>
/// <param name="size">The number of inputs of a sample.</param>
internal sealed class FloatInputs(float[] floats, int size) : SampleInputs
{
    /// <inheritdoc/>
    public override void CopyRow(int row, Span<float> destination) => floats.AsSpan(row * size, size).CopyTo(destination);

    /// <inheritdoc/>
    public override int IndexOfNotFinite(int row) => IndexOfNotFinite(floats.AsSpan(row * size, size));

    /// <summary>The first value that is NaN or infinite, or -1.</summary>
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
