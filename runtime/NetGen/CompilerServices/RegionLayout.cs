using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The layout of one sample in a region of the training workspace: rows of contiguous values with padding between them. The padding of
/// activations may hold any values, even NaN.
/// Called by emitted code.
/// </summary>
/// <param name="IsPlanes">Whether a row is a channel of an image and holds its positions, while users see height x width x channels.
/// Otherwise the rows are steps, or a single row is a vector, and the values are in the order that users see.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Length">The number of values in a row.</param>
/// <param name="Start">The number of floats of a sample before its first row.</param>
/// <param name="Pitch">Floats from one row to the next.</param>
/// <param name="Stride">Floats from one sample to the next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RegionLayout(bool IsPlanes, int Rows, int Length, int Start, int Pitch, int Stride)
{
    /// <summary>The number of values in a sample.</summary>
    public int Count => Rows * Length;

    /// <summary>Returns the values of a row.</summary>
    /// <param name="sample">The <see cref="Stride"/> floats of the sample in the region.</param>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<float> Row(ReadOnlySpan<float> sample, int row) => sample.Slice(Start + row * Pitch, Length);

    /// <summary>Copies the values of a sample in the order that users see.</summary>
    /// <param name="sample">The <see cref="Stride"/> floats of the sample in the region.</param>
    /// <param name="destination">Receives the values: at least <see cref="Count"/> floats.</param>
    public void CopyTo(ReadOnlySpan<float> sample, Span<float> destination)
    {
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> values = Row(sample, row);
            if (!IsPlanes)
            {
                values.CopyTo(destination[(row * Length)..]);
                continue;
            }

            for (int position = 0; position < Length; position++)
            {
                destination[position * Rows + row] = values[position];
            }
        }
    }
}
