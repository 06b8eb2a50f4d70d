using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// How the values of one sample lie in a region of the training workspace: in rows of neighbors, with padding between them. Padding of activations
/// may hold anything, even NaN.
/// Called by emitted code.
/// </summary>
/// <param name="IsPlanes">Whether a row is a channel of an image and holds its positions, where users see height x width x channels. Otherwise rows are
/// steps, or the only one is a vector, and the values lie in the order that users see.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Length">Values of a row.</param>
/// <param name="Start">Floats of a sample before its first row.</param>
/// <param name="Pitch">Floats from one row to the next.</param>
/// <param name="Stride">Floats from one sample to the next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RegionLayout(bool IsPlanes, int Rows, int Length, int Start, int Pitch, int Stride)
{
    /// <summary>Values of a sample.</summary>
    public int Count => Rows * Length;

    /// <summary>The values of a row.</summary>
    /// <param name="sample"><see cref="Stride"/> floats of a region.</param>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<float> Row(ReadOnlySpan<float> sample, int row) => sample.Slice(Start + row * Pitch, Length);

    /// <summary>Copies the values in the order that users see.</summary>
    /// <param name="sample"><see cref="Stride"/> floats of a region.</param>
    /// <param name="destination">At least <see cref="Count"/> floats.</param>
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
