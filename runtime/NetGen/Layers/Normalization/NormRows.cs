using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// The layout of rows that are normalized separately, vectors or steps of sequences, and the kind of normalization. Called by emitted code.
/// </summary>
/// <param name="Samples">The number of samples.</param>
/// <param name="Stride">Floats from one sample of the inputs, and of the gradients on them, to the next.</param>
/// <param name="OutputStride">Floats from one sample of the outputs, and of the gradients on them, to the next.</param>
/// <param name="Steps">The number of steps in a sample; 1 for vectors.</param>
/// <param name="Pitch">Floats from one step to the next.</param>
/// <param name="Size">The number of features, at least 1.</param>
/// <param name="StatisticsStride">Floats from one sample of the stored statistics to the next, at least 2 per step.</param>
/// <param name="IsCentered">Whether the mean of a row is subtracted.</param>
/// <param name="Epsilon">The number added to the mean of squares.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct NormRows(
    int Samples, int Stride, int OutputStride, int Steps, int Pitch, int Size, int StatisticsStride, bool IsCentered, float Epsilon)
{
    /// <summary>The number of features, padded to a multiple of 16.</summary>
    internal int Width => (Size + 15) / 16 * 16;

    private static ReadOnlySpan<float> Columns => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>Returns a mask of the lanes from column j on that are not padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T IsValue<T>(int j)
        where T : struct, ILanes<T>
    {
        T columns = T.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(Columns), j % 16));
        return T.LessThan(columns, T.Create(Size - j / 16 * 16));
    }
}
